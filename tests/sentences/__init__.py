"""What is said of figures."""
