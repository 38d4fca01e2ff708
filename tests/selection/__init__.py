"""The reader's filter and its facets."""
