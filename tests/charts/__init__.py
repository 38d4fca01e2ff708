"""Charts, and the pages that they stand on."""
