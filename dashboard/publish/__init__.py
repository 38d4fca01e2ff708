"""Charts and data in the formats that leave the house."""
