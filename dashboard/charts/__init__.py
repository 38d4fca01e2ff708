"""The charts: each a small table drawn as a Plotly figure, with its title, question, description and source line."""
