# The links to the data, on Cases and on Data and method.

download = Download
download-tables = Every table in every format, and everything in one file
# On other pages: the one line that leads to the downloads.
download-lead = Download { $cases ->
    [one] this case
   *[other] these { NUMBER($cases) } cases
} as CSV, JSON, Parquet or Excel
download-selected = { NUMBER($rows) } selected
download-all-rows = all { NUMBER($rows) }
download-csv = CSV
download-json = JSON
download-parquet = Parquet
download-xlsx = Excel
# What a link says to a screen reader.
download-table = { $table } as { $form }, { $what }
download-one-file = One file
download-the-selection = the selection
download-all = all
download-zip = ZIP, { $what }
download-zip-says = ZIP, { $what }, with codebook, schemas and licence
download-notes =
    Every row carries the links of its sources. “All” holds the unconfirmed cases too, marked in the column { $column }.
    For programs: { $package }, { $addresses }, { $feed }; without JavaScript: { $pages }.
download-package = data package
download-addresses = every address described
download-feed = feed of new cases and events
download-pages = every case as a plain page
