"""The verb forms of English by tense, as regular expressions over running text."""

from __future__ import annotations

from factcheck.values.dates._language import TenseTable

__all__ = ["TENSE"]

_IRREGULAR = (
    "had|did|said|told|went|came|held|met|won|lost|took|made|got|gave|found|left|led|ran|began|became|fell"
    "|rose|grew|broke"
    "|brought|built|bought|caught|chose|cut|drew|drove|fought|flew|forgot|froze|hid|hit|hurt|kept|knew|laid"
    "|lay|lit|meant"
    "|paid|put|quit|rode|sang|sank|sat|saw|sent|shook|shot|shut|slept|sold|sought|spent|spoke|spread|stood"
    "|stole|struck"
    "|swore|swept|swam|taught|thought|threw|understood|woke|wore|wrote|beat|bound|dealt|dug|fed|felt|fled"
    "|hung|heard|lent"
    "|overtook|overthrew|withdrew|sprang|shrank|burst|blew|bore|bent|cast|cost|crept|arose|underwent|undertook"
)
_VERB = r"[a-z]{2,20}"
_ADVERB = r"(?:[a-z]+ly\s|also\s|now\s|not\s|still\s|already\s)?"
_ED = (
    r"(?!(?:need|feed|speed|seed|weed|indeed|united|hundred|red|bed|shed|breed|proceed|exceed|succeed"
    r"|alleged|sacred|naked"
    r"|wicked|embed)\b)[a-z]{2,20}ed"
)
_PLANS = (
    r"(?:asked|called|ordered|urged|agreed|vowed|pledged|promised|decided|planned|hoped|invited|threatened"
    r"|proposed|wanted"
    r"|prepared|intended|told|summoned|warned|forecast)"
)

_BE = r"(?:is|are|was|were|be|been|being)"
_TO_DO = rf"(?:\s(?:to|for)(?:\s(?:be\s)?{_VERB})?)"

TENSE = TenseTable(
    planned=(
        rf"{_PLANS}\s(?:\S+\s){{0,3}}?(?:to|for)(?:\s(?:be\s)?{_VERB})?"
        r"|(?:postponed|delayed|rescheduled|adjourned|put off|pushed back|extended|suspended)\s(?:until|till|to|for)"
    ),
    future=(
        rf"(?:will|won't|shall|would|(?-i:may)|might|could|must|should|can)\s(?:not\s)?{_ADVERB}(?!have\s)(?:be\s)?{_VERB}"
        rf"|[a-z]{{1,12}}'ll\s{_VERB}"
        rf"|{_BE}\s{_ADVERB}(?:due|set|expected|scheduled|likely|planned|slated|supposed|about|going|ready|poised|bound"
        rf"|forecast|meant|projected){_TO_DO}?"
        rf"|{_BE}\s{_ADVERB}(?:invited|called|ordered|required|summoned|told){_TO_DO}"
        r"|(?:plans?|aims?|hopes?|intends?|expects?|wants?|agrees?|vows|pledges|promises|needs?|seeks|asks|calls|urges"
        rf"|invites|threatens|proposes|prepares|targets?)\s(?:\S+\s){{0,3}}?(?:to|for)(?:\s(?:be\s)?{_VERB})?"
        rf"|(?:to|is|are)\sbe(?:ing)?\s{_VERB}|(?:is|are)\sto\s{_VERB}"
        rf"|(?:is|are)\s{_ADVERB}(?:meeting|holding|visiting|travelling|traveling|heading|flying|facing|playing|hosting"
        r"|speaking|returning|leaving|arriving|starting|beginning|opening|launching|voting|attending|releasing)"
    ),
    lasting=rf"(?:was|were|lasted|continued|remained|stayed|kept)(?!\s{_ADVERB}(?:{_ED}|{_IRREGULAR}))",
    past=(
        rf"(?:has|have|had|having)\s(?:not\s)?{_ADVERB}(?:been\s)?{_VERB}"
        rf"|(?:would|could|may|might|should|must)\shave\s{_VERB}"
        rf"|was|were|(?<!to\s)(?:{_ED}|{_IRREGULAR})"
    ),
    present_as_future=(
        r"opens|begins|starts|meets|faces|plays|votes|visits|travels|arrives|returns|kicks off"
        r"|gets under way|takes place"
        r"|goes on|hosts|heads to|closes|ends|expires|resumes|reopens|launches|flies|speaks|holds|leaves"
        r"|departs|concludes"
        r"|runs|meet|begin|take place|kick off|open|takes? effect|comes? into (?:force|effect)|goes into effect"
        r"|goe?s? to the polls|comes? out|deadline\s(?:is|for)"
    ),
    weak_past=rf"{_ED}|said|told|held|met|shot|found|sent|made|won|lost|was|were",
    weak_future=r"upcoming|due|scheduled|expected|planned|coming|set",
    gap=r"on|in|the|at|for|by|of|late|early|this",
    clause=(
        r",(?!\d)|[;:()«»\"“”]|\s-\s"
        r"|(?<=\s)(?:that|who|which|whose|where|and|but|when|while|after|before|because|although|if|as)(?=\s)"
    ),
    relative=(
        r"(?:,\s*|\s*)(?:who|which|whose|where)\b"
        # ", the mayor said": who says it, not when it happens
        r"|,\s*(?:[\w.'-]{1,20}\s){1,5}?(?:said|says|added|told|reported|announced|confirmed|warned|according)\b"
        r"|,\s*(?:said|says|added|according)\b"
    ),
    scheduled=(
        r"strikes?|protests?|rall(?:y|ies)|meetings?|summit|votes?|elections?|ballot|referendum|hearings?|trial|match"
        r"|game|final|concerts?|debates?|congress|runoff|run-off|primary|deadline|conference|ceremony|parade|festival"
        r"|launch|convention"
    ),
    term=r"(?!)",
    pluperfect=r"had\s(?:[a-z]+ly\s|also\s|now\s|not\s|already\s)?been",
    of=r"of|on|for",
)  # fmt: skip
