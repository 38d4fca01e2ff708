"""The figures behind charts and sentences."""
