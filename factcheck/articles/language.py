"""Which language a text is written in, among those factcheck reads."""

from __future__ import annotations

import functools
import math
import re
from typing import TYPE_CHECKING

from factcheck.articles.lang import FUNCTION_WORDS, LANGUAGES, NAMES
from factcheck.errors import LanguageError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["check_language", "detect_language"]

# The languages of the news a newsroom is likely to meet. Leaving out the creoles and regional languages that
# the identifier also knows keeps short French and English texts from being taken for them.
_CANDIDATES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "gl", "he", "hi", "hr",
    "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "nl", "no", "oc", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SLICE = 4000
# A text this rich in one language's function words needs no second opinion.
_CLEAR_SHARE = 0.3
_CLEAR_RATIO = 3.0
_CLEAR_WORDS = 12
# Below this many words the identifier is heeded against French and English only when it is this sure.
_SHORT = 12
_SURE = 0.6


def detect_language(text: str) -> str:
    """``"fr"`` or ``"en"``, whichever ``text`` is written in; long texts are sampled at three places.

    Raises ``LanguageError`` naming the language it looks like, or saying that no words were found.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(_sample(text))]
    if not words:
        raise LanguageError("no words to tell the language by; give it with `lang: fr` or --text-lang fr")
    shares = {lang: sum(word in known for word in words) / len(words) for lang, known in FUNCTION_WORDS.items()}
    first, second = sorted(shares, key=lambda lang: (-shares[lang], lang))[:2]
    clear = shares[first] >= max(_CLEAR_SHARE, _CLEAR_RATIO * shares[second])
    if clear and len(words) >= _CLEAR_WORDS:
        return first
    scores = _scores(" ".join(words))
    likely = max(scores, key=lambda lang: (scores[lang], lang))
    if likely in LANGUAGES:
        return likely
    if len(words) < _SHORT and scores[likely] < _SURE:
        return max(LANGUAGES, key=lambda lang: (shares[lang] + scores[lang], lang))
    raise LanguageError(
        f"the text looks like {_name(likely)} ({likely}); factcheck reads {_name('fr')} and {_name('en')}. "
        "If that is wrong, set `lang:` in the front matter"
    )


def check_language(code: str) -> str:
    """The two-letter code of a language a source names (``fr-FR``, ``EN_us``, ``eng``, ``français``).

    Raises ``LanguageError`` for another language.
    """
    known = NAMES.get(re.split(r"[-_]", code.strip().lower())[0])
    if known is None:
        raise LanguageError(f"lang: {code[:40]!r} is not a language factcheck reads ({', '.join(LANGUAGES)})")
    return known


def _sample(text: str) -> str:
    if len(text) <= 3 * _SLICE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SLICE], text[middle : middle + _SLICE], text[-_SLICE:]))


def _scores(text: str) -> dict[str, float]:
    """Probabilities of the candidate languages; the temperature grows with length, as the model's makers do."""
    ranked = _identifier().rank(text)
    temperature = math.sqrt(len(text.encode()) or 1)
    best = max(score for _, score in ranked)
    weights = {lang: math.exp(max((score - best) / temperature, -700.0)) for lang, score in ranked}
    total = sum(weights.values())
    return {lang: weight / total for lang, weight in weights.items()}


@functools.cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    load = getattr(LanguageIdentifier, "from_model_file", None) or LanguageIdentifier.from_pickled_model
    identifier = load(MODEL_FILE)
    identifier.set_languages([lang for lang in _CANDIDATES if lang in identifier.nb_classes])
    return identifier


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
