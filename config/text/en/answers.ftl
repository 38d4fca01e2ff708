# What readers are told where something is not there, cannot be made or is too much, mostly as plain text.

answers-failed = This could not be made. The rest of the site works; the editors have been told.
answers-part-failed = This part of the page could not be shown. The rest of the site works; the editors have been told.
answers-not-found = Not found.
# $charts, $tables, $assets and $near are names as they stand in addresses; $endings is ".png, .svg or .pdf".
answers-no-chart = No such chart. There are: { $charts }; as { $endings }.
answers-no-table = No such table. There are: { $tables }; as { $endings }. Also datapackage.json and archive.zip.
answers-no-case = No such case. /data/cases.csv lists every id; each case is there as .json and .csv, and as a page below /case/.
answers-no-case-but = { answers-no-case } The nearest: { $near }.
answers-no-asset = No such asset. There are: { $assets }.
answers-no-coding = This can be had as it is, or compressed by gzip; the request accepts neither.

answers-crowded = Too much is asked for at once.
answers-pictures-crowded = Too many pictures are asked for at once.
answers-picture-too-slow = The picture took too long to draw.
answers-pages-crowded = Too many pages are open. Please try again soon.
# Why the connection of a page is closed, as its browser may show it; at most 123 bytes are sent.
answers-page-waits = too many pages are computed; please try again soon
answers-page-text = text is not understood

# Why no picture is drawn.
browser-missing = Pictures need a Chromium: install the package chromium, or name another's file in BROWSER_PATH.
browser-does-not-start = { $path } does not start. { browser-missing }
browser-ends = The browser ends while it draws. { browser-missing }
browser-closed = Pictures are no longer drawn: the server is stopping.
