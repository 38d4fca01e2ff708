# Official figures.

# As it was said: "более 10".
official-said = { $comparison } { NUMBER($figure) }
