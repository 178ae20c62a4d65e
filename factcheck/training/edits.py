"""Typed edits: pairs whose label follows from what was changed in a real sentence.

A changed number, day, month, year, weekday, polarity or antonym contradicts the original; a widened grain is
entailed by it; a rewritten number says the same. Two sentences of one article that were not edited are neutral.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator

from factcheck.training.corpora import NliRow
from factcheck.training.edits_lang import EDIT_TABLES, EditTable

__all__ = ["EDITS", "edit_rows", "edited", "role_rows", "sentences_of"]

ENTAILS, NEUTRAL, CONTRADICTS = (0,), (1,), (2,)
Edit = tuple[str, tuple[int, ...], tuple[int, ...]]
"""The edited sentence, the classes allowed from original to edited, and from edited to original."""

ROLE_DOCUMENTS = 12_000

_NUMBER = re.compile(r"(?<![\w.,/:-])(\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+)(?![\w/:-]|[.,]\d)")
_WORD = re.compile(r"[^\W\d_]+(?:['’]|\b)")


def _before(text: str, position: int) -> set[str]:
    """The two words before a position, lower-cased."""
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text[max(0, position - 24) : position])[-2:]}


def _format(value: int, like: str) -> str:
    separator = next((char for char in like if not char.isdigit()), "")
    return f"{value:,}".replace(",", separator) if separator else str(value)


def _plain_number(text: str, table: EditTable, rng: random.Random) -> tuple[re.Match[str], int] | None:
    """A cardinal that is no year, no day of a month and stands under no approximator."""
    found = []
    months = {month.lower() for month in table.months}
    for match in _NUMBER.finditer(text):
        value = int(re.sub(r"\D", "", match.group(1)))
        after = _WORD.match(text[match.end() :].lstrip())
        follower = after.group().lower() if after else ""
        if 1500 <= value <= 2100 or value == 0 or value > 10**8 or follower in months or not follower:
            continue
        if _before(text, match.start()) & (set(table.bounds) | months):
            continue
        found.append((match, value))
    return rng.choice(found) if found else None


def _glued(text: str, match: re.Match[str]) -> bool:
    """Whether a currency sign or the like touches the number, before which no word can go."""
    return match.start() > 0 and not (text[match.start() - 1].isspace() or text[match.start() - 1] in "(\"«'’")


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def number_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another number in the same place: the two contradict."""
    found = _plain_number(text, table, rng)
    if not found:
        return None
    match, value = found
    other = value
    while other == value or other <= 1:
        other = max(2, round(value * rng.choice((0.2, 0.4, 0.6, 0.75, 0.9, 1.1, 1.25, 1.5, 2, 3)))) + rng.choice(
            (0, 0, 1)
        )
    return _put(text, match, _format(other, match.group(1))), CONTRADICTS, CONTRADICTS


