"""The server around the pages: assets, charts and data by address."""
