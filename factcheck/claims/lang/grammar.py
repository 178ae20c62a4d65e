"""The shape of the tables with which clauses are cut and made into sentences; one ``syntax_<code>`` a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Meeting", "Syntax", "Verb", "happenings", "irregular", "rules"]

Rules = tuple[tuple[re.Pattern[str], str], ...]
"""Spelling rules: the first pattern that is found in a word is replaced."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb that sentences are rebuilt with; ``""`` where the language has none."""

    singular: str
    """Third person singular of the present."""
    plural: str
    """Third person plural of the present."""
    participle: str
    """Past participle, masculine singular."""
    past: str = ""
    """Simple past (English)."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What becomes of two words that come to stand side by side: ``de`` + ``le`` is ``du``."""

    left: re.Pattern[str]
    right: re.Pattern[str]
    new_left: str
    """Replaces the left word; ``\\g<0>`` keeps it."""
    new_right: str
    """Replaces what ``right`` matched in the right word."""


@dataclass(frozen=True, slots=True, eq=False)
class Syntax:
    """What the clause splitter knows of a language; words are lower case, with straight apostrophes."""

    connectives: frozenset[str]
    acronyms: frozenset[str]
    """Names in capitals that are pronouns in small letters (``IT``)."""
    bound: Mapping[str, frozenset[str]]
    """Connectives to the words behind them with which they are something else (``so far``)."""
    """Words dropped from the head of a claim (``et``, ``mais``, ``however``)."""
    complementisers: frozenset[str]
    """Marks of a complement clause, which a claim of its own loses (``que``, ``that``)."""
    full_marks: frozenset[str]
    """Marks that are elided before a pronoun, in full (``si``)."""
    contrast: frozenset[str]
    """Marks of a clause that is set against the main one and leaves it (``tandis que``, ``while``)."""
    telling: frozenset[str]
    """Marks of a clause that stays in the main one and is a fact of its own too (``lorsque``, ``after``)."""
    choices: frozenset[str]
    """Coordinations that choose (``ou``)."""
    instead: frozenset[str]
    """Coordinations that put the true one after the false: ``pas A, mais B``."""
    besides: frozenset[str]
    """What makes of a gerund behind a reported clause something that its speaker does besides (``tout en``)."""
    naming: frozenset[str]
    """Participles that say what something is called, and need the name."""
    support: Mapping[str, str]
    """``Past``, ``Sing``, ``Plur`` to the helper of a negated verb without auxiliary (``did``); empty where none."""
    negators: frozenset[str]
    """Coordinations that negate what they join (``ni``, ``neither``)."""
    negation: tuple[str, str]
    """What negates a finite verb, before and after it: ``ne``/``pas`` and ``""``/``not``."""
    negation_words: frozenset[str]
    """Words of negation beside a verb, all that a flipped clause loses (``ne``, ``pas``, ``not``)."""
    clitic_negations: frozenset[str]
    """Those of them that stand before the verb (``ne``)."""
    partitives: Mapping[str, str]
    """Articles of the object to those under negation (``des`` to ``de``)."""
    settlements: frozenset[str]
    """Nouns of places that a name may be told to be (``ville``)."""
    quantifying: frozenset[str]
    """Singular nouns with which a verb may be plural, by what is counted (``une centaine de soldats ont``)."""
    collective: frozenset[str]
    """Words that show a coordinated subject acts as one (``ensemble``, ``both``)."""
    plural_owners: frozenset[str]
    """Possessives of several owners (``leur``)."""
    reciprocal: frozenset[str]
    """Verb lemmas whose coordinated subject acts as one (``rencontrer``, ``meet``)."""
    mutual: frozenset[str]
    """Verb lemmas whose coordinated subject acts on itself where they are reflexive (``se détester``)."""
    including: frozenset[str]
    """``dont``, ``including`` before a part of a number: ``dont trois enfants``."""
    among: tuple[str, str]
    """How a part of a number is said, singular and plural: ``figure parmi``, ``is among``."""
    others: frozenset[str]
    """``autres``, ``others``: stands for the noun counted before."""
    universal: frozenset[str]
    """Quantifiers that open an adjectival apposition (``tous philippins``)."""

    subject_relatives: frozenset[str]
    object_relatives: frozenset[str]
    genitive_relatives: frozenset[str]
    place_relatives: frozenset[str]
    inner_relatives: Mapping[str, str]
    """Relatives that stand under a preposition, to the preposition that is fused into them (``auquel`` to ``à``)."""
    generic_heads: frozenset[str]
    """Antecedents of which nothing can be said alone (``ceux``, ``those``)."""
    time_heads: frozenset[str]
    """Antecedents that are times (``jour``, ``when``): the clause stays with them."""
    place_cases: frozenset[str]
    """Prepositions that say where, taken over from the antecedent (``à``, ``dans``)."""
    place_case: tuple[str, str]
    """The preposition of a place when its antecedent has none: before a name, before a noun."""
    genitive: str
    """The preposition of the genitive (``de``), put before what it governs."""
    genitives: frozenset[str]
    """All its spellings, those that hold an article too (``d'``, ``du``)."""
    agents: frozenset[str]
    """Prepositions before who does what a passive participle says (``par``)."""
    between: frozenset[str]
    """Prepositions that need two or more nouns after them (``entre``)."""
    event_nouns: Mapping[str, tuple[str, bool]]
    """A noun of an event to its verb, and whether what it is the event of does it (``mort``) or bears it."""
    event_cases: frozenset[str]
    """Prepositions that take the event behind them for granted (``depuis``)."""
    date_cases: frozenset[str]
    """Words that open a date (``en``, ``le``)."""
    coming: frozenset[str]
    """Adjectives of a date to come (``prochain``)."""
    indicative: Mapping[str, str]
    """Subjunctive forms to the indicative, for subordinate clauses that state a fact (``ait`` to ``a``)."""
    examples: frozenset[str]
    """Adverbs before examples of the noun said before (``notamment``)."""
    whole_clause: frozenset[str]
    """Nouns that, set off at the end, judge the whole clause (``une première``)."""
    possessive_ending: str
    """``'s`` where a genitive is put before its noun; ``""`` where not."""

    definite: Mapping[str, str]
    """``Masc Sing`` and its like to the definite article."""
    indefinite: frozenset[str]
    """Indefinite articles."""
    contracted: Mapping[str, str]
    """A preposition that holds an article, to the article (``du`` to ``le``)."""
    functions_bare: bool
    """Whether a person's function stands without an article as a predicate (``est président de``)."""
    age_units: frozenset[str]
    """What an age is counted in (``ans``)."""
    age_words: frozenset[str]
    """Participles or adjectives before an age (``âgé``, ``aged``)."""
    age_verb: Mapping[str, str]
    """``Sing`` or ``Plur`` to the verb before a bare age (``a`` 34 ans, ``is`` 34)."""

    copula: Mapping[str, str]
    """``present Sing``, ``past Plur`` to the form of to be."""
    passive: Mapping[str, str]
    """``Sing`` or ``Plur`` to the auxiliary put before a passive participle (``a été``)."""
    perfect: Mapping[str, str]
    """``Sing`` or ``Plur`` to the auxiliary of the perfect (``a``)."""
    moving: Mapping[str, str]
    """``Sing`` or ``Plur`` to the auxiliary of ``intransitive`` participles (``est``)."""
    perfect_past: bool
    """Whether an event is told in the perfect (French) or in the simple past (English)."""
    intransitive: frozenset[str]
    """Participles that are active, masculine singular (``né``, ``arrivé``)."""
    states_past: frozenset[str]
    """Participles of a state that is over, masculine singular (``prévu``, ``accusé``)."""
    since: frozenset[str]
    until: frozenset[str]
    """Prepositions with which a participle tells a state (``recherché depuis deux ans``)."""
    states: frozenset[str]
    """Participles of a state that lasts, masculine singular (``situé``)."""
    lasting: frozenset[str]
    """Verb lemmas whose present participle says a state and no event (``compter``)."""
    verbs: Mapping[str, Verb]
    """Irregular verbs by lemma."""
    regular: tuple[tuple[re.Pattern[str], str, str, str, str], ...]
    """The others: pattern of the lemma's ending, then its replacement in the four forms of ``Verb``."""
    singular_words: Mapping[str, str]
    """Finite plural forms, whole words, to the singular (``ont`` to ``a``)."""
    singular_rules: Rules
    """Finite plural forms to the singular where the ending tells."""
    trusts_lemmas: bool
    """Whether the lemma of a present participle is the lemmatiser's, or its ending tells it better."""
    irregular_participles: Rules
    """Present participles whose lemma their ending tells, whatever the lemmatiser says."""
    participle_lemma: Rules
    """A present participle to its lemma, where the lemmatiser did not tell."""
    imperfect: Rules
    """A present participle to the third person singular of the imperfect; empty where there is none."""
    bare_participle: Rules
    """A past participle to the masculine singular; empty where nothing agrees."""
    agreement: Mapping[str, str]
    """``Fem Plur`` and its like to the ending of a participle; empty where nothing agrees."""
    participle_shape: re.Pattern[str]
    """How past participles end."""
    present_shape: re.Pattern[str]
    """How present participles end."""
    not_participles: frozenset[str]
    """Adverbs and prepositions that look like participles (``pourtant``, ``during``)."""
    clitics: frozenset[str]
    """Unstressed pronouns that stand inside the verb group."""
    never_passive: frozenset[str]
    """Verb lemmas that have no passive (``die``)."""
    reflexives: frozenset[str]
    """Reflexive pronouns of the third person that stand before the verb (``se``)."""
    bare_subjects: frozenset[str]
    """Words that are a subject without looking like one (``beaucoup``)."""
    causes: frozenset[str]
    """Verb lemmas whose participle takes the whole event for its subject (``faisant deux morts``)."""
    clefts: frozenset[str]
    """Subjects of a cleft sentence (``c'``, ``it``)."""
    perfect_infinitive: Mapping[str, str]
    """Auxiliaries of a perfect infinitive or participle to the finite ones: ``avoir`` to ``a``, ``avoir Plur``."""
    result_marks: frozenset[str]
    result_verbs: frozenset[str]
    """``pour`` + ``s'établir``: an infinitive that tells a result and no aim."""
    ago: tuple[str, ...]
    """Words that say "ago" before a time and look like a clause (``il y a``); empty where there are none."""
    time_units: frozenset[str]
    """Nouns that count time (``ans``)."""
    changes: frozenset[str]
    """Verb lemmas of a change in an amount (``fall``, ``reculer``)."""
    against: frozenset[str]
    """Prepositions before an earlier amount (``contre 42 un an plus tôt``)."""
    change_to: frozenset[str]
    change_from: frozenset[str]
    """Prepositions of the ends of a change."""
    shifted: Mapping[str, str]
    """Modals that a reporting verb moved back, to their own tense (``would`` to ``will``)."""
    day_words: frozenset[str]
    """Bare words of time that coordinated verbs share (``mardi``, ``yesterday``)."""

    meetings: tuple[Meeting, ...]
    contractions: Mapping[str, Mapping[str, str]]
    """A contracted verb to its full form by lemma, ``""`` for any other (``'s`` of ``have`` is ``has``)."""
    glued_left: frozenset[str]
    """Words written without a space before them (``'s``)."""

    @property
    def relatives(self) -> frozenset[str]:
        """All relative pronouns and adverbs."""
        return (
            self.subject_relatives | self.object_relatives | self.genitive_relatives | self.place_relatives
            | frozenset(self.inner_relatives)
        )  # fmt: skip

    def meet(self, left: str, right: str) -> tuple[str, str]:
        """The spelling of two words that have come to stand side by side."""
        for meeting in self.meetings:
            if meeting.left.fullmatch(left) and meeting.right.match(right):
                new_right = meeting.right.sub(meeting.new_right, right, count=1)
                return meeting.left.sub(meeting.new_left, left, count=1), new_right
        return left, right

    def is_form_of(self, form: str, lemma: str, verbs: frozenset[str]) -> bool:
        """Whether a word is a form of one of the verbs, by its lemma or, where that errs, by its spelling."""
        return lemma in verbs or form in _forms(self, verbs)

    def verb(self, lemma: str) -> Verb | None:
        """The forms of a verb; ``None`` when the lemma looks like no verb of the language."""
        if lemma in self.verbs:
            return self.verbs[lemma]
        for pattern, *forms in self.regular:
            if pattern.search(lemma):
                return Verb(*(pattern.sub(form, lemma, count=1) if form else "" for form in forms))
        return None


@lru_cache(maxsize=64)
def _forms(table: Syntax, verbs: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for lemma in verbs:
        verb = table.verb(lemma)
        if verb is not None:
            found |= {verb.singular, verb.plural, verb.participle, verb.past} - {""}
    return frozenset(found)


def rules(*pairs: tuple[str, str]) -> Rules:
    """Spelling rules from pairs of a regular expression and its replacement."""
    return tuple((re.compile(pattern), by) for pattern, by in pairs)


def happenings(borne: str, done: str) -> Mapping[str, tuple[str, bool]]:
    """Event nouns from lines of ``noun:verb``: first what befalls their theme, then what it does."""
    pairs = [(item.partition(":"), acts) for text, acts in ((borne, False), (done, True)) for item in text.split()]
    return {noun: (verb, acts) for (noun, _, verb), acts in pairs}


def irregular(text: str) -> Mapping[str, Verb]:
    """Verbs from lines of ``lemma singular plural participle [past]``."""
    found = {}
    for line in text.strip().splitlines():
        lemma, *forms = line.split()
        found[lemma] = Verb(*forms)
    return found