def number_rewritten(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """The same number in words: the two entail each other."""
    try:
        from num2words import num2words
    except ImportError:
        # A bare training machine goes without this one edit.
        return None
    found = _plain_number(text, table, rng)
    if not found or found[1] > 5000 or _glued(text, found[0]):
        return None
    return _put(text, found[0], num2words(found[1], lang=lang)), ENTAILS, ENTAILS


def number_bounded(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """A bound or an approximation in place of the number: entailed when it holds, contradicted when not."""
    found = _plain_number(text, table, rng)
    if not found or found[1] < 4 or _glued(text, found[0]):
        return None
    match, value = found
    low, high = (
        _format(max(2, int(value * 0.8)), match.group(1)),
        _format(int(value * 1.3) + 1, match.group(1)),
    )
    choice = rng.randrange(5)
    if choice == 0:
        return _put(text, match, f"{rng.choice(table.about)} {match.group(1)}"), ENTAILS, (0, 1)
    if choice == 1:
        return _put(text, match, f"{table.more_than} {low}"), ENTAILS, NEUTRAL
    if choice == 2:
        return _put(text, match, f"{table.less_than} {high}"), ENTAILS, NEUTRAL
    if choice == 3:
        return _put(text, match, f"{table.less_than} {low}"), CONTRADICTS, CONTRADICTS
    return _put(text, match, f"{table.more_than} {high}"), CONTRADICTS, CONTRADICTS


def _word_swap(text: str, words: tuple[str, ...], rng: random.Random) -> Edit | None:
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b")
    found = list(pattern.finditer(text))
    if len(found) != 1:
        return None
    other = rng.choice([word for word in words if word != found[0].group(1)])
    return _put(text, found[0], other), CONTRADICTS, CONTRADICTS


def weekday_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another weekday."""
    return _word_swap(text, table.weekdays, rng)


def month_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another month."""
    return _word_swap(text, table.months, rng)


def year_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another year."""
    found = list(re.finditer(r"\b(19|20)\d\d\b", text))
    if len(found) != 1:
        return None
    year = int(found[0].group())
    return _put(text, found[0], str(year + rng.choice((-10, -3, -2, -1, 1, 2, 3)))), CONTRADICTS, CONTRADICTS


def day_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another day of the month."""
    months = "|".join(map(re.escape, table.months))
    pattern = rf"\b(\d{{1,2}})(?= (?:{months})\b)" if lang == "fr" else rf"(?<=\b(?:{months}) )(\d{{1,2}})\b"
    if lang == "en":
        pattern = rf"\b(\d{{1,2}})(?= (?:{months})\b)"
    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        return None
    day = int(found[0].group(1))
    other = rng.choice([d for d in range(2, 28) if d != day])
    return _put(text, found[0], str(other)), CONTRADICTS, CONTRADICTS


def date_widened(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """A day of a month becomes the month: entailed, not the reverse."""
    months = "|".join(map(re.escape, table.months))
    lead = r"\b[Ll]e " if lang == "fr" else r"\b[Oo]n "
    found = list(re.finditer(rf"{lead}(?:\d{{1,2}}|1er) ({months})\b", text))
    if len(found) != 1:
        return None
    return _put(text, found[0], table.in_month.format(month=found[0].group(1))), ENTAILS, NEUTRAL


def negated(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """The first auxiliary is negated; the two contradict."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+['’]?", text)}
    if words & set(table.negative_words) or "'" in words:
        return None
    match = re.search(r"(?<=[^\W\d_] )(" + "|".join(table.auxiliaries) + r")(?= [^\W\d_])", text)
    if not match:
        return None
    form = table.elided if match.group(1)[0] in "aeéêiou" else table.negate
    return _put(text, match, form.format(aux=match.group(1))), CONTRADICTS, CONTRADICTS


def antonym(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """A word is replaced by its antonym; the two contradict."""
    pairs = dict(table.antonyms) | {b: a for a, b in table.antonyms}
    found = [m for m in re.finditer(r"[^\W\d_]+", text) if m.group() in pairs]
    if not found:
        return None
    match = rng.choice(found)
    return _put(text, match, pairs[match.group()]), CONTRADICTS, CONTRADICTS


def place_changed(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """Another place of the same kind, where the sentence names one only."""
    for group in table.places:
        found = list(re.finditer(r"(?<![\w-])(" + "|".join(map(re.escape, group)) + r")(?![\w-])", text))
        if len(found) == 1 and found[0].start() > 0:
            # The same first sound keeps "d'Athènes" and "de Paris" right.
            vowel = found[0].group(1)[0] in _VOWELS
            alike = [place for place in group if place != found[0].group(1) and (place[0] in _VOWELS) == vowel]
            other = rng.choice(alike)
            return _put(text, found[0], other), CONTRADICTS, CONTRADICTS
    return None


_VOWELS = "AEIOU"
_NAME = r"(?:[A-ZÉÈ][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"


def roles_swapped(text: str, table: EditTable, rng: random.Random, lang: str) -> Edit | None:
    """The doer and the one it is done to change places."""
    verbs = "|".join(map(re.escape, sorted(table.roles, key=len, reverse=True)))
    pattern = rf"((?:\b[Ll]es? |\b[Ll]a |\b[Ll]['’]|\b[Tt]he )?{_NAME}) ({verbs}) ((?:les? |la |l['’]|the )?{_NAME})"
    found = list(re.finditer(pattern, text))
    if len(found) != 1 or found[0].group(1).lower() == found[0].group(3).lower():
        return None
    if text[: found[0].start()].rstrip().lower().endswith(table.inside) or len(found[0].group(1)) < 3:
        return None
    if {found[0].group(1).lower(), found[0].group(3).lower()} & set(table.pronouns):
        return None
    first, verb, second = found[0].groups()
    if found[0].start() == 0 or (first[0].isupper() and not second[0].isupper()):
        # A determiner that opens the sentence hands its capital over.
        second = second[0].upper() + second[1:]
        first = re.sub(r"^(L[ae]s?|Les|L['’]|The)(?=\W|$| )", lambda m: m.group().lower(), first)
        first = first if not first.startswith("L'") else "l'" + first[2:]
    return _put(text, found[0], f"{second} {verb} {first}"), CONTRADICTS, CONTRADICTS


EDITS: dict[str, Callable[[str, EditTable, random.Random, str], Edit | None]] = {
    "number": number_changed,
    "rewritten": number_rewritten,
    "bounded": number_bounded,
    "weekday": weekday_changed,
    "month": month_changed,
    "year": year_changed,
    "day": day_changed,
    "widened": date_widened,
    "negation": negated,
    "antonym": antonym,
    "place": place_changed,
    "role": roles_swapped,
}


def edited(text: str, lang: str, rng: random.Random) -> tuple[str, Edit] | None:
    """One random edit that applies to the sentence: its name and result."""
    names = list(EDITS)
    rng.shuffle(names)
    # Negation and antonyms apply nearly everywhere: tried last, so that they do not drown the typed values.
    names.sort(key=lambda name: (name != "role", name in ("negation", "antonym") and rng.random() < 0.8))
    for name in names:
        result = EDITS[name](text, EDIT_TABLES[lang], rng, lang)
        if result and result[0] != text:
            frequent = name in ("negation", "antonym")
            return (name, result) if not frequent or rng.random() < 0.4 else None
    return None


def sentences_of(paragraph: str) -> list[str]:
    """The sentences of 41 to 259 characters of a paragraph, cut at full stops before capitals."""
    return [s for s in re.split(r"(?<=[.!?]) (?=[A-ZÀÉÈÊÎÔÇ«\"])", paragraph) if 40 < len(s) < 260]


def edit_rows(
    documents: Iterator[list[str]],
    lang: str,
    count: int,
    seed: int,
    parallel: list[tuple[str, str]] | None = None,
) -> list[NliRow]:
    """``count`` labelled pairs from documents (lists of paragraphs) of one language.

    One in four pairs has a premise of two neighbouring sentences; one in four is a neutral pair of sentences of
    one document. With ``parallel`` (this language's sentence, the other's) the unedited side may be the translation.
    """
    rng = random.Random(f"{seed}-{lang}")
    rows: list[NliRow] = []
    for paragraphs in documents:
        sentences = [s for paragraph in paragraphs for s in sentences_of(paragraph)]
        if len(sentences) < 2:
            continue
        for index in rng.sample(range(len(sentences)), min(3, len(sentences))):
            rows += _pairs_of(sentences, index, lang, rng)
        rows += _role_rows(sentences, lang, rng)
        if len(rows) >= count:
            break
    for paragraphs in itertools.islice(documents, ROLE_DOCUMENTS):
        # Swapped roles are rare: looked for in many more documents than the other edits need.
        rows += _role_rows([s for paragraph in paragraphs for s in sentences_of(paragraph)], lang, rng)
    for own, other in parallel or []:
        result = edited(own, lang, rng)
        if result:
            name, (text, forth, back) = result
            premise, hypothesis, allowed = (other, text, forth) if rng.random() < 0.5 else (text, other, back)
            rows.append(NliRow(premise, hypothesis, allowed, f"edits:{name}"))
            rows.append(NliRow(other, own, ENTAILS, "edits:translation"))
    return rows


def _role_rows(sentences: list[str], lang: str, rng: random.Random) -> list[NliRow]:
    rows = []
    for text in sentences:
        result = roles_swapped(text, EDIT_TABLES[lang], rng, lang)
        if result:
            rows += [NliRow(text, result[0], result[1], "edits:role"), NliRow(result[0], text, result[2], "edits:role")]
    return rows


def role_rows(parallel: list[tuple[str, str]], lang: str, seed: int, most: int) -> list[NliRow]:
    """Swapped roles in sentences with their translations, ``(this language's, the other's)``: three pairs each."""
    rng = random.Random(f"{seed}-roles-{lang}")
    rows: list[NliRow] = []
    for own, other in parallel:
        result = roles_swapped(own, EDIT_TABLES[lang], rng, lang)
        if result:
            swapped, allowed, _ = result
            rows.append(NliRow(own, swapped, allowed, "edits:role"))
            rows.append(NliRow(other, swapped, allowed, "edits:role"))
            rows.append(NliRow(swapped, other, allowed, "edits:role"))
            rows.append(NliRow(other, own, ENTAILS, "edits:translation"))
        if len(rows) >= most:
            break
    return rows


def _pairs_of(sentences: list[str], index: int, lang: str, rng: random.Random) -> list[NliRow]:
    text = sentences[index]
    rows = []
    result = edited(text, lang, rng)
    if result:
        name, (new, forth, back) = result
        premise = text
        if rng.random() < 0.25 and index + 1 < len(sentences):
            premise = f"{text} {sentences[index + 1]}"
        rows.append(NliRow(premise, new, forth, f"edits:{name}"))
        if rng.random() < 0.5:
            rows.append(NliRow(new, text, back, f"edits:{name}"))
    other = rng.choice([i for i in range(len(sentences)) if i != index])
    if rng.random() < 0.5:
        rows.append(NliRow(text, sentences[other], NEUTRAL, "edits:same-article"))
    elif rng.random() < 0.3 and index + 1 < len(sentences):
        rows.append(NliRow(f"{text} {sentences[index + 1]}", text, ENTAILS, "edits:contained"))
    return rows
