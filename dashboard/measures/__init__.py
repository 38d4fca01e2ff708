"""The small tables and the figures behind every chart and sentence, from the selected cases."""
