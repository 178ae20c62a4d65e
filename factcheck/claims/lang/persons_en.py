"""English first persons turned to the third."""

from __future__ import annotations

import re

from factcheck.claims.lang.schema import words
from factcheck.claims.lang.speaking import Persons

_HEADS = (
    "spokesman|spokeswoman|spokesperson|chief executive|boss|head|director|chairman|chairwoman|chief|manager|"
    "managing director|principal|headteacher|lawyer|attorney|solicitor"
)
_ORGANISATIONS = (
    "company|firm|group|union|party|government|ministry|council|bank|agency|committee|club|charity|university|hospital|"
    "school|museum|airline|operator|manufacturer|maker|commission|association|federation|army|police"
)

PERSONS = Persons(
    singular_subjects=words("i"),
    plural_subjects=words("we"),
    first_persons=words("i me my mine myself we us our ours ourselves you your yours yourself"),
    reflexives=frozenset(),
    reflexive="",
    possessives={"our": "its"},
    forms={
        "am": "is", "'m": "is", "are": "is", "'re": "is", "have": "has", "'ve": "has", "do": "does", "were": "was",
        "'ll": "will", "'d": "would",
    },
    singular_rules=(),
    plural_rules=(),
    unchanged=words("will would can could may might must shall should did had was is has"),
    groups=(
        re.compile(rf"(?i)^(?:the |a |an )?(?:{_HEADS}) (?:for|of|at) (?P<group>(?:the )?[\w'’ -]+)$"),
        re.compile(rf"(?i)^(?P<group>[\w ]+)['’]s? (?:{_HEADS})$"),
    ),
    contracted={},
    clients=(
        re.compile(r"(?i)^(?P<owner>her|his) (?:lawyer|attorney|solicitor|barrister|agent|spokesman|spokeswoman)\b"),
        {"her": "she", "his": "he"},
    ),
    collective=re.compile(rf"(?i)^(?:the )(?:[\w-]+ ){{0,2}}(?:{_ORGANISATIONS})\b"),
)  # fmt: skip
