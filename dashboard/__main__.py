"""`python -m dashboard` is the command `third-country`."""

from dashboard.cli import main

if __name__ == "__main__":
    main()
