"""One folder a language: its words, its rules and its verb forms. A third language is one more folder."""
