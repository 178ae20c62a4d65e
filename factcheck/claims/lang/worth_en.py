"""How English news writes what is no claim: boilerplate, opinions, calls, generalities."""

from __future__ import annotations

from factcheck.claims.lang.schema import Worth, words

WORTH = Worth(
    boilerplate=(
        r"(?:(?:read|see|watch|listen)(?: also| more| next|:)|also read|related(?: articles?| stories)?\s*:?|"
        r"more (?:on this|from|stories)|(?:photo(?:graph)?s?|image|picture|credit|illustration|caption|source|video|"
        r"graphic)(?: credit)?\s*[:©/]|©|copyright\b|all rights reserved|"
        r"\(?(?:afp|reuters?|ap|pa|upi|bloomberg|dpa|tass|xinhua)(?:[/, ]+(?:afp|reuters|ap|\w+))?\)?\.?\s*$|"
        r"(?:published|posted|updated|last (?:updated|modified))(?: on| at|:| \d)|\d+ min(?:ute)?s? read|"
        r"by [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}(?:\s*(?:,| in | and ).{0,40})?$|"
        r"(?:reporting|additional reporting|editing|writing) by\b|this (?:article|story) (?:was|is|"
        r"has been|originally)\b|"
        r"(?:subscribe|sign up|follow us|join us|click|download|share (?:this|on)|get in touch|contact us|"
        r"support (?:us|our)|donate|register|log in|enter your)\b|(?:to|for) (?:subscribe|read more|more information|"
        r"contact)\b|newsletter|advertisement\s*$|sponsored(?: content)?\b.{0,30}$|(?:https?://|www\.)\S+\s*$|"
        r"[\w.+-]+@[\w-]+\.\w+\s*$|(?-i:(?:[A-Z]\.[ -]?){1,4}$|[A-Z]{3,}(?: [A-Z]{2,})?\.?$)|"
        r"[#@]\w+(?:\s+[#@]\w+)*\s*$)"
    ),
    greetings=(
        r"(?:hello|good (?:morning|evening|afternoon)|welcome (?:to|back)|thank(?:s| you) (?:for|to|you)|"
        r"see you|goodbye)\b"
    ),
    opinions=(
        r"(?:in (?:our|my) (?:view|opinion)|to my mind|for my part|(?:i|we) (?:think|believe|feel|hope|wish|suspect|"
        r"reckon|guess|fear|love|hate|like|prefer|would like|suppose|imagine)\b|"
        r"it (?:is|would be|was) (?:a (?:pity|shame|disgrace|scandal)|regrettable|sad|shameful|outrageous"
        r"|hard not to|"
        r"tempting|obvious|clear|true|fair|time)\b|(?:one|you|anyone) (?:can|could|might|would|wonders?)\b|"
        r"frankly|honestly|to be (?:fair|honest)|there is (?:no|little) doubt|no doubt|alas|sadly|"
        r"unfortunately|thankfully|happily|mercifully"
        r"|no wonder|little wonder|so much for|what a\b)"
    ),
    vague_subjects=words("one that this it"),
    echoes=(
        r"(?:th(?:is|at)|it) (?:is|was|will be)(?: \w+ly| also)* the case\b|"
        r"the same (?:is true|was true|goes|went) (?:of|for)\b|"
        r"one thing is (?:certain|clear|sure)\b|"
        r"here(?: is|['’]s) what\b[^:\d]*$"
    ),
    asides=r"(?:frankly|honestly|to be honest|quite simply|of course|surely|arguably|let's face it)",
    judging=(
        r"(?:it(?: is|'s| was| will be| would be)|(?:this|that)(?: is|'s| was)|nothing is more|"
        r"there is nothing)\b"
    ),
    stances=r"(?:in my (?:view|opinion|book)|if you ask me|to my mind|it seems to me)",
    exclamations=(
        r"(?:what (?:a|an)|how (?:\w+ (?:is|are|was)|dare|\w+!)|hooray|bravo|enough|oh|ah|wow|good grief|"
        r"for heaven)\b"
    ),
    calls=(
        r"(?:long live |it (?:is|'s|’s) (?:high )?time|it would be time|(?:we|you) (?:must|should|"
        r"need to|ought to|have to)\b|"
        r"let(?:'s|’s| us)\b|don(?:'t|’t)\b|do not\b|stop\b|imagine\b|remember\b|consider\b|please\b)"
    ),
    generalities=(
        r"(?:(?:only )?time will tell|it remains to be seen|nothing is certain|history (?:will|shall) (?:tell|judge)|"
        r"watch this space|who knows|the rest is history|only the future|nobody knows what)"
    ),
    leads=(
        r"(?:in (?:a|an) (?:world|age|era|time) (?:where|when|that|of)|in today's world|as (?:everyone"
        r"|we all) knows?|"
        r"one thing is (?:certain|clear|sure)|in conclusion|all in all|now more than ever)"
    ),
    evaluations=words(
        """courageous heroic shameful scandalous unacceptable intolerable regrettable deplorable lamentable dismal
        dreadful awful terrible horrible disastrous catastrophic pathetic pitiful mediocre magnificent superb
        splendid sublime wonderful extraordinary exceptional incredible remarkable admirable exemplary
        marvellous marvelous fabulous fantastic excellent brilliant talented beautiful ugly good bad better best
        worse worst sad happy glad pity ridiculous absurd stupid silly insane crazy grotesque shocking
        outrageous disgraceful disgusting cruel frightening terrifying worrying reassuring encouraging
        disappointing frustrating annoying important essential crucial vital fundamental necessary indispensable
        unfair reasonable wise prudent reckless ambitious timid clumsy elegant strange odd weird curious
        surprising astonishing fascinating exciting interesting boring pleasant unpleasant nice nasty proud
        delighted thrilled disappointed great amazing mess shame disgrace scandal catastrophe disaster fiasco
        masterpiece joy sadness nightmare farce joke pleasure pride madness nonsense delight"""
    ),
    emotions=words("sad happy glad proud delighted thrilled disappointed"),
    feelings=words(
        "think believe feel hope wish suspect reckon guess fear love hate like prefer want suppose imagine understand "
        "know"
    ),
    second_persons=words("you"),
    relatives=words("which who whose whom"),
    conditions=words("if unless"),
    addressed=words("you"),
    hanging=words("why how whether"),
    unfinished=frozenset(),
    asking=(),
    interrogatives=words("when how why where what who whom whose which"),
    first_persons=words("i we me"),
    number_words=words(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million millions billion billions dozen dozens half third quarter"""
    ),
    reasons={
        "question": "question",
        "opinion": "opinion without a checkable fact",
        "call": "call to action",
        "boilerplate": "boilerplate (byline, caption, link, promotion)",
        "generality": "generality",
        "heading": "heading without a fact",
        "no_verb": "no verb",
        "repeated": "sentence said before in the article",
        "no_claim": "no checkable statement found",
    },
)  # fmt: skip
