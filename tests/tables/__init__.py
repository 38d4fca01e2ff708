"""The tables of an archive, its names and the search in it."""
