"""French typography: what ends a sentence and what only looks like it."""

from __future__ import annotations

from factcheck.claims.lang.schema import Typography, words

_MONTHS = words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")

TYPOGRAPHY = Typography(
    titles=words(
        """M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prs St Ste Sts Stes Gén Gal Lt Cne Cdt Capt Sgt Cie Vve
        Mr Mrs Ms Mons Me"""
    ),
    abbreviations=words(
        """adj av bd bld boul rte cf env ex hab éd ét coll réf dép arr maj vs Av Bd Bld Rte Adj Maj Prof
        Ing U.S U.K U.E S.A S.A.S S.A.R.L S.N.C.F O.N.U O.T.A.N F.C A.S U.R.S.S J.-C Inc Ltd Corp Co
        Bros Jr Sr R.-V Q.G A.F.P max approx tél"""
    ),
    often_final=frozenset({"etc"}),
    before_number=words(
        """p pp no nos n art fig vol ch chap al alin v t env tél réf lun mar mer jeu ven sam dim janv févr
        avr juil sept oct nov déc"""
    ),
    compounds=("p. ex.", "av. j.-c.", "apr. j.-c.", "c. à d.", "i. e.", "et al."),
    starters=words(
        """il elle ils elles on nous vous je j' ce c' cet cette ces cela ça celui celle ceux celles le la
        les l' un une des du au aux son sa ses leur leurs notre nos mon ma mes mais or donc car ainsi
        puis ensuite enfin alors aussi cependant pourtant toutefois néanmoins dans en à a par pour sur
        sous avec sans selon d'après depuis pendant lors après avant entre contre malgré outre quant si
        s' quand lorsque lorsqu' comme qui que qu' où et de d' ni tout tous toute toutes chaque
        plusieurs quelques certains aucun aucune interrogé interrogée âgé âgée"""
    ),
    never_glued=words("car or si ni on"),
    particles=words("le la les l' de d' du des ben el al"),
    speech=frozenset(),
    never_after_clock=frozenset(),
    dateline_words=(
        "correspondance", "correspondante", "correspondant", "de notre envoyé spécial",
        "de notre envoyée spéciale", "de nos envoyés spéciaux", "envoyé spécial", "envoyée spéciale",
        "de notre correspondant", "de notre correspondante",
    ),
    months=_MONTHS,
)  # fmt: skip
