"""The middle floors: tables, selection, search, measures, charts, files and routes."""
