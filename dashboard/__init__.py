"""Arrested in a Third Country: reported arrests abroad at another state's request, every fact with its source."""
