"""`python -m dashboard` is the command `third-country`."""

from dashboard.cli import main

main()
