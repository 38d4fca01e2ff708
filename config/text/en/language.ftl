# The language itself.

# How it is written: https://www.rfc-editor.org/info/bcp47
locale = en-GB
direction = ltr
# By which its readers choose it.
language-name = English

# A day, as CLDR writes patterns: https://cldr.unicode.org/translation/date-time/date-time-patterns
day-pattern = d MMMM y
# A date as known, in the forms that a sentence asks for as "on", as "of" and as "until". A language whose months have forms gives them
# as attributes of own-month-1 to own-month-12.
date-in-year = in { $date }
date-in-month = in { $month } { $year }
date-on-day = on { $date }
date-of-year = { $date }
date-of-month = { $month } { $year }
date-of-day = { $date }
date-until-year = { $date }
date-until-month = { $month } { $year }
date-until-day = { $date }
date-between = between { $first } and { $last }
