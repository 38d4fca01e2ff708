"""The script that Streamlit runs for every reader and every action."""

from __future__ import annotations

from dashboard.app import frame

frame.run()
