"""How English says that something is not, will be, or may be so."""

from __future__ import annotations

from factcheck.claims.lang.schema import Mood, words

MOOD = Mood(
    negators=words("not n't never neither nor"),
    negative_words=words("no none nobody nothing neither nowhere"),
    restrictors=None,
    particle=frozenset(),
    conditional_endings="",
    future_endings="",
    sure_conditional="",
    sure_future="",
    hedged_participles=words("feared presumed believed thought"),
    future_auxiliaries=words("will shall 'll wo"),
    relative_future=words("would 'd"),
    near_future=words("going"),
    duties=frozenset(),
    duties_or_plans=frozenset(),
    events=frozenset(),
    event_objects=words("place"),
    plans=words("plan intend aim expect prepare"),
    plan_forms=words("plans plan intends intend aims aim"),
    planned=words("due set expected scheduled planned slated poised bound forecast likely projected tipped destined"),
    past_copulas=words("was were had been"),
    possible=words("may might could"),
    hedge_verbs=words("seem appear"),
    hedges=(
        r"reportedly|allegedly|apparently|possibly|perhaps|maybe|probably|presumably|supposedly|purportedly|"
        r"conceivably|it is possible|unconfirmed|(?<!un)likely"
    ),
    conditions=words("if unless"),
    headline_marks=words("to"),
)  # fmt: skip
