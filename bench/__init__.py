"""Speed and size of the dashboard, as a report: never a gate."""
