"""English nouns that are counted: finding them, their lemmas, and what became of those counted."""

from __future__ import annotations

from factcheck.values._number_table import NounTable, words

__all__ = ["NOUNS"]

_STOP = words(
    """
    a about above across after again against ago ahead all along already also although always am among an and any are as
    at away back be became because become been before behind being below between both but by came can cannot come could
    did do does down during each either else even ever every for from gave get go goes got had half has have he her here
    hers him his how however i if in including inside into is it its itself just later least less like may me might more
    most much must my near neither never no nor not now of off often on once only onto or our out over own per perhaps
    plus rather said same saw say says she should since so some soon still such than that the their them then there
    these they this those though through thus to together too toward towards under until unless up upon us versus via vs
    was we went were what when where whether which while who whom whose why will with within without would yet you your
    percent pounds dollars euros times p.m a.m yesterday today tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december apiece years year
    months weeks days hours minutes seconds died dies die makes takes gets plays wins loses shows means needs wants
    seems remains comes looks works keeps helps lets puts runs sees tells thinks turns uses gives finds feels calls
    begins starts ends stands sits lies besides else's afterwards nevertheless nonetheless sometimes whereas upwards
    downwards was's it's he's she's that's there's what's who's let's ours yours theirs themselves ourselves himself
    """
)

_NOUNS_IN_ING = words(
    """
    being bombing booking building crossing earring evening filing finding hearing killing king landing meeting
    morning offering opening painting reading ring ruling shooting sibling sighting sling stabbing thing warning
    wedding wing
    """
)

