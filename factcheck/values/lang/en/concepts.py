"""What frequent English nouns count: family, concept, lemmas. The concepts are shared by all languages."""

from __future__ import annotations

__all__ = ["CONCEPTS"]

CONCEPTS: dict[str, dict[str, str]] = {
    "person": {
        "person": (
            "person individual victim dead death fatality wounded injured casualty inhabitant resident "
            "occupant passenger prisoner "
            "hostage detainee suspect protester demonstrator refugee evacuee migrant citizen participant "
            "member survivor missing "
            "displaced body corpse killed arrested"
        ),
        "soldier": "soldier troop serviceman fighter combatant conscript reservist marine infantryman",
        "civilian": "civilian",
        "police": "policeman policewoman constable",
        "firefighter": "firefighter fireman",
        "child": "child baby infant toddler teenager schoolchild",
        "woman": "woman",
        "man": "man",
        "journalist": "journalist reporter",
        "student": "pupil student schoolboy schoolgirl",
        "teacher": "teacher lecturer",
        "doctor": "doctor physician",
        "nurse": "nurse",
        "worker": "worker employee staff labourer laborer",
        "minister": "minister",
        "lawmaker": "lawmaker mp senator congressman legislator parliamentarian",
        "voter": "voter",
        "tourist": "tourist holidaymaker visitor",
        "terrorist": "terrorist jihadist attacker assailant",
    },
    "vehicle": {
        "vehicle": "vehicle",
        "car": "automobile",
        "lorry": "lorry truck",
        "tank": "tank",
        "train": "train",
        "bus": "coach bus",
        "ship": "ship boat vessel",
        "tractor": "tractor",
    },
    "aircraft": {
        "plane": "plane aeroplane airplane jet", "helicopter": "helicopter", "drone": "drone", "flight": "flight",
    },
    "weapon": {
        "missile": "missile", "rocket": "rocket", "bomb": "bomb", "shell": "shell", "mine": "mine landmine",
        "rifle": "rifle",
        "gun": "pistol handgun",
    },
    "building": {
        "building": "building",
        "house": "house home",
        "dwelling": "dwelling flat apartment",
        "school": "school",
        "hospital": "hospital",
        "bridge": "bridge",
        "shop": "shop store",
        "factory": "factory plant",
    },
    "place": {
        "village": "village", "town": "town city", "municipality": "municipality", "country": "country nation",
        "region": "region", "department": "department", "state": "state",
    },
    "animal": {
        "animal": "animal", "cow": "cow cattle", "sheep": "sheep", "dog": "dog", "pig": "pig", "bird": "bird",
        "fish": "fish",
    },
    "act": {
        "strike": "airstrike strike", "attack": "attack bombing", "fire": "fire blaze", "vote": "vote ballot",
        "complaint": "complaint", "arrest": "arrest", "job": "job post", "match": "match", "goal": "goal",
        "point": "point",
        "case": "case infection",
    },
    "company": {"company": "company firm business"},
}  # fmt: skip
