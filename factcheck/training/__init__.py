"""The recipes that made ``models/``: vocabulary, alignment, transplant, distillation, NLI.

Run them with ``factcheck models train encoder|nli --data ../shared/data --out DIR``; they need the extra
``train``. Every step is seeded, logged to CSV and resumable.
"""
