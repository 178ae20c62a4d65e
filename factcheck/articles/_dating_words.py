"""What each language says about its own dates: the words of a publication line, and how an inference is put."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["WORDS", "DatingWords"]


@dataclass(frozen=True, slots=True)
class DatingWords:
    """``stated`` are the words that open a publication line.

    ``reasons`` are sentences about an inference, to be filled in with ``words`` of the article and the ``year``.
    """

    stated: tuple[str, ...]
    reasons: Mapping[str, str]


WORDS: Mapping[str, DatingWords] = {
    "fr": DatingWords(
        stated=("publié", "publiée", "posté", "mis en ligne", "mise en ligne", "mis à jour", "modifié", "créé", "paru"),
        reasons={
            "url": "l'adresse de l'article porte la date « {words} »",
            "path": "le nom du fichier porte la date « {words} »",
            "stated": "l'article se dit publié : « {words} »",
            "this": "l'article parle de son propre jour : « {words} », donc {year}",
            "past": "la dernière date racontée au passé est « {words} », donc {year}",
            "weekend": "« {this} » tombe dans « {words} » et n'est pas encore passé, donc {year}",
            "last_year": "« {words} » est {last}, année nommée par l'article ou par le corpus, donc {year}",
        },
    ),
    "en": DatingWords(
        stated=("published", "posted", "updated", "first published", "last updated", "last modified", "created"),
        reasons={
            "url": "the address of the article bears the date “{words}”",
            "path": "the file name bears the date “{words}”",
            "stated": "the article says that it was published: “{words}”",
            "this": "the article speaks of its own day: “{words}”, hence {year}",
            "past": "the latest date told in the past tense is “{words}”, hence {year}",
            "weekend": "“{this}” falls within “{words}” and is still to come, hence {year}",
            "last_year": "“{words}” is {last}, a year that the article or the corpus names, hence {year}",
        },
    ),
}
