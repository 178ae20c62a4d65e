"""Tokenizer rules that make spaCy cut raw text where the treebanks do.

spaCy's French rules cut ``Royaume-Uni`` at its hyphen and leave ``-t-il`` in two; UD does the reverse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["fit_tokenizer"]

_LETTER = "a-zA-Zà-öø-ÿÀ-ÖØ-ßœŒ"
# "l'accord", "qu'il"; not "aujourd'hui", "prud'hommes" or "presqu'île".
_FRENCH_ELISION = r"(?:[cdjlmnstCDJLMNST]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)?[Qq]u|JUSQU)['’](?=\w|[\"“«])"
# "a-t-il", "sont-elles", "année-là".
_FRENCH_CLITIC = (
    rf"(?<=[{_LETTER}])-(?:[tT]-)?(?:je|tu|ils?|elles?|on|nous|vous|ce|les?|la|lui|leur|moi|toi|y|en|là|ci)"
)
_FRENCH_INFIXES = [
    r"\.\.+",
    r"…",
    rf"(?<=[{_LETTER}])[:<>=/«»“”\"\[\]()](?=[{_LETTER}0-9])",
    r"(?<=[a-zà-öø-ÿ0-9])[.;?!](?=[A-ZÀ-ÖØ-ß«“\"])",
    rf"(?<=[{_LETTER}]),(?=[{_LETTER}])",
    rf"(?<=[{_LETTER}0-9])(?:--|–|—)(?=[{_LETTER}0-9])",
    # "20h30" as "20 h 30" is cut.
    r"(?<=\d)[hH](?=\d|$)",
]
_FRENCH_WHOLE = (
    "celui-ci", "celui-là", "celle-ci", "celle-là", "ceux-ci", "ceux-là", "celles-ci", "celles-là", "au-delà",
    "peut-être", "c'est-à-dire", "c’est-à-dire", "quelqu'un", "quelqu’un", "quelqu'une", "quelqu’une",
    "aujourd'hui", "aujourd’hui", "j.-c.", "week-end", "week-ends", "là-bas", "là-haut", "rendez-vous",
    "elle-même", "lui-même", "eux-mêmes",
    "elles-mêmes", "jusque-là", "ci-dessous", "ci-dessus", "après-midi", "au-dessus", "au-dessous",
)  # fmt: skip


def fit_tokenizer(nlp: Language) -> None:
    """Change the tokenizer of a blank pipeline in place; a language without rules here keeps spaCy's own."""
    if nlp.lang == "fr":
        _fit_french(nlp.tokenizer)


def _fit_french(tokenizer: Any) -> None:
    from spacy.lang.fr import French
    from spacy.symbols import ORTH
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    prefixes = [*French.Defaults.prefixes, _FRENCH_ELISION]
    suffixes = [rule for rule in French.Defaults.suffixes if "clés" not in rule]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex([*suffixes, _FRENCH_CLITIC, r"(?<=\d)[hH]"]).search
    tokenizer.infix_finditer = compile_infix_regex(_FRENCH_INFIXES).finditer
    tokenizer.token_match = None
    rules = {key: value for key, value in tokenizer.rules.items() if "-" not in key}
    for word in _FRENCH_WHOLE:
        for form in (word, word.capitalize(), word.upper()):
            rules[form] = [{ORTH: form}]
    tokenizer.rules = rules
