# The table of exchanges on the page Patterns.

exchange-table-exchange = Обмен
exchange-table-who = Кто
exchange-table-held = Страна содержания до обмена
exchange-table-note = Что произошло: из дела, с источниками
