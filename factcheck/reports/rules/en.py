"""The rules in English."""

from __future__ import annotations

from factcheck.reports.rules._table import Example, Rule, RuleTable

TABLE = RuleTable(
    found="Found:",
    passed="Not found:",
    side="  {date}  “{text}”",
    states={"known": ("known", "known"), "suppressed": ("suppressed", "suppressed")},
    updates=Rule(
        "A later article gives a later state of the same fact: a toll rises, a plan comes true. "
        "It is no contradiction, but the older text is out of date.",
        Example(
            "The Castagnole landslide killed three people.", "The Castagnole landslide killed seven people.",
            "2025-06-05", "2025-06-07",
        ),
        Example(
            "The Castagnole landslide killed three people.", "The Castagnole landslide killed three people.",
            "2025-06-05", "2025-06-07",
        ),
    ),
    conflicts={
        "date": Rule(
            "Two dates of one event that share no day. A wide date that contains the other passes.",
            Example("Lusigny bridge reopened on 3 March 2024.", "Lusigny bridge reopened on 12 March 2024."),
            Example("Lusigny bridge reopened on 3 March 2024.", "Lusigny bridge reopened in March 2024."),
        ),
        "number": Rule(
            "Two numbers of the same thing counted, at the same time, that cannot both hold.",
            Example("The flood killed eleven people.", "The flood killed nine people."),
            Example("The flood killed eleven people.", "The flood killed about ten people."),
        ),
        "amount": Rule(
            "Two sums, percentages or measures of the same thing, further apart than rounding explains.",
            Example("The new school cost 4 million euros.", "The new school cost 9 million euros."),
            Example("The new school cost 4.2 million euros.", "The new school cost more than 4 million euros."),
        ),
        "duration": Rule(
            "Two durations of one event or sentence that differ.",
            Example("The strike lasted three weeks.", "The strike lasted six days."),
            Example("The strike lasted three weeks.", "The strike lasted about twenty days."),
        ),
        "place": Rule(
            "Two places of one event that exclude each other. A town and its region pass.",
            Example("Thursday's summit was held in Geneva.", "Thursday's summit was held in Vienna."),
            Example("Thursday's summit was held in Geneva.", "Thursday's summit was held in Switzerland."),
        ),
        "person": Rule(
            "Two different people in the same place: the author, the winner, the victim.",
            Example("Odile Brun was elected mayor of Valmorey.", "Karim Belloc was elected mayor of Valmorey."),
            Example("Odile Brun was elected mayor of Valmorey.", "Ms Brun was elected mayor of Valmorey."),
        ),
        "organisation": Rule(
            "Two different organisations in the same place: the buyer, the employer, the authority.",
            Example("The mill was bought by the Arvane group.", "The mill was bought by the Solterre group."),
            Example("The mill was bought by the Arvane group.", "Arvane bought the mill."),
        ),
        "role": Rule(
            "Who did what to whom: the roles are swapped, or one person holds two offices that exclude each other.",
            Example("Orsille beat Taverne.", "Taverne beat Orsille."),
            Example("Orsille beat Taverne.", "Taverne were beaten by Orsille."),
        ),
        "negation": Rule(
            "One affirms what the other denies.",
            Example("The minister signed the decree.", "The minister did not sign the decree."),
            Example("The minister has not yet signed the decree.", "The minister is to sign the decree next week."),
        ),
        "antonym": Rule(
            "Two words of opposite sense about the same thing.",
            Example("Unemployment rose in May.", "Unemployment fell in May."),
            Example("Unemployment rose in May.", "Unemployment increased in May."),
        ),
        "quantifier": Rule(
            "All, none, some, half: two shares that cannot both hold.",
            Example("All the passengers survived the shipwreck.", "None of the passengers survived the shipwreck."),
            Example("Most of the passengers survived the shipwreck.", "Some passengers survived the shipwreck."),
        ),
        "causal": Rule(
            "Two causes of one fact that exclude each other.",
            Example("The fire was caused by a short circuit.", "The fire was not caused by a short circuit."),
            Example("The fire was caused by a short circuit.", "The fire started in the kitchen."),
        ),
        "modality": Rule(
            "One states as a fact what the other rules out.",
            Example("The plant restarted on Monday.", "The plant could not restart on Monday."),
            Example("The plant restarted on Monday.", "The plant may have restarted on Monday."),
        ),
        "attribution": Rule(
            "Words put in the mouth of somebody who denies them, or of two people.",
            Example("The prefect confirmed the tunnel's closure.", "The prefect denied the tunnel's closure."),
            Example("The prefect confirmed the tunnel's closure.", "The prefect announced the tunnel's closure."),
        ),
        "event": Rule(
            "Two outcomes or states of one event that exclude each other.",
            Example("The shipowner's trial was cancelled.", "The shipowner's trial took place as planned."),
            Example("The shipowner's trial opened.", "The shipowner's trial took place."),
        ),
        "other": Rule(
            "The two claims cannot both hold, though no single value explains why.",
            Example("The museum is open to the public.", "The museum is closed to the public."),
            Example("The museum is open to the public.", "The museum shows a collection of glass."),
        ),
    },
)  # fmt: skip
