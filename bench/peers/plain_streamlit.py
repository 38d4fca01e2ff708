"""The peer in Streamlit as anybody would write it: python -m bench.peers.plain_streamlit PORT."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st
from streamlit.web import cli

from bench.peers.view import NAMES, START, view, years


def page() -> None:
    """One slider, the count and the charts."""
    first, last = years()
    shown = view(*st.sidebar.slider("Years", first, last, (START, last)))
    st.html(f'<p class="count">{shown.count}</p>')
    for name in NAMES:
        st.plotly_chart(shown.figures[name], key=name, theme=None, config=shown.configs[name], width="content")


if __name__ == "__main__":
    if st.runtime.exists():
        page()
    else:
        cli.main_run([str(Path(__file__)), "--server.headless", "true", "--server.port", sys.argv[1]])
