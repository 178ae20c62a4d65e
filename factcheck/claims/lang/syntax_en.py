"""How English clauses are cut and made into sentences."""

from __future__ import annotations

import re

from factcheck.claims.lang.grammar import Meeting, Syntax, happenings, irregular, rules
from factcheck.claims.lang.schema import words

_IRREGULAR = irregular(
    """be is are been was
    have has have had had
    do does do done did
    go goes go gone went
    say says say said said
    arise arises arise arisen arose
    awake awakes awake awoken awoke
    bear bears bear borne bore
    beat beats beat beaten beat
    become becomes become become became
    begin begins begin begun began
    bend bends bend bent bent
    bet bets bet bet bet
    bind binds bind bound bound
    bite bites bite bitten bit
    bleed bleeds bleed bled bled
    blow blows blow blown blew
    break breaks break broken broke
    bring brings bring brought brought
    broadcast broadcasts broadcast broadcast broadcast
    build builds build built built
    burst bursts burst burst burst
    buy buys buy bought bought
    cast casts cast cast cast
    catch catches catch caught caught
    choose chooses choose chosen chose
    cling clings cling clung clung
    come comes come come came
    cost costs cost cost cost
    creep creeps creep crept crept
    cut cuts cut cut cut
    deal deals deal dealt dealt
    dig digs dig dug dug
    draw draws draw drawn drew
    drink drinks drink drunk drank
    drive drives drive driven drove
    eat eats eat eaten ate
    fall falls fall fallen fell
    feed feeds feed fed fed
    feel feels feel felt felt
    fight fights fight fought fought
    find finds find found found
    flee flees flee fled fled
    fly flies fly flown flew
    forbid forbids forbid forbidden forbade
    forget forgets forget forgotten forgot
    forgive forgives forgive forgiven forgave
    freeze freezes freeze frozen froze
    get gets get got got
    give gives give given gave
    grow grows grow grown grew
    hang hangs hang hung hung
    hear hears hear heard heard
    hide hides hide hidden hid
    hit hits hit hit hit
    hold holds hold held held
    hurt hurts hurt hurt hurt
    keep keeps keep kept kept
    know knows know known knew
    lay lays lay laid laid
    lead leads lead led led
    leave leaves leave left left
    lend lends lend lent lent
    let lets let let let
    lie lies lie lain lay
    light lights light lit lit
    lose loses lose lost lost
    make makes make made made
    mean means mean meant meant
    meet meets meet met met
    mistake mistakes mistake mistaken mistook
    overcome overcomes overcome overcome overcame
    overtake overtakes overtake overtaken overtook
    overthrow overthrows overthrow overthrown overthrew
    pay pays pay paid paid
    put puts put put put
    quit quits quit quit quit
    read reads read read read
    rebuild rebuilds rebuild rebuilt rebuilt
    ride rides ride ridden rode
    ring rings ring rung rang
    rise rises rise risen rose
    run runs run run ran
    see sees see seen saw
    seek seeks seek sought sought
    sell sells sell sold sold
    send sends send sent sent
    set sets set set set
    shake shakes shake shaken shook
    shed sheds shed shed shed
    shine shines shine shone shone
    shoot shoots shoot shot shot
    show shows show shown showed
    shrink shrinks shrink shrunk shrank
    shut shuts shut shut shut
    sing sings sing sung sang
    sink sinks sink sunk sank
    sit sits sit sat sat
    sleep sleeps sleep slept slept
    slide slides slide slid slid
    speak speaks speak spoken spoke
    spend spends spend spent spent
    spin spins spin spun spun
    split splits split split split
    spread spreads spread spread spread
    spring springs spring sprung sprang
    stand stands stand stood stood
    steal steals steal stolen stole
    stick sticks stick stuck stuck
    strike strikes strike struck struck
    swear swears swear sworn swore
    sweep sweeps sweep swept swept
    swim swims swim swum swam
    take takes take taken took
    teach teaches teach taught taught
    tear tears tear torn tore
    tell tells tell told told
    think thinks think thought thought
    throw throws throw thrown threw
    undergo undergoes undergo undergone underwent
    understand understands understand understood understood
    undertake undertakes undertake undertaken undertook
    wake wakes wake woken woke
    wear wears wear worn wore
    win wins win won won
    withdraw withdraws withdraw withdrawn withdrew
    write writes write written wrote"""
)

