"""The archive: what a data folder may say, and what follows from it."""
