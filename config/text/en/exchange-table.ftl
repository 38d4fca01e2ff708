# The table of exchanges on the page Patterns.

exchange-table-exchange = Exchange
exchange-table-who = Who
exchange-table-held = Held until then in
exchange-table-note = What happened, as the case says with its sources
