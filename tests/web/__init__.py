"""The server: routes, headers, answers, connections."""
