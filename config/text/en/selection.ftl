# What readers filter by: the names of the filters, and a selection in words, as a subtitle says it.

facet-years = Years of arrest
facet-country = Country of arrest
facet-offence = Lead { $adjective } accusation
facet-outcome = Outcome abroad
facet-text = Search
facet-unconfirmed = Include unconfirmed cases

selection-years = arrests of { $years }
years-span = { $first }–{ $last }
years-and-later = { $year } and later
years-and-earlier = { $year } and earlier
# Why no case can fit; it goes on from "No case can fit:", and "from" and "to" are as the address has them.
years-contradiction = from { $first } is after to { $last }
# A term of the vocabulary within a sentence.
selection-term = { LOWER($term) }
selection-either = { $one } or { $other }
selection-text = “{ $text }”
selection-unconfirmed = unconfirmed cases included
chip-unconfirmed = with unconfirmed cases

# The selection as parts of a file's name, such as "map_2015-2018_ESP_with-unconfirmed_2026-11-22.svg": without blanks.
file-all-confirmed = all-confirmed
file-everything = everything
file-with-unconfirmed = with-unconfirmed
file-and-later = { $year }-and-later
file-and-earlier = { $year }-and-earlier
# The tables and the archive, as their files are named; a chart says in its own file how its files are.
file-of-cases = cases
file-of-events = events
file-of-sources = sources
file-of-claims = claims
file-of-archive = archive
