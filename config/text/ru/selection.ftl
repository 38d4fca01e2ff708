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
# A term of the vocabulary within a sentence.
selection-term = { LOWER($term) }
selection-either = { $one } или { $other }
selection-text = «{ $text }»
selection-unconfirmed = включая неподтверждённые дела
chip-unconfirmed = с неподтверждёнными делами

# The selection as parts of a file's name, such as "карта_2015-2018_ESP_с-неподтверждёнными_2026-11-22.svg": without blanks.
file-all-confirmed = все-подтверждённые
file-everything = все
file-with-unconfirmed = с-неподтверждёнными
file-and-later = с-{ $year }
file-and-earlier = по-{ $year }
# The tables and the archive, as their files are named; a chart says in its own file how its files are.
file-of-cases = дела
file-of-events = события
file-of-sources = источники
file-of-claims = заявления
file-of-archive = архив
