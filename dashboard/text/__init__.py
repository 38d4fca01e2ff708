"""Every word that readers see, by language: the catalogue of messages, and how a language writes numbers and dates."""