NOUNS = NounTable(
    stop=_STOP,
    skip=frozenset({
        "other", "new", "more", "further", "additional", "different", "separate", "of", "the", "such", "extra"},
    ),
    adjectives=frozenset(
        {
            "strong", "plus", "odd", "magnitude", "fold", "time", "way", "star", "point", "hour", "day",
            "seriously", "critically", "others", "other", "serious", "critical", "fatally", "slightly", "badly",
            "more", "severely",
        }
    ),
    others=frozenset({"others", "other"}),
    lemmas={word: word for word in sorted(_NOUNS_IN_ING)}
    | {
        "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
        "police": "police",
        "lives": "life", "wives": "wife", "knives": "knife", "thieves": "thief", "wolves": "wolf", "leaves": "leaf",
        "loaves": "loaf", "halves": "half", "shelves": "shelf", "calves": "calf", "feet": "foot", "teeth": "tooth",
        "mice": "mouse", "geese": "goose", "oxen": "ox", "crises": "crisis", "analyses": "analysis", "bases": "base",
        "theses": "thesis", "phenomena": "phenomenon", "criteria": "criterion", "media": "medium",
        "bacteria": "bacterium",
        "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "servicemen": "serviceman",
        "gunmen": "gunman", "fishermen": "fisherman", "businessmen": "businessman", "spokesmen": "spokesman",
        "congressmen": "congressman", "clergymen": "clergyman", "workmen": "workman", "hitmen": "hitman",
        "councilmen": "councilman", "schoolchildren": "schoolchild", "grandchildren": "grandchild",
        "stepchildren": "stepchild",
        "passers-by": "passer-by", "passersby": "passerby", "sons-in-law": "son-in-law", "countrymen": "countryman",
        "movies": "movie", "cookies": "cookie", "zombies": "zombie", "calories": "calorie", "selfies": "selfie",
        "ties": "tie", "pies": "pie",
        "lies": "lie", "dies": "die", "species": "species", "series": "series", "means": "means", "news": "news",
        "heroes": "hero",
        "potatoes": "potato", "tomatoes": "tomato", "volcanoes": "volcano", "torpedoes": "torpedo", "echoes": "echo",
        "buses": "bus", "viruses": "virus", "campuses": "campus", "gases": "gas", "bonuses": "bonus", "houses": "house",
        "horses": "horse", "nurses": "nurse", "cases": "case", "databases": "database", "purchases": "purchase",
        "phases": "phase", "releases": "release", "increases": "increase", "diseases": "disease", "causes": "cause",
        "courses": "course", "clauses": "clause", "corpses": "corpse", "licenses": "license", "licences": "licence",
        "expenses": "expense", "responses": "response", "businesses": "business", "prizes": "prize", "sizes": "size",
        "axes": "axe", "headaches": "headache", "caches": "cache", "dead": "dead", "wounded": "wounded",
        "injured": "injured",
        "missing": "missing", "homeless": "homeless", "aircraft": "aircraft", "spacecraft": "spacecraft",
        "sheep": "sheep", "fish": "fish",
        "cattle": "cattle", "personnel": "personnel", "staff": "staff", "crew": "crew", "clergy": "clergy",
        "troops": "troop", "sailors": "sailor",
        "deaths": "death", "fatalities": "fatality", "casualties": "casualty", "hovercraft": "hovercraft",
        "offspring": "offspring",
        "deer": "deer", "salmon": "salmon", "marines": "marine", "houses'": "house", "others": "other",
        "premises": "premises",
        "barracks": "barracks", "headquarters": "headquarters", "works": "work", "eyes": "eye", "shoes": "shoe",
        "canoes": "canoe", "toes": "toe",
        "elderly": "elderly", "unemployed": "unemployed", "killed": "killed", "arrested": "arrested",
        "displaced": "displaced",
        "hurt": "hurt", "trapped": "trapped", "poor": "poor", "refugees": "refugee", "detainees": "detainee",
        "folk": "folk",
    },
    unchanged=frozenset({"series", "species", "means", "news", "premises", "barracks", "headquarters", "crossroads"}),
    endings=(
        ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("ies", "y"), ("ss", "ss"),
        ("us", "us"),
        ("is", "is"), ("s", ""),
    ),
    longest_phrase=4,
    noun_first=False,
    plural_endings=("s",),
    singular_endings=("ss", "us", "is", "'s"),
    verbal_endings=("ing",),
    roles={
        "killed": ("dead", "death", "fatality", "killed", "corpse", "killing"),
        "wounded": ("wounded", "injured", "injury", "hurt"),
        "missing": ("missing",),
        "arrested": ("arrest", "detainee", "arrested", "detained"),
        "displaced": ("displaced", "refugee", "evacuee"),
        "freed": ("freed",),
    },
    role_verbs={
        "killed": (
            r"(?:killed|dead|died|dies|die|perished|slain|murdered|executed|drowned|massacred|assassinated|"
            r"lost their li(?:ves|fe)|"
            r"lost (?:his|her) life|shot dead|beheaded|succumbed)"
        ),
        "wounded": r"(?:wounded|injured|hurt)",
        "missing": r"(?:missing|unaccounted for|disappeared|vanished)",
        "arrested": (
            r"(?:arrested|detained|captured|jailed|in custody|imprisoned|taken prisoner|rounded up|apprehended)"
        ),
        "displaced": r"(?:displaced|evacuated|fled|flee|homeless|uprooted|forced from their homes)",
        "freed": r"(?:freed|released|liberated)",
    },
    role_acts={
        "killed": (
            r"(?:killed|killing|kills|kill|murdered|murdering|murder of|executed|executing|massacred|slaughtered|"
            r"claimed the lives of|"
            r"claiming the lives of|cost the lives of|deaths? of|killings? of|claimed|assassinated)"
        ),
        "wounded": r"(?:wounded|wounding|wounds|injured|injuring|injures|injure|wound|hurting)",
        "missing": r"(?:disappearance of)",
        "arrested": (
            r"(?:arrested|arresting|arrests|arrest|detained|detaining|captured|capturing|jailed|jailing|"
            r"arrests? of|detention of|"
            r"rounded up)"
        ),
        "displaced": r"(?:displaced|displacing|evacuated|evacuating|evacuation of|displacement of|uprooted|uprooting)",
        "freed": r"(?:freed|freeing|released|releasing|release of|liberated|liberating)",
    },
    active=r"(?<![^\W\d_])(?:has|have|had|having)(?: (?:also|already|so far|now))? $",
    intransitive=r"(?:died|perished|lost|fled|disappeared|vanished|succumbed)",
    passive=r"(?<![^\W\d_])(?:was|were|been|being|be|are|is|get|got|gets)(?: [^\W\d_]+){0,2} $",
    object_follows=(
        r" (?:\d|an?\b|the\b|his\b|her\b|their\b|its\b|at least|more than|dozens|people|civilians|scores|"
        r"hundreds|himself|"
        r"themselves|some\b|several|another\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        r"up to|about \d|over \d)"
    ),
    coordination=r"(?: [\w'-]+){0,3},? (?:and|or|as well as|including|among them) (?:[\w']+ ){0,3}",
    inherit=r"\b(?:including|among them|of them|of whom|of which|among whom|of those),? ?$",
    of_them=r" of (?:them|these|those|whom|us)(?![^\W\d_])",
    casualties=frozenset({"dead", "death", "wounded", "injured", "missing", "fatality"}),
    never_one=frozenset(),
    single_link=r"(?!)",
    single_and=r"and|or|,",
    single_verb=r"(?!)",
    single_pair=r"(?!)",
    single_pair_before=r"(?!)",
)  # fmt: skip
