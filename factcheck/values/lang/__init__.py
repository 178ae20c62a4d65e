"""The number words, units and nouns of each language: tables only. A third language is a module more."""
