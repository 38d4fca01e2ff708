"""What a reader does, in Chromium, with every address outside this machine cut off."""
