"""Where a number is part of a name in English, and which ordinals are none."""

from __future__ import annotations

from factcheck.values._number_table import Designators, words

__all__ = ["DESIGNATORS"]

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    r"mar|apr|jun|jul|aug|"
    r"sept|sep|oct|nov|dec)"
)
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Way|Place|Court|Terrace|Crescent|"
    r"Gardens|Row|Highway|"
    r"Hwy|Parkway|Close|Mews|Plaza|Broadway)"
)
_NUMBER_WORD = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|every|a hundred|100)"

DESIGNATORS = Designators(
    labels=words(
        """
        article articles art. section sections sec. clause clauses paragraph directive resolution resolutions regulation
        rule chapter chapters ch. protocol amendment annex annexe appendix title proposition decree no no. nos. number
        numbers num. # page pages p. pp. volume vol. vol part parts season seasons episode episodes line lines platform
        gate terminal room flight flights phase stage level version versions channel size zone sector group route
        interstate highway runway junction junctions exit exits gates
        rooms unit reactor category class type grade tier division district ward precinct
        lot exhibit figure table step studio mission model area block apartment apt apt. suite box building pier hole
        lap psalm opus symphony pillar agenda schedule tranche option lane cell camp track bus train key january
        february april june july august september october november december day week round game match year test turn
        """
    ),
    names=words(
        """
        boeing airbus windows iphone ipad android ios leopard league falcon ariane apollo soyuz galaxy playstation xbox
        peugeot renault fiat porsche mirage antonov tupolev ilyushin sukhoi kalashnikov cessna embraer agenda vision
        horizon chrome firefox gpt chatgpt fortnite fifa patriot iskander merkava abrams tesla model covid starlink
        rocky opec terminator euro cop photoshop kindle surface nokia ps fox pentium core route sars-cov formula expo
        javelin himars channel radio max
        """
    ),
    at_digits=(
        r"(?:\+|00)\d[\d ().-]{6,}\d",
        r"(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}(?!\d)",
        r"\d{3}-0?\d{4}(?!\d)(?! ?(?:people|%|per ?cent|million|metres|meters|km|miles))",
        r"0\d{2,4} \d{3,4} \d{3,4}(?!\d)", r"0\d{3,4} \d{6}(?!\d)",
        r"\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|gmt|bst|est|cet|utc|o'clock)(?![^\W\d_])",
        r"\d{1,2}:\d{2}",
        r"\d{1,2}/\d{1,2}/\d{2,4}(?!\d)", r"\d{4}/\d{2,4}(?!\d)", r"\d{1,2}/\d{4}(?!\d)", r"24/7", r"9/11", r"7/7",
        r"50[-/]50",
        r"\d{4}-\d{4}(?!\d)(?! ?(?:%|€|\$|euros?|km|people|m))",
        rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}(?![^\W\d_])(?! (?:not|be|have|never|also|well|still|"
        rf"only|or|need|soon|yet))",
        r"\d+(?:\.\d+)?x\d+", r"\d+x(?![^\W_])",
        r"(?!\d{1,3}(?:\.\d{3}){2,}(?![.\d]))\d+(?:\.\d+){2,}(?!\d)",
        r"\d+-\d+-\d+",
        r"[48]k(?= (?:tv|video|screen|resolution|camera|display|ultra))",
    ),
    at_written=(
        r"(?:[26]0 Minutes|48 Hours)(?![^\W\d_])",
        rf"\d{{1,5}}[A-Za-z]?,? (?:[A-Z][\w.'-]+ ){{1,3}}{_STREET}\b",
        r"\d+ Downing\b",
        rf"\d+(?:st|nd|rd|th) (?:and [A-Z]\w+ )?{_STREET}\b",
        rf"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth) (?:{_STREET}|"
        rf"Amendment|Reich|"
        r"World|Lady|Minister|Secretary|Sea Lord|Nations?|Vatican|Lord|Estate|Punic|Crusade|Past|Folio|Capital)\b",
        r"\d{5}(?:-\d{4})?(?=, USA|$)(?<=[A-Z]{2} \d{5})",
        r"(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|Fifty|One|Two) (?:Lions|Seasons|Gorges|"
        r"Nations|Shades|Direction|"
        r"Commandments|Kings|Oaks|Sisters|Tenors|Mile|Hills|Dials|Rivers|Forks|Musketeers|Billboards|Years a)\b",
        r"50 Cent\b", r"Twenty ?20\b", r"Twenty Twenty\b", r"Premier\b",
    ),
    call_words=(
        "call", "calls", "calling", "dial", "dialling", "phone", "telephone", "tel", "tel.", "hotline", "helpline",
    ),
    traps={
        "one": (
            "(?:no|some|any|every|this|that|which|the|each|another|last|next|the only|new|big|old|small|good|"
            "great|right|wrong|first|"
            "second|third|day|number|square|formula|a|an|bad|better|best|by|loved|whichever|little|biggest|"
            "largest|young)[ -]@one(?!-)(?![^\\W\\d_])(?! (?:billion|million|hundred|thousand|dozen))",
            rf"@one (?:another|of|day|time|thing|way|side|hand|point|reason|by one|on one|must|can|has|is|was|"
            rf"might|could|should|would|"
            rf"may|who|that|which|more|part|end|example|night|morning|evening|afternoon|to|at|in|on|for|from|with|"
            rf"as|such|too|"
            rf"called|named|direction|big|step|final|key|hopes|thinks|expects|does|did|sunday|monday|tuesday|"
            rf"wednesday|thursday|"
            rf"friday|saturday|too many|where|whose|and only|and the same|area|word|moment|stage|occasion|instance|"
            rf"case|off|after|"
            rf"when|if|than|said|says|another's|source)(?![^\W\d_])(?! {_NUMBER_WORD})(?!-)(?! (?:of|"
            rf"every) {_NUMBER_WORD})",
            "@one-(?:off|sided|way|time|on-one|stop|liner|handed|eyed|term|party|man|woman|size|nil|day)",
            "@one(?:'s|s)(?![^\\W\\d_])",
            "@one(?=[.,;:!?\"]|$)", "@one (?:and the same|way or another)",
        ),
        "two": (
            "@two-(?:way|faced|fold|pronged|timing|tone|piece|tier)", "@two's", "in @two minds",
            "in @two(?=[.,;]|$)",
        ),
        "three": ("@three-(?:star|course|piece|pronged|legged|dimensional|way|fold)",),
        "four": ("@four-(?:star|course|piece|pronged|legged|letter|poster|fold)",),
        "five": ("@five-(?:star|figure|a-side|fold)",),
        "six": ("@six-(?:figure|pack)",),
        "seven": ("@seven-(?:figure|fold)",),
        "eight": ("@eight-figure",),
        "fifty": ("@fifty[ -]fifty",),
        "fours": ("on all @fours",),
        "half": (
            "@half[ -](?:time|term|mast|brother|sister|hearted|century|hour|an hour|a[ -]second|past|way|back|"
            "baked|volley|final|day|a day|a century|"
            "a year|year|a decade|marathon|dead|asleep|open|empty|full|price|expected|jokingly|naked|term|board|"
            "season)",
            "(?:first|second|other|better|latter|opening|early|late|next|former|final|previous|"
            "last)[ -]@half(?![^\\W\\d_])",
            "semi-@half", "@half(?= (?:ago|later|past))",
            "each @half", "in the @half(?![^\\W\\d_])",
        ),
        "quarter": (
            "@quarter[ -](?:final|back|master|century|hour|pounder|past|to)",
            "(?:first|second|third|fourth|last|this|next|previous|each|every|final|fiscal|holiday|the|any|same|"
            "current|latest|financial) @quarter(?![^\\W\\d_])",
        ),
        "quarters": (
            "(?:close|living|in|three|two|four|last|few|head|consecutive|straight|successive) @quarters(?! of)",
        ),
        "zero": (
            "@zero[ -](?:sum|tolerance|hours?|carbon|emissions?|covid|day|gravity)",
            "(?:net|ground|from|absolute|sub|patient|to)[ -]@zero(?! degrees)",
        ),
        "nine": ("cloud @nine",),
        "ten": ("(?:number|no) @ten",),
        "first": (
            "at @first(?![^\\W\\d_])", "@first world war",
            "@first (?:of all|and foremost|aid|name|lady|minister|secretary|responders?|hand|class|degree|"
            "thing|base|refusal|footing|principles|glance|sight)(?![^\\W\\d_])",
            "@first-(?:hand|class|degree|rate|ever|team|name|time|half|aid|person|past)", "@first half(?! of)",
            "feet @first", "head @first", "(?:safety|america) @first",
        ),
        "second": (
            "@second world war",
            "@second(?:-| )(?:hand|guess|rate|nature|thoughts?|home|homes|in command|fiddle|string)(?![^\\W\\d_])",
            "(?:per|a split|split|every|each|one|half a|a) @second(?=[.,;:!?]|$| (?:later|before|after|ago|at|to|"
            "that|in))",
            "@second-(?:hand|half|in)", "@second half(?! of)",
        ),
        "third": ("@third[ -](?:part(?:y|ies)|world|reich|rail|parties)", ),
        "fourth": ("@fourth estate", "@fourth of july"),
        "several": (),
        "couple": ("(?:the|young|married|elderly|this|that|each|every|royal|their|old|gay|lesbian|same-sex|power|"
        "retired|happy|wealthy|another|american|british) @couple",),
        "a couple": ("a @couple(?! (?:of|more|\\w+s )(?![^\\W\\d_]))",),
        "score": ("@score(?! (?:of|years))",),
        "scores": ("(?:his|her|the|their|test|exam|credit|high|low|and|who|he|she|box|top|final|it|in|with|which|"
        "average|that|to) @scores(?! of)", "@scores(?! of| (?:more|were|are|have|had|dead|killed|injured))"),
        "tens": ("@tens(?! of (?:thousands|millions|billions|trillions))",),
        "billions": (), "millions": (),
        "few": (),
    },
    singular_determiners=frozenset({"a", "an", "this", "that"}),
    age_between_commas=True,
    after_ordinal=r" (?:aid)(?![^\W\d_])",
    ordinal_suffixes=r"(?:st|nd|rd|th|sts|ths)(?![^\W_])",
    roman="",
    adverbs={
        "first": words(
        """
        the a an his her its their our my your this that in 's s' finished came placed ranked finishing coming come
        place finish every one two three four five with as of runner-up was is whose no into lying sits sit sitting
        currently from who's it's already has had for to and very
        """
    )
        - {"has", "had", "as", "for", "and", "already", "to"},
        "second": words(
        """
        the a an his her its their our my your this that in 's s' finished came placed ranked finishing coming come
        place finish every with of was is whose no into lying sits sit sitting currently from it's very joint equal
        """
    ),
    },
    possessives=("'s", "s'"),
    codes_in_brackets=False,
)  # fmt: skip
