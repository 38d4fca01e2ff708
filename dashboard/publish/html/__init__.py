"""Pages, embeds and feeds, as they are read without Streamlit."""
