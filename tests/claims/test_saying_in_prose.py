"""Who says what in the turns that news prose likes: findings, verbs by their place, hearers, temporal clauses."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def told(text: str, lang: str) -> dict[str, str | None]:
    found = extract(Article.from_text(text, lang=lang)).claims
    return {claim.text: claim.attribution.speaker if claim.attribution else None for claim in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Two thirds of nurses said they had worked unpaid hours."),
        ("en", "One in five tenants said they would move next year."),
        ("en", "A majority of teachers believe that pay is too low."),
        ("fr", "Sept médecins sur dix disent travailler le dimanche."),
        ("fr", "La moitié des élus affirment que le budget est trop faible."),
    ],
)
def test_what_a_share_of_people_says_is_a_finding(lang: str, text: str) -> None:
    assert told(text, lang) == {text.rstrip("."): None}


def test_a_count_of_witnesses_and_a_player_are_no_shares() -> None:
    found = told("Three witnesses said the lorry had no lights. The club's fly-half said he was fit.", "en")
    assert found["The lorry had no lights"] == "three witnesses"
    assert "the club's fly-half" in found.values()


@pytest.mark.parametrize(
    ("text", "claim", "speaker"),
    [
        ("« La digue a tenu bon », frémit Lise Caron.", "La digue a tenu bon", "Lise Caron"),
        ("« Le pont va rouvrir », a réagi la préfète.", "Le pont va rouvrir", "la préfète"),
        ("« La digue tient », a renchéri Paul Roy.", "La digue tient", "Paul Roy"),
        ("« Les caves sont inondées », met en garde Paul Roy.", "Les caves sont inondées", "Paul Roy"),
    ],
)
def test_a_verb_right_behind_a_quotation_speaks(text: str, claim: str, speaker: str) -> None:
    assert told(text, "fr") == {claim: speaker}


def test_a_pronoun_hung_on_any_verb_after_a_comma_closes_what_is_said() -> None:
    text = "Luc Arnaud dirige la gare. Le train de nuit a été supprimé en mars, a-t-il conjuré."
    assert told(text, "fr")["Le train de nuit a été supprimé en mars"] == "Luc Arnaud"


def test_a_coordinated_verb_behind_a_quoted_word_does_not() -> None:
    found = told("Le ministre a dénoncé un « scandale », a appelé au calme et a quitté la salle.", "fr")
    assert set(found.values()) == {None}
    assert "Le ministre a appelé au calme" in found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« La digue est solide », a dit à l'AFP Jean Martin.", "Jean Martin"),
        ("« La digue est solide », a réagi pour BFMTV Luc Vigier, co-président du groupe.", "Luc Vigier"),
        ("« La digue est solide », écrit dans son rapport Luc Vigier.", "Luc Vigier"),
        ("« La digue est solide », a insisté auprès de l'AFP le maire de Brest.", "le maire de Brest"),
        ("« La digue est solide », a jugé sur RTL la secrétaire d'État chargée de la Mer.",
         "la secrétaire d'État chargée de la Mer"),
    ],
)  # fmt: skip
def test_the_paper_that_hears_is_not_the_speaker(text: str, speaker: str) -> None:
    assert told(text, "fr") == {"La digue est solide": speaker}


def test_what_the_speaker_does_besides_has_a_name_for_its_subject() -> None:
    text = "Luc Arnaud veut rouvrir la gare. La ligne est restée ouverte, a-t-il répondu, évoquant une erreur."
    assert "Luc Arnaud a évoqué une erreur" in told(text, "fr")


def test_a_clause_of_time_is_no_attribution() -> None:
    found = told("The match was stopped as the coast guard confirmed 29 deaths and said 13 people were missing.", "en")
    assert found["The coast guard confirmed 29 deaths"] is None
    assert found["13 people were missing"] == "the coast guard"


def test_an_adverb_before_the_speaker_is_no_part_of_his_name() -> None:
    found = told("However, Treasury secretary Paul Dunn said the figures did not add up.", "en")
    assert found["The figures did not add up"] == "Treasury secretary Paul Dunn"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mine could reopen in May, warns lift maker Sandbrook.", "lift maker Sandbrook"),
        ("The mine could reopen in May, said Sandbrook's chief technology officer Marc Marin.",
         "Sandbrook's chief technology officer Marc Marin"),
    ],
)  # fmt: skip
def test_all_of_an_inverted_name_is_the_speaker(text: str, speaker: str) -> None:
    assert told(text, "en") == {"The mine could reopen in May": speaker}


def test_he_is_nobody_named_in_his_own_words() -> None:
    text = 'Graham Stone hoped to sign a striker. "Michael is in the category of players we need," he told reporters.'
    found = told(text, "en")
    assert found["Michael is in the category of players we need"] == "Graham Stone"


def test_an_i_without_a_speaker_is_no_claim() -> None:
    assert told("J'ai pris le train de huit heures.", "fr") == {}
    assert told("I took the eight o'clock train.", "en") == {}


def test_a_speaker_ends_where_a_clause_begins() -> None:
    text = "Les pompiers avaient éteint le feu, a constaté une journaliste tandis que la gare restait fermée."
    assert "une journaliste" in told(text, "fr").values()


def test_a_list_of_names_is_no_claim_and_a_toll_is() -> None:
    assert told("Anne Vidal, Luc Roy ou encore Lise Caron.", "fr") == {}
    assert told("Bilan : huit morts et douze blessés.", "fr") == {"Bilan : huit morts et douze blessés": None}


def test_a_relative_behind_a_preposition_is_no_claim() -> None:
    found = told("Ms Dunn added she would make another series, each of which was set in a different town.", "en")
    assert not any(text.startswith("Each of which") for text in found)


def test_a_long_hearing_leaves_the_speaker_and_what_stands_before_him() -> None:
    text = (
        "Un couple a été tué dimanche à Port-au-Prince, la capitale haïtienne, a indiqué à l'AFP une responsable "
        "de l'ambassade de France, qui n'a pas détaillé les circonstances."
    )
    found = told(text, "fr")
    assert found["Un couple a été tué dimanche à Port-au-Prince"] == "une responsable de l'ambassade de France"


def test_he_is_no_party() -> None:
    text = '"We live in fear. The Conservatives are re-working their scares," Mr Kenn said. He said it was cheap.'
    assert set(told(text, "en").values()) == {"Mr Kenn"}


def test_an_object_hung_on_a_verb_is_no_speaker() -> None:
    assert set(told("Le droit d'entrée s'élève, rappelons-le, à 20 000 euros.", "fr").values()) == {None}


def test_a_source_in_brackets_does_not_vouch_for_the_sentence() -> None:
    found = told("L'opération a touché Lyon (1 500 vélos selon le collectif) et Brest, a dit la mairie.", "fr")
    assert set(found.values()) == {"la mairie"}


def test_an_acronym_may_speak() -> None:
    assert (
        "XR" in told("« Les trottinettes encombrent les rues », insiste XR, mettant en cause leur coût.", "fr").values()
    )


def test_a_colon_and_quotes_make_any_verb_of_saying_report() -> None:
    found = told('Mr Gard agreed: "The firm can put more shapes on the screen."', "en")
    assert found == {"The firm can put more shapes on the screen": "Mr Gard"}


def test_a_day_after_the_verb_is_no_subject() -> None:
    text = "« Les arnaques se multiplient », déplore mercredi 25 mars sur son site la Direction des fraudes."
    assert told(text, "fr") == {"Les arnaques se multiplient": "la Direction des fraudes"}


def test_a_subject_within_the_quotation_is_not_the_speaker() -> None:
    text = "« Ce qui s'est passé ensuite était une tentative de vol », a confié un témoin de la scène."
    assert set(told(text, "fr").values()) == {"un témoin de la scène"}


@pytest.mark.parametrize(
    "text",
    [
        "« Les Goélands » a entamé une tournée de trente dates.",
        'La nouvelle tombe alors que "Les Goélands" a entamé une tournée de trente dates.',
    ],
)
def test_a_quoted_title_is_a_subject(text: str) -> None:
    assert set(told(text, "fr").values()) == {None}


def test_an_inverted_verb_between_two_quotations_reports_both() -> None:
    text = '"Le débat porte sur l\'âge", a indiqué Paul Roy, ajoutant que "ce point n\'est pas réglé", "il se discute".'
    assert told(text, "fr") == {
        "Le débat porte sur l'âge": "Paul Roy",
        "Ce point n'est pas réglé": "Paul Roy",
        "Il se discute": "Paul Roy",
    }


def test_he_in_a_quotation_is_not_who_says_it() -> None:
    text = '"Le point est réglé", a indiqué Paul Roy, ajoutant que "le dossier avance", "il se discute".'
    assert "Paul Roy se discute" not in told(text, "fr")


def test_an_age_is_no_speaker_and_a_name_behind_who_was_told_is() -> None:
    text = "\"J'ai entendu quatre coups de feu\", raconte à l'AFP, Slimane, 66 ans, habitant de la rue de Brest."
    assert told(text, "fr") == {"Slimane a entendu quatre coups de feu": "Slimane"}
