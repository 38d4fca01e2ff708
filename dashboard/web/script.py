"""The script that Streamlit runs for every reader and every action.

It stands apart from the pages' folder: Streamlit would take a folder ``pages`` beside the script for its older kind of
pages, and answer the first reader who enters by one of them with an empty page.
"""

from __future__ import annotations

from dashboard.app import frame

frame.run()
