# The table on the page Map.

by-country = By country
by-country-name = Country of arrest
by-country-cases = Cases
by-country-handed-over = Handed over
