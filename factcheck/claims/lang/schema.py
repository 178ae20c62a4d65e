"""The shapes of the language tables of the claim extractor: a third language fills in the same fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Discourse", "Mood", "Typography", "Worth", "words"]


def words(text: str) -> frozenset[str]:
    """A set of words written in a row, as the tables keep them."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Typography:
    """What the sentence splitter knows of a language; every abbreviation is without its final stop.

    ``titles`` and ``abbreviations`` keep their case (``Co.`` is one, ``co.`` is not); the rest is lower case.
    """

    titles: frozenset[str]
    """Abbreviated titles: a name follows, so that their stop never ends a sentence."""
    abbreviations: frozenset[str]
    """Abbreviations that end a sentence only when a sure sentence starter follows."""
    often_final: frozenset[str]
    """Abbreviations that end the sentence when a capital follows, save one of ``never_after_clock``."""
    before_number: frozenset[str]
    """Words that are abbreviations only before a number (``p. 12``, ``No. 5``)."""
    compounds: tuple[str, ...]
    """Abbreviations with spaces inside, lower case, with their stops."""
    starters: frozenset[str]
    """Words that, capitalised after a stop, begin a sentence and are no part of a name."""
    never_glued: frozenset[str]
    """Starters that, capitalised inside a word, are more likely a brand's than a lost line break's."""
    particles: frozenset[str]
    """Starters that may also be part of a surname (``Le``, ``De``): an initial before them is a name's."""
    speech: frozenset[str]
    """Verb forms that follow a quoted question and its speaker: ``"Why?" Smith asked``."""
    never_after_clock: frozenset[str]
    """Capitalised words that go on after ``p.m.``: weekdays, months, time zones."""
    dateline_words: tuple[str, ...]
    """What may stand in a dateline beside the place and the date."""
    months: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Discourse:
    """What the attribution step knows of a language; words are lower case, with straight apostrophes."""

    verbs: Mapping[str, str]
    """Every form of a reporting verb to its lemma."""
    denials: frozenset[str]
    """Lemmas that deny what they report (``démentir que``)."""
    doubts: frozenset[str]
    """Lemmas that leave what they report in doubt (``craindre que``)."""
    admissions: frozenset[str]
    """Lemmas whose saying is itself the news when an infinitive or predicate follows (``reconnaître avoir``)."""
    asides_only: frozenset[str]
    """Lemmas that report only beside the words said: their complement is a wish or a feeling (``espérer que``)."""
    verdicts: frozenset[str]
    """Lemmas that pass a judgement or a figure on their object (``juge la procédure irrégulière``)."""
    jests: frozenset[str]
    """Lemmas of joking and shouting: what they report is no claim."""
    particles: Mapping[str, frozenset[str]]
    """Lemmas that report only with one of these words right after them (``point out``)."""
    unspoken: frozenset[str]
    """Verb forms whose inverted pronoun asks or doubts after a comma, and closes no quoted words (``semble-t-il``)."""
    hearers: str
    """Regular expression of a paper or agency that is told, with its preposition (``à l'AFP``); the speaker follows."""
    quantities: frozenset[str]
    """Nouns that count people: what they say is a finding, and has no speaker (``la moitié des élus disent``)."""
    ratios: frozenset[str]
    """Prepositions between the two numbers of a share (``sept élus sur dix``)."""
    light: Mapping[str, tuple[str, frozenset[str]]]
    """Words that report after a light verb: word to (lemma, forms of the light verb) (``faire savoir``)."""
    inverts: bool
    """Whether a finite verb right after a comma, its noun after it, always closes a reported clause."""
    complementisers: frozenset[str]
    """Marks of a reported clause (``que``, ``that``)."""
    backshifted: frozenset[str]
    """Mood and tense of what is said after a verb in the past (``Ind|Imp``), where these tell it from what the speaker
    did besides (sequence of tenses); empty where they do not."""
    bare_complements: bool
    """Whether a reported clause may stand without a mark (``said it was``)."""
    bare_verbs: frozenset[str]
    """Lemmas that take such a clause and no noun as object (``say``)."""
    blockers: frozenset[str]
    """Forms of the modal verbs under which a reporting verb reports nothing (``doit annoncer que``)."""
    expletives: frozenset[str]
    """Particles that alone negate nothing under a verb of fearing (``ne``)."""
    negations: frozenset[str]
    """Words beside a reporting verb that keep it from reporting (``n'a pas dit que``)."""
    reflexives: frozenset[str]
    """Reflexive clitics: behind one, a verb of saying says nothing (``la journée s'annonce belle``)."""
    reflexive_too: frozenset[str]
    """Lemmas of verbs of saying that stay so behind one (``se rappelle-t-elle``)."""
    hearer_passives: frozenset[str]
    """Lemmas whose passive subject hears what is said (``was told that``)."""
    rumour_passives: frozenset[str]
    """Participles that put an infinitive in doubt (``are thought to have``)."""
    infinitive_verbs: frozenset[str] | None
    """Lemmas that report a bare infinitive or gerund of their subject's; ``None`` for all of them."""
    infinitive_marks: frozenset[str]
    """Marks that a reported infinitive has after a rumour or a claim of one's own (``to``)."""
    self_claims: frozenset[str]
    """Lemmas that report a marked infinitive of their own subject (``claims to have``)."""
    sources: str
    """Regular expression of the words that name a source before its noun (``selon``, ``according to``)."""
    partitive_cases: frozenset[str]
    """Articles that parsers may take for prepositions (``des champignons``)."""
    views: str
    """Regular expression of the words that open a point of view at the head of a sentence (``pour``)."""
    not_sources: frozenset[str]
    """Nouns after which a source word means something else (``selon les cas``)."""
    quoters: frozenset[str]
    """Forms of a verb whose object speaks (``quoted X as saying``)."""
    proper_adjectives: str
    """Regular expression of the endings of adjectives that keep their capital (``Italian``)."""
    bearers: frozenset[str]
    """Nouns of documents that only carry a speaker's word: ``un communiqué de la mairie`` is the mairie's."""
    people: frozenset[str]
    """Nouns of those who may hold a view, in the singular and plural."""
    mute: frozenset[str]
    """Nouns of persons that are never a pronoun's speaker (``mort``)."""
    relays: str
    """Regular expression of a relative source (``selon lesquelles``); group 1 is the relative."""
    relatives: frozenset[str]
    """Relative pronouns and adverbs."""
    rumours: frozenset[str]
    """Nouns whose relative source leaves it in doubt (``l'hypothèse selon laquelle``)."""
    free_sources: frozenset[str]
    """Source words that need no comma before them inside a sentence."""
    counters: str
    """Regular expression of ``contrairement à ce qu'affirme``; what is said next is the opposite of the clause."""
    disputes: frozenset[str]
    """Lemmas of ``, ce que X conteste``: X holds the opposite of the clause before."""
    dispute_relatives: frozenset[str]
    """The relatives that stand for the clause before a dispute (``que``, ``which``)."""
    as_words: frozenset[str]
    """Words that open ``comme l'a dit X``, ``as X said``."""
    own_possessives: frozenset[str]
    """Possessives of the outlet itself (``selon nos informations``): nobody else speaks."""
    subordinators: frozenset[str]
    """Prepositions that open a clause when a subject and its verb follow (``after``)."""
    self_pronouns: frozenset[str]
    """First and second persons: a reporting verb with one of them as subject reports nothing new."""
    carried: frozenset[str]
    """Pronouns that stand for the speaker named before (``il``, ``she``)."""
    pronouns: Mapping[str, str]
    """The carried pronouns with what they agree with (``il``: ``Masc Sing Person``; ``they``: ``Plur``)."""
    vague: frozenset[str]
    """Subjects that name nobody (``on``, ``cela``, ``it``)."""
    pointers: str
    """Regular expression of a noun phrase that stands for the speaker named before (``ce dernier``)."""
    articles: frozenset[str]
    """Words that take a small letter when a speaker's name is lifted from the head of a sentence."""
    contractions: Mapping[str, str]
    """A contracted preposition to the article left when the preposition goes (``du`` to ``le``)."""
    belonging: frozenset[str]
    """Prepositions that tie a noun to a common noun in the speaker's name (``chargé à``)."""
    owning: frozenset[str]
    """Prepositions that tie a noun to a proper name (``de``, ``of``)."""
    agents: frozenset[str]
    """Prepositions before the doer of a participle (``publié par``)."""
    perfect: frozenset[str]
    """The forms of the auxiliary of the perfect of verbs of saying (``a-t-il dit``), in a language that inverts."""
    listeners: frozenset[str]
    """Nouns of those who are told, and do not say (``à la presse``)."""
    heard_at: frozenset[str]
    """Prepositions before the house in which somebody unnamed says something (``indique-t-on à l'Élysée``)."""
    times: frozenset[str]
    """Nouns of time that are never a speaker (``vendredi``)."""
    contacts: frozenset[str]
    """Participles that only say how a speaker was reached (``joint par téléphone``): left out of the name."""
    access: Mapping[str, str]
    """Verbs of ``un rapport que X a pu consulter`` to the words that shorten it (``consulté par``)."""


