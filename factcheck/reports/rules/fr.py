"""The rules in French."""

from __future__ import annotations

from factcheck.reports.rules._table import Example, Rule, RuleTable

TABLE = RuleTable(
    found="Signalé :",
    passed="Non signalé :",
    side="  {date}  « {text} »",
    states={"known": ("connue", "connues"), "suppressed": ("écartée", "écartées")},
    updates=Rule(
        "Un article plus récent donne un état plus récent du même fait : un bilan monte, un projet aboutit. "
        "Ce n'est pas une contradiction, mais l'ancien texte n'est plus à jour.",
        Example(
            "L'éboulement de Castagnole a fait trois morts.", "L'éboulement de Castagnole a fait sept morts.",
            "2025-06-05", "2025-06-07",
        ),
        Example(
            "L'éboulement de Castagnole a fait trois morts.", "L'éboulement de Castagnole a fait trois morts.",
            "2025-06-05", "2025-06-07",
        ),
    ),
    conflicts={
        "date": Rule(
            "Deux dates pour le même événement, sans jour commun. Une date large qui contient l'autre passe.",
            Example("Le pont de Lusigny a rouvert le 3 mars 2024.", "Le pont de Lusigny a rouvert le 12 mars 2024."),
            Example("Le pont de Lusigny a rouvert le 3 mars 2024.", "Le pont de Lusigny a rouvert en mars 2024."),
        ),
        "number": Rule(
            "Deux nombres pour la même chose comptée, au même moment, qui ne peuvent pas être vrais ensemble.",
            Example("La crue de la Brève a tué onze personnes.", "La crue de la Brève a tué neuf personnes."),
            Example("La crue de la Brève a tué onze personnes.", "La crue de la Brève a tué une dizaine de personnes."),
        ),
        "amount": Rule(
            "Deux sommes, deux pourcentages ou deux mesures pour la même chose, au-delà de l'arrondi.",
            Example("L'école a coûté 4 millions d'euros.", "L'école a coûté 9 millions d'euros."),
            Example("L'école a coûté 4,2 millions d'euros.", "L'école a coûté plus de 4 millions d'euros."),
        ),
        "duration": Rule(
            "Deux durées différentes pour le même événement ou la même peine.",
            Example("La grève a duré trois semaines.", "La grève a duré six jours."),
            Example("La grève a duré trois semaines.", "La grève a duré environ vingt jours."),
        ),
        "place": Rule(
            "Deux lieux qui s'excluent pour le même événement. Une ville et sa région passent.",
            Example("Le sommet de jeudi s'est tenu à Genève.", "Le sommet de jeudi s'est tenu à Vienne."),
            Example("Le sommet de jeudi s'est tenu à Genève.", "Le sommet de jeudi s'est tenu en Suisse."),
        ),
        "person": Rule(
            "Deux personnes différentes à la même place : l'auteur, l'élue, la victime.",
            Example("Odile Brun a été élue maire de Valmorey.", "Karim Belloc a été élu maire de Valmorey."),
            Example("Odile Brun a été élue maire de Valmorey.", "Mme Brun a été élue maire de Valmorey."),
        ),
        "organisation": Rule(
            "Deux organisations différentes à la même place : l'acheteur, l'employeur, l'autorité.",
            Example("La filature a été reprise par Arvane.", "La filature a été reprise par Solterre."),
            Example("La filature a été reprise par Arvane.", "Arvane a repris la filature."),
        ),
        "role": Rule(
            "Qui a fait quoi à qui : les rôles sont inversés, ou une même personne a deux fonctions qui s'excluent.",
            Example("Orsille a battu Taverne.", "Taverne a battu Orsille."),
            Example("Orsille a battu Taverne.", "Taverne a été battu par Orsille."),
        ),
        "negation": Rule(
            "L'un affirme ce que l'autre nie.",
            Example("La ministre a signé le décret.", "La ministre n'a pas signé le décret."),
            Example("La ministre n'a pas encore signé le décret.", "La ministre doit signer le décret lundi prochain."),
        ),
        "antonym": Rule(
            "Deux mots de sens contraire sur le même sujet.",
            Example("Le chômage a augmenté en mai.", "Le chômage a baissé en mai."),
            Example("Le chômage a augmenté en mai.", "Le chômage a progressé en mai."),
        ),
        "quantifier": Rule(
            "Tous, aucun, certains, la moitié : deux parts qui ne peuvent pas être vraies ensemble.",
            Example("Tous les passagers ont survécu au naufrage.", "Aucun passager n'a survécu au naufrage."),
            Example("La plupart des passagers ont survécu.", "Des passagers ont survécu."),
        ),
        "causal": Rule(
            "Deux causes qui s'excluent pour le même fait.",
            Example("L'incendie est dû à un court-circuit.", "L'incendie n'est pas dû à un court-circuit."),
            Example("L'incendie est dû à un court-circuit.", "L'incendie a pris dans la cuisine."),
        ),
        "modality": Rule(
            "L'un donne pour un fait ce que l'autre exclut ou tient pour impossible.",
            Example("La centrale a redémarré lundi.", "La centrale ne pouvait pas redémarrer lundi."),
            Example("La centrale a redémarré lundi.", "La centrale pourrait avoir redémarré lundi."),
        ),
        "attribution": Rule(
            "Une parole prêtée à quelqu'un qui la dément, ou prêtée à deux personnes.",
            Example("Le préfet a confirmé la fermeture du tunnel.", "Le préfet a démenti la fermeture du tunnel."),
            Example("Le préfet a confirmé la fermeture du tunnel.", "Le préfet a annoncé la fermeture du tunnel."),
        ),
        "event": Rule(
            "Deux issues ou deux états du même événement qui s'excluent.",
            Example("Le procès de l'armateur a été annulé.", "Le procès de l'armateur s'est tenu comme prévu."),
            Example("Le procès de l'armateur s'est ouvert.", "Le procès de l'armateur s'est tenu."),
        ),
        "other": Rule(
            "Les deux affirmations ne peuvent pas être vraies ensemble, sans qu'une valeur précise l'explique.",
            Example("Le musée est ouvert au public.", "Le musée est fermé au public."),
            Example("Le musée est ouvert au public.", "Le musée présente une exposition de verres."),
        ),
    },
)  # fmt: skip
