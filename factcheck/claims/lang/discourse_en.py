"""How English news says who said what."""

from __future__ import annotations

from factcheck.claims.lang.forms import english_forms, spread
from factcheck.claims.lang.schema import Discourse, words

_REGULAR = """accuse acknowledge add affirm allege alert announce answer argue assert assess assure aver boast caution
    cite claim clarify comment complain conclude confess confirm contend counter declare demonstrate describe
    detail disclose discover dispute emphasise emphasize enthuse estimate exclaim explain fear guess highlight
    hint imply indicate inform insist joke lament maintain mention murmur muse note observe opine point predict
    proclaim promise protest reaffirm reason reassure recall reckon recount refute reiterate relate remark
    remind repeat report respond reveal shout state stress suggest surmise suspect testify tweet
    underline underscore urge venture voice vow warn whisper pledge forecast post deny reply cry certify
    specify verify concede consider judge deem"""
_SPOKEN = """ask demand propose advise order threaten sigh laugh scream yell fume snap agree praise thank plead
    wonder smile"""
_IRREGULAR = [
    "admit: admitted admitting",
    "quip: quipped quipping",
    "signal: signalled signalling",
    "believe",
    "find: found finding",
    "hold: held holding",
    "read: read",
    "say: said saying",
    "show: shown",
    "tell: told telling",
    "think: thought thinking",
    "write: wrote written writing",
    "put: putting",
]
_BE = words("be is are was were been being 's 're")

_PRONOUNS = {
    "he": "Masc Sing Person", "she": "Fem Sing Person", "him": "Masc Sing Person", "her": "Fem Sing Person",
    "it": "Sing Thing", "they": "Plur", "them": "Plur",
}  # fmt: skip

DISCOURSE = Discourse(
    verbs=spread([*_REGULAR.split(), *_SPOKEN.split(), *_IRREGULAR], english_forms),
    denials=words("deny refute dispute"),
    doubts=words("fear suspect believe think guess allege surmise reckon hint imply suggest"),
    admissions=words("admit acknowledge concede confess"),
    asides_only=words("urge lament complain") | words(_SPOKEN),
    verdicts=words("assess estimate describe consider judge deem"),
    jests=words("joke exclaim whisper murmur shout cry boast enthuse"),
    particles={"point": words("out"), "put": words("it"), "hold": words("that"), "urge": words("that")},
    unspoken=frozenset(),
    hearers="",
    quantities=words(
        """% percent cent half third thirds quarter quarters fifth fifths tenth tenths majority most many minority
        proportion"""
    ),
    ratios=words("in of"),
    light={"clear": ("make clear", words("make makes made making"))},
    inverts=False,
    complementisers=words("that"),
    backshifted=frozenset(),
    bare_complements=True,
    bare_verbs=words("say think believe add insist argue warn claim"),
    blockers=words(
        """must should could might may can will would shall 'll 'd want wants wanted refuse refuses refused
        decline declines declined going need needs needed"""
    ),
    expletives=frozenset(),
    negations=words("without not n't never neither nor"),
    reflexives=frozenset(),
    reflexive_too=frozenset(),
    hearer_passives=words("tell inform warn remind alert assure reassure advise"),
    rumour_passives=words(
        "thought believed said feared reported understood alleged rumoured rumored presumed suspected"
    ),
    infinitive_verbs=words("deny admit acknowledge"),
    infinitive_marks=words("to"),
    self_claims=words("claim"),
    sources=r"(?:according to|in the (?:words|view|opinion|eyes) of|as per)",
    partitive_cases=frozenset(),
    views=r"for",
    not_sources=words(
        """plan plans schedule type types size age need needs taste tastes season rule rules criteria principle
        method region country category custom tradition hours order model conditions
        circumstances standards which whom whether how"""
    ),
    quoters=words("quote quotes quoted quoting cite cites cited"),
    proper_adjectives=r"(?:[ei]an|[ck]an|oman|rman|ish|ese|nch|tch|eek|aeli|[aeiq]qi|[ai]ni|ss)$",
    bearers=words(
        """statement statements toll tolls figure figures data estimate estimates count counts tally claim claims
        announcement announcements information statistics numbers message messages tweet projection projections
        remarks testimony comments account accounts"""
    ),
    perfect=frozenset(),
    listeners=words("reporters press media"),
    heard_at=frozenset(),
    people=words(
        """expert experts analyst analysts observer observers union unions lawyer lawyers minister ministers mayor
        president director government opposition association charity economist economists historian historians
        researcher researchers doctor doctors critic critics supporters opponents residents police prosecutors
        investigators officials official spokesman spokeswoman spokesperson campaigners activists scientists
        lawmakers senators senator governor bank company party judge court council ministry agency army military
        soldiers rebels authorities witnesses neighbours neighbors diplomats diplomat teachers farmers teacher farmer
        actor actress singer writer author journalist philosopher professor coach manager captain general colonel
        founder owner owners victim victims witness neighbour neighbor father mother brother sister son daughter
        husband wife family families activist campaigner scientist biologist geologist engineer psychologist
        secretary adviser chancellor king queen prince pope bishop nurse nurses firefighters officer officers
        leader leaders chief executive boss chairman chairwoman entrepreneur group institute commission committee"""
    ),
    free_sources=words("according"),
    relatives=words("who which that whose whom where when"),
    rumours=words("rumours rumors speculation theory hypothesis suspicion suspicions idea"),
    mute=words("couple victim victims"),
    relays=r"according to\s+(which|whom)",
    counters=r"contrary to what ",
    disputes=words("deny dispute refute contest reject"),
    dispute_relatives=words("which that"),
    as_words=words("as"),
    own_possessives=words("our my"),
    subordinators=words("after before since until as"),
    self_pronouns=words("i we you"),
    carried=frozenset(_PRONOUNS),
    pronouns=_PRONOUNS,
    vague=words("this that one there which what all everything nothing"),
    pointers=r"(?:the (?:latter|former)|the same (?:source|official|report|person))",
    articles=words("the a an his her its their our this that these those some several two three four many most"),
    contractions={},
    belonging=words("of for at in from to 's on"),
    owning=words("of from at"),
    agents=words("by"),
    times=words(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today yesterday tonight morning evening week month year night"""
    ),
    contacts=words("reached contacted interviewed quoted cited asked questioned"),
    access={"see": "seen by", "obtain": "obtained by", "review": "reviewed by", "read": "read by"},
)  # fmt: skip
