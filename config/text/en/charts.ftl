# What stands around every chart.

chart-table = The table behind the chart
embed-data = Data