_REGULAR = tuple(
    (re.compile(pattern), singular, plural, participle, past)
    for pattern, singular, plural, participle, past in (
        (r"e$", "es", "e", "ed", "ed"),
        (r"([^aeiou])y$", r"\1ies", r"\1y", r"\1ied", r"\1ied"),
        (r"(s|x|z|sh|ch)$", r"\1es", r"\1", r"\1ed", r"\1ed"),
        (r"^([^aeiou]*[aeiou])([bdgklmnprt])$", r"\1\2s", r"\1\2", r"\1\2\2ed", r"\1\2\2ed"),
        (r"((?:re|pre|de|con|in|trans)fe|(?:oc|re|in|con)cu)r$", r"\1rs", r"\1r", r"\1rred", r"\1rred"),
        (r"((?:ad|per|com|sub|o|trans|e)mi)t$", r"\1ts", r"\1t", r"\1tted", r"\1tted"),
        (r"(pe|tro)l$", r"\1ls", r"\1l", r"\1lled", r"\1lled"),
        (r"([a-z])$", r"\1s", r"\1", r"\1ed", r"\1ed"),
    )
)

SYNTAX = Syntax(
    acronyms=frozenset({"IT", "US"}),
    bound={"so": words("far long many much too"), "then": words("-")},
    connectives=words("and but or so then however moreover meanwhile also nor yet therefore thus"),
    complementisers=words("that"),
    full_marks=words(""),
    contrast=words("while whereas although though"),
    telling=words("when after because since before as"),
    choices=words("or"),
    instead=words("but"),
    besides=frozenset(),
    naming=words("named called dubbed titled entitled nicknamed christened renamed"),
    support={"Past": "did", "Sing": "does", "Plur": "do"},
    negators=words("neither nor"),
    negation=("", "not"),
    negation_words=words("not n't never"),
    clitic_negations=frozenset(),
    partitives={},
    settlements=words(
        "city town village capital port region province island country district municipality suburb county resort state"
    ),
    quantifying=frozenset(),
    collective=words("together both jointly respectively each"),
    plural_owners=words("their"),
    reciprocal=words(
        """
    meet agree sign share marry divorce merge separate split unite clash negotiate differ form compete trade
    exchange combine"""
    ),
    mutual=frozenset(),
    including=words("including among"),
    among=("is among", "are among"),
    others=words("others other"),
    universal=words("all both each"),
    subject_relatives=words("who which that"),
    object_relatives=words("whom which that who"),
    genitive_relatives=words("whose"),
    place_relatives=words("where"),
    inner_relatives={"which": "", "whom": ""},
    generic_heads=words(
        """
    those that this it anyone someone everyone everything something anything nothing one ones he she they
    people person all thing way reason what"""
    ),
    time_heads=words(
        """
    day days time moment hour year years month week period date night morning evening occasion case point
    stage context world climate situation monday tuesday wednesday thursday friday saturday sunday"""
    ),
    place_cases=words("in at on to from near into"),
    place_case=("in", "in"),
    genitive="of",
    genitives=words("of"),
    agents=words("by"),
    between=words("between among"),
    event_nouns=happenings(
        """signing:sign ratification:ratify adoption:adopt arrest:arrest inauguration:inaugurate reopening:reopen
        creation:create founding:found destruction:destroy annexation:annex invasion:invade election:elect
        appointment:appoint release:release publication:publish launch:launch takeover:acquire acquisition:acquire
        abolition:abolish assassination:assassinate conviction:convict discovery:discover dissolution:dissolve
        privatisation:privatise privatization:privatize expulsion:expel acquittal:acquit""",
        """death:die resignation:resign departure:depart arrival:arrive disappearance:disappear""",
    ),
    event_cases=words("since after following"),
    date_cases=words("in on"),
    coming=words("next coming"),
    indicative={},
    examples=words("notably particularly especially mainly chiefly"),
    whole_clause=words("first record records high low turning milestone exception sign feat"),
    possessive_ending="'s",
    definite={"Sing": "the", "Plur": "the"},
    indefinite=words("a an"),
    contracted={},
    functions_bare=False,
    age_units=frozenset(),
    age_words=words("aged"),
    age_verb={"Sing": "is", "Plur": "are"},
    copula={"present Sing": "is", "present Plur": "are", "past Sing": "was", "past Plur": "were"},
    passive={"Sing": "was", "Plur": "were"},
    perfect={"Sing": "has", "Plur": "have"},
    moving={"Sing": "has", "Plur": "have"},
    perfect_past=False,
    intransitive=words("gone arrived retired become"),
    states_past=words(
        """accused suspected scheduled planned expected supposed meant intended surrounded accompanied wanted
        armed"""
    ),
    since=words("since"),
    until=words("until till by"),
    states=words(
        """based located situated headquartered aged known composed owned linked married set regarded
        considered used dedicated"""
    ),
    lasting=words(
        """
    be have include contain comprise own hold represent need want require know believe consist belong depend
    employ live cost weigh measure account"""
    ),
    verbs=_IRREGULAR,
    regular=_REGULAR,
    singular_words={"are": "is", "were": "was", "have": "has", "do": "does"},
    singular_rules=(),
    trusts_lemmas=True,
    irregular_participles=rules((r"^lying$", "lie"), (r"^dying$", "die"), (r"^tying$", "tie")),
    participle_lemma=rules(
        (r"([bdgmnprt])\1ing$", r"\1"), (r"([aeiou][bcdgkmnprstvz])ing$", r"\1e"), (r"([rlcgsv])ing$", r"\1e"),
        (r"ing$", ""),
    ),
    imperfect=(),
    bare_participle=(),
    agreement={},
    participle_shape=re.compile(
        r"(?:ed|born|built|caught|held|made|known|shown|led|sent|set|hit|taken|given|driven|written|seen|found|left"
        r"|brought)$"
    ),
    present_shape=re.compile(r".{2}ing$"),
    not_participles=words(
        """during according following including concerning regarding considering given notwithstanding
        morning evening"""
    ),
    clitics=words(""),
    never_passive=words(
        """
    die resign arrive go come fall escape flee return survive happen occur appear emerge vanish disappear
    collapse confess apologise apologize travel walk sleep wait live work vote retire remain"""
    ),
    reflexives=words(""),
    bare_subjects=words(
        "many some several all none few most both others"
    ),
    causes=words("cause leave bring force prompt leave spark trigger send take"),
    clefts=words("it"),
    perfect_infinitive={
        "having": "has", "having Plur": "have", "being": "is", "being Plur": "are", "have": "has", "have Plur": "have",
        "be": "is", "be Plur": "are",
    },
    result_marks=words("to"),
    result_verbs=words(""),
    ago=(),
    time_units=words(
        """year years month months day days week weeks hour hours minute minutes century centuries decade
        decades quarter quarters"""
    ),
    changes=words(
        """
    climb decline decrease drop ease edge fall gain grow increase jump plunge rise shrink sink slip slide
    slow slump soar surge tumble widen narrow rebound recover"""
    ),
    against=words("against versus"),
    change_to=words("to"),
    change_from=words("from"),
    shifted={"would": "will", "wouldn't": "will not"},
    day_words=words("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow"),
    meetings=(
        Meeting(re.compile(r"a"), re.compile(r"(?i)(?=[aeio]|hono|hour|heir|unu|unk|unp|uns|um|up|ug|ul)"), "an", ""),
        Meeting(re.compile(r"A"), re.compile(r"(?i)(?=[aeio]|hono|hour|heir|unu|unk|unp|uns|um|up|ug|ul)"), "An", ""),
    ),
    contractions={
        "'s": {"have": "has", "": "is"}, "'re": {"": "are"}, "'ve": {"": "have"}, "'ll": {"": "will"},
        "'d": {"have": "had", "": "would"}, "'m": {"": "am"},
    },
    glued_left=words("'s n't ' 're 've 'll 'd 'm"),
)  # fmt: skip
