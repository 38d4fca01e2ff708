# The language itself.

# How it is written: https://www.rfc-editor.org/info/bcp47
locale = en-GB
direction = ltr

date-in-year = in { $date }
date-in-month = in { $date }
date-on-day = on { $date }
date-between = between { $first } and { $last }
