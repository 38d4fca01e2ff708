"""What a data folder may say, proven: models, partial dates, problems, and what follows from the events of a case."""
