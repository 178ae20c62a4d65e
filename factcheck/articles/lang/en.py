"""English function words that the neighbouring languages do not share, or share rarely."""

from __future__ import annotations

__all__ = ["FUNCTION_WORDS", "NAMES"]

NAMES = frozenset({"en", "eng", "english", "anglais"})

FUNCTION_WORDS = frozenset({
    "about", "according", "after", "against", "all", "also", "an", "and", "another", "any", "are", "as",
    "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "could", "did",
    "do", "does", "during", "each", "eight", "few", "five", "for", "four", "from", "had", "has", "have",
    "having", "he", "her", "him", "his", "how", "if", "into", "is", "it's", "its", "may", "might", "more",
    "most", "must", "nine", "no", "nor", "not", "of", "on", "one", "only", "or", "other", "our", "out",
    "over", "said", "say", "says", "seven", "shall", "she", "should", "since", "six", "some", "such",
    "ten", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
    "three", "through", "to", "two", "under", "until", "up", "us", "was", "we", "were", "what", "when",
    "where", "which", "while", "who", "whom", "whose", "will", "with", "would", "you", "your",
})  # fmt: skip
