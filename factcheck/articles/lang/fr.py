"""French function words that the neighbouring languages do not share, or share rarely."""

from __future__ import annotations

__all__ = ["FUNCTION_WORDS", "NAMES"]

NAMES = frozenset({"fr", "fra", "fre", "french", "français", "francais"})

FUNCTION_WORDS = frozenset({
    "ainsi", "alors", "après", "au", "aujourd'hui", "auraient", "aurait", "aussi", "aux", "avaient",
    "avait", "avant", "avec", "c'est", "ce", "celle", "celles", "ces", "cet", "cette", "ceux", "chez",
    "cinq", "d'un", "d'une", "dans", "depuis", "des", "deux", "dix", "donc", "dont", "du", "elle",
    "elles", "encore", "entre", "environ", "est", "et", "eux", "fait", "huit", "ici", "il", "ils", "je",
    "jusque", "l'un", "les", "leur", "leurs", "lors", "lui", "mais", "même", "n'est", "ne", "neuf",
    "notre", "nous", "ont", "ou", "où", "par", "pas", "pendant", "peut", "plusieurs", "pour", "près",
    "puis", "qu'elle", "qu'il", "quand", "quatre", "qui", "s'est", "sans", "selon", "sept", "sera",
    "seront", "ses", "si", "son", "sont", "sous", "sur", "tous", "tout", "toute", "toutes", "trois",
    "très", "une", "vers", "votre", "vous", "étaient", "était", "été", "être",
})  # fmt: skip
