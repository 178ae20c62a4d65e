"""English typography: what ends a sentence and what only looks like it."""

from __future__ import annotations

from factcheck.claims.lang.schema import Typography, words

_MONTHS = words("january february march april may june july august september october november december")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_ZONES = words("gmt utc bst est edt cet cest pst pdt eastern pacific central mountain local paris london moscow")

TYPOGRAPHY = Typography(
    titles=words(
        """Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Hon St Sts Mt Ft Gen Lt Col Cmdr Capt Sgt Cpl Pvt Maj Adm
        Gov Sen Sens Rep Reps Pres Amb Insp Supt"""
    ),
    abbreviations=words(
        """v vs viz cf e.g i.e approx est Dept Univ Assn Bldg Eds U.S U.K U.N E.U U.S.A U.A.E D.C A.D B.C Inc
        Ltd Corp Co Cos Bros Jr Sr PLC Plc LLC Ave Blvd Rd Ph.D M.D B.A M.A Q.C K.C M.P M.E.P F.B.I
        C.I.A N.Y L.A Calif Conn Fla Minn Penn Tenn Tex Wash Wis Va Vt"""
    ),
    often_final=frozenset({"etc", "a.m", "p.m"}),
    before_number=words(
        """no nos p pp vol ch fig sec art v approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue
        tues wed thu thurs fri sat sun"""
    ),
    compounds=("e. g.", "i. e.", "a. m.", "p. m.", "et al."),
    starters=words(
        """he she it they we you i this that these those there the a an his her its their our my but and so
        yet or nor then also however meanwhile moreover still instead in on at by for from with without
        after before during since until according as if when while although though because despite under
        over of to what who why how where which asked some many most more several all no none both each
        every another other mr mrs ms"""
    ),
    never_glued=words("or so an no on at"),
    particles=frozenset({"a"}),
    speech=words(
        """said says say told tells asked asks added adds wrote writes tweeted replied shouted cried
        explained insisted warned recalled declared exclaimed joked quipped continued"""
    ),
    never_after_clock=_MONTHS | _DAYS | _ZONES,
    dateline_words=("special correspondent", "staff writer", "staff and agencies"),
    months=_MONTHS | words("jan feb mar apr jun jul aug sep sept oct nov dec"),
)  # fmt: skip
