"""What the figures say, in words: measures put into the messages of a language."""