@dataclass(frozen=True, slots=True, eq=False)
class Mood:
    """What the modality step knows of a language; words are lower case, with straight apostrophes."""

    negators: frozenset[str]
    """Adverbs that negate a verb alone (``pas``, ``not``)."""
    negative_words: frozenset[str]
    """Determiners and pronouns that negate the clause they are subject or object of (``aucun``, ``none``)."""
    restrictors: tuple[str, str] | None
    """A pair such as (``ne``, ``que``) that restricts instead of negating."""
    particle: frozenset[str]
    """The first half of a two-part negation (``ne``); the negative words count only beside it when not empty."""
    conditional_endings: str
    """Regular expression of a conditional's ending, empty when the language has no such form."""
    future_endings: str
    """Regular expression of a future's ending, empty when the language has no such form."""
    sure_conditional: str
    """Regular expression of conditional forms that are nothing else (``débuterait``), empty for none."""
    sure_future: str
    """Likewise for the future (``débutera``)."""
    hedged_participles: frozenset[str]
    """Participles whose passive puts a state in doubt (``are feared dead``)."""
    future_auxiliaries: frozenset[str]
    """Auxiliaries of the future (``will``)."""
    relative_future: frozenset[str]
    """Auxiliaries that are a future under a past verb of saying (``would``)."""
    near_future: frozenset[str]
    """Forms that make a near future with an infinitive (``va``)."""
    duties: frozenset[str]
    """Forms that announce what is to be (``devrait``)."""
    duties_or_plans: frozenset[str]
    """Forms that announce it with a date to come or a verb of ``events``, and oblige else (``doit``)."""
    events: frozenset[str]
    """Lemmas of what takes place by a calendar (``s'ouvrir``, ``commencer``)."""
    event_objects: frozenset[str]
    """Objects that make an event of a verb of having (``avoir lieu``)."""
    plans: frozenset[str]
    """Lemmas of verbs that plan their infinitive (``prévoir de``, ``plan to``)."""
    plan_forms: frozenset[str]
    """Present forms of theirs, for where the lemmatiser errs."""
    planned: frozenset[str]
    """Participles and adjectives of what is planned, with a present copula (``prévu``, ``due``)."""
    past_copulas: frozenset[str]
    """Copula and auxiliary forms of the past: with them a plan is history."""
    possible: frozenset[str]
    """Forms of possibility (``pourrait``, ``may``)."""
    hedge_verbs: frozenset[str]
    """Lemmas that put their infinitive in doubt (``sembler``)."""
    hedges: str
    """Regular expression of the words that put a clause in doubt (``sans doute``, ``reportedly``)."""
    conditions: frozenset[str]
    """Marks of a condition (``si``, ``if``)."""
    headline_marks: frozenset[str]
    """Marks of an infinitive that stands for a future in headlines (``Acme to close plant``)."""


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What the check-worthiness step knows of a language; regular expressions ignore case unless they say otherwise."""

    boilerplate: str
    """What the whole of a line or its beginning is when it is no sentence of the article (``Lire aussi``)."""
    greetings: str
    """Beginnings that greet, thank or take leave."""
    opinions: str
    """Beginnings that announce an opinion (``à notre sens``)."""
    asides: str
    """Words anywhere that make a copular sentence an opinion (``frankly``)."""
    vague_subjects: frozenset[str]
    """Subjects that point to nothing told: what direct speech says of them is nothing to check without a name."""
    echoes: str
    """Beginnings that say only that something said before holds of another one too (``c'est le cas de``)."""
    judging: str
    """Beginnings of a judgement that says of ``it`` what it is like (``c'est``)."""
    stances: str
    """Words anywhere that make a sentence an opinion (``à mon avis``)."""
    exclamations: str
    """Beginnings of an exclamative (``quel gâchis``)."""
    calls: str
    """Beginnings that call to do something (``il serait temps que``)."""
    generalities: str
    """Beginnings of a rhetorical generality (``l'avenir dira``)."""
    leads: str
    """Beginnings that make a generality of a sentence without a name (``dans un monde où``)."""
    evaluations: frozenset[str]
    """Stems, cut before their endings, of words that judge and state no fact (``courage``, ``honteu``)."""
    emotions: frozenset[str]
    """Those of them that may be stated of somebody as a fact (``fier``)."""
    feelings: frozenset[str]
    """Lemmas of first-person thinking and feeling."""
    first_persons: frozenset[str]
    """Subjects of the first person."""
    second_persons: frozenset[str]
    """Subjects of the second person: what is said to somebody's face is no report."""
    relatives: frozenset[str]
    """Relative words that open no sentence."""
    conditions: frozenset[str]
    """What opens a condition: alone it says nothing (``si l'usine fermait``)."""
    addressed: frozenset[str]
    """Object pronouns of those spoken to (``te``)."""
    hanging: frozenset[str]
    """Words with which a clause begins that hangs on another one, besides the relatives (``où``)."""
    unfinished: frozenset[str]
    """Verb forms with which no sentence ends that is told of somebody (``le maire avait``)."""
    interrogatives: frozenset[str]
    """Words that open a question even where its mark is missing."""
    asking: tuple[str, ...]
    """Beginnings of sentences that ask, whatever mark ends them (``est-ce que``)."""
    number_words: frozenset[str]
    """Numerals in letters, the article aside."""
    reasons: Mapping[str, str]
    """The display text of each reason for which a sentence is left out."""
