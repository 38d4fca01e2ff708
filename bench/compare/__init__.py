"""What readers get from two revisions, held against each other: what is equal is counted, what differs is shown.

Both are served, each with its own code, configuration and data, and asked for the same public addresses, so that a
revision with other insides can be compared: `revision` serves and asks, `questions` says what is asked, `plain` makes
lines of every answer, `differences` holds them against each other.
"""
