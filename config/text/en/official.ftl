# Official figures.

# As it was said: “more than 10”.
official-said = { $comparison } { NUMBER($figure) }
