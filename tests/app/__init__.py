"""Wiring of the pages, with Streamlit's own AppTest."""
