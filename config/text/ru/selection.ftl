# What readers filter by: the names of the filters, and a selection in words, as a subtitle says it.

facet-years = Годы ареста
facet-country = Страна ареста
facet-offence = Основное обвинение { $adjective }
facet-outcome = Исход за рубежом
facet-text = Поиск
facet-unconfirmed = Включить неподтверждённые дела

# $years as in "2017", "2012–2018", "2030 и позже", or a list of them.
selection-years = год ареста: { $years }
years-span = { $first }–{ $last }
years-and-later = { $year } и позже
years-and-earlier = { $year } и раньше
# Why no case can fit; it goes on from "No case can fit:", and "from" and "to" are as the address has them.
years-contradiction = from { $first } — позже, чем to { $last }
selection-either = { $one } или { $other }
selection-text = «{ $text }»
selection-unconfirmed = включая неподтверждённые дела
chip-unconfirmed = с неподтверждёнными делами

# The selection as parts of a file's name, such as "map_2015-2018_ESP_with-unconfirmed_2026-11-22.svg": without blanks, and in
# Latin letters like the rest of the name.
file-all-confirmed = all-confirmed
file-everything = everything
file-with-unconfirmed = with-unconfirmed
file-and-later = { $year }-and-later
file-and-earlier = { $year }-and-earlier
