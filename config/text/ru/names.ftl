# The name of a case. Names stand in lists, so what is in brackets behind one holds no comma.

name-told = { $name } ({ $told })
name-unconfirmed = { $name } (не подтверждено)
name-told-unconfirmed = { $name } ({ $told }; не подтверждено)
# What is told of two cases with one name: country and year of the arrest, or its date, or also the id.
name-apart = { $country } { $date }
name-apart-by-id = { name-apart } { $id }
