"""Figures as pictures: the browser that draws them, its fonts, and the shelf where they are kept."""
