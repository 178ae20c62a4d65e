"""French first persons turned to the third."""

from __future__ import annotations

import re

from factcheck.claims.lang.grammar import rules
from factcheck.claims.lang.schema import words
from factcheck.claims.lang.speaking import Persons

_HEADS = (
    "directeur|directrice|pdg|patron|patronne|porte-parole|dirigeant|dirigeante|responsable|gérant|gérante|"
    "directeur général|directrice générale|président-directeur général|proviseur|proviseure|principal|principale"
)
_ORGANISATIONS = (
    "entreprise|société|groupe|ong|association|syndicat|compagnie|fédération|parti|gouvernement|ministère|mairie|"
    "préfecture|club|banque|agence|commission|comité|collectif|université|hôpital|lycée|école|musée|constructeur|"
    "fabricant|opérateur|exploitant|organisation|institut|conseil|direction"
)

_IER = (
    r"(^(?:pr|cr|tr|n|l|pl|cop|env|mar|var|all|déf|sk)|(?:if|oubl|publ|étud|conf|remerc|appréc|négoc|bénéfic|assoc|"
    r"dissoc|licenc|expéd|supplé?|concil|convi|dépl|repl|reli|mult|dédi|irradi|parod|incend))ions$"
)
"""Presents of verbs in ``-ier``: elsewhere ``-ions`` is the ending of an imperfect."""

PERSONS = Persons(
    singular_subjects=words("je j'"),
    plural_subjects=words("nous"),
    first_persons=words(
        """je j' me m' moi nous mon ma mes notre nos mien mienne tu te t' toi vous votre vos ton ta tes on -je -nous
        -vous"""
    ),
    reflexives=words("me m' nous"),
    reflexive="se",
    possessives={"mon": "son", "ma": "sa", "mes": "ses", "nos": "ses"},
    forms={
        "ai": "a", "suis": "est", "vais": "va", "fais": "fait", "sais": "sait", "peux": "peut", "veux": "veut",
        "sommes": "est", "avons": "a", "allons": "va", "étions": "était", "avions": "avait", "serons": "sera",
        "aurons": "aura", "serions": "serait", "aurions": "aurait", "faisons": "fait", "disons": "dit",
        "voulons": "veut", "pouvons": "peut", "devons": "doit", "savons": "sait", "prenons": "prend",
        "venons": "vient", "tenons": "tient", "croyons": "croit", "voyons": "voit", "recevons": "reçoit",
    },
    singular_rules=rules((r"rai$", "ra"), (r"(conn|par)ais$", r"\1aît"), (r"ais$", "ait")),
    plural_rules=rules((_IER, r"\1ie"), (r"rons$", "ra"), (r"rions$", "rait"), (r"ions$", "ait")),
    unchanged=frozenset(),
    groups=(
        re.compile(
            rf"(?i)^(?:l[ae]s? |l['’]|un |une )?(?:{_HEADS})(?: \w+)? (?P<article>du|des) (?P<group>[\w'’ -]+)$"
        ),
        re.compile(
            rf"(?i)^(?:l[ae]s? |l['’]|un |une )?(?:{_HEADS})(?: \w+)? "
            r"(?:de |d['’])(?P<group>(?:l[ae] |l['’])?[\w'’ -]+)$"
        ),
        re.compile(r"(?i)^(?:l['’]|son |un |une )?avocate? (?P<article>du|des) (?P<group>[\w'’ -]+)$"),
        re.compile(r"(?i)^(?:l['’]|un |une )?avocate? (?:de |d['’])(?P<group>(?:l[ae] |l['’])?[\w'’ -]+)$"),
    ),
    contracted={"du": "le ", "des": "les "},
    clients=(re.compile(r"(?!)(?P<owner>)"), {}),
    collective=re.compile(rf"(?i)^(?:l[ae] |l['’])(?:{_ORGANISATIONS})\b"),
)  # fmt: skip
