# The menu below a chart of the dashboard, and what it says when something fails.

chart-export = Export
chart-menu-table = Table
chart-view = Copy link to this view
chart-view-copied = The link to this view is copied.
chart-view-by-hand = Link to this view:
chart-whole = Full screen
chart-part = Leave full screen
# What each of them is called for readers who hear it: of which chart it is.
chart-menu-of = { $what }: { $title }
chart-colours = Colours of the files
chart-light = Light
chart-dark = Dark
chart-png = PNG
chart-svg = SVG
chart-pdf = PDF
chart-html = HTML, works offline
chart-csv = CSV of the table
chart-json = JSON of the figure
chart-embed = Embed
chart-link = Link to this picture
chart-copy = Copy
chart-copied = Copied
chart-copy-by-keys = Press Ctrl+C
chart-no-picture = This browser could not make the picture. The HTML file holds the same chart.
chart-not-drawn = The chart could not be drawn: the chart library did not load. The table below holds its figures.

# The buttons on a chart that can be moved; the last is the map's.
chart-zoom-in = Zoom in
chart-zoom-out = Zoom out
chart-reset-axes = Reset axes
chart-reset-map = Reset

# Below a chart that can be shown year by year: $new arrests in the year, $all up to its end.
player-play = Play the years
player-pause = Pause
player-year = Year of arrest
player-all = All years
player-up-to = Arrests in { $year }: { $new }; up to then, with it: { $all }
