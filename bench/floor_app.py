"""The floor: the least that a Streamlit app with a filter can be."""

from __future__ import annotations

import streamlit as st

value = st.slider("Value", 0, 100, 50)
st.text(f"The value is {value}")
