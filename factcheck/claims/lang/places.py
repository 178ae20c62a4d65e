"""Well-known places under their French and English names, so that the two meet in one key."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXONYMS", "PLACES_EN", "PLACES_FR"]

_PAIRS = """Afghanistan|Afghanistan; Afrique|Africa; Afrique du Sud|South Africa; Albanie|Albania; Algérie|Algeria;
Alger|Algiers; Allemagne|Germany; Amérique|America; Andorre|Andorra; Angleterre|England; Angola|Angola;
Anvers|Antwerp; Arabie saoudite|Saudi Arabia; Argentine|Argentina; Arménie|Armenia; Asie|Asia; Athènes|Athens;
Australie|Australia; Autriche|Austria; Azerbaïdjan|Azerbaijan; Bagdad|Baghdad; Bahreïn|Bahrain; Bakou|Baku;
Bâle|Basel; Bangladesh|Bangladesh; Barcelone|Barcelona; Belgique|Belgium; Belgrade|Belgrade; Bénin|Benin;
Berlin|Berlin; Berne|Bern; Beyrouth|Beirut; Biélorussie|Belarus; Birmanie|Myanmar; Bolivie|Bolivia;
Bosnie|Bosnia; Botswana|Botswana; Brésil|Brazil; Bretagne|Brittany; Bruxelles|Brussels; Bucarest|Bucharest;
Bulgarie|Bulgaria; Burkina Faso|Burkina Faso; Burundi|Burundi; Californie|California; Cambodge|Cambodia;
Cameroun|Cameroon; Canada|Canada; Caracas|Caracas; Catalogne|Catalonia; Chili|Chile; Chine|China; Chypre|Cyprus;
Colombie|Colombia; Copenhague|Copenhagen; Corée du Nord|North Korea; Corée du Sud|South Korea; Corse|Corsica;
Costa Rica|Costa Rica; Côte d'Ivoire|Ivory Coast; Crimée|Crimea; Croatie|Croatia; Cuba|Cuba; Damas|Damascus;
Danemark|Denmark; Djibouti|Djibouti; Donetsk|Donetsk; Dubaï|Dubai; Dublin|Dublin; Écosse|Scotland;
Édimbourg|Edinburgh; Égypte|Egypt; Émirats arabes unis|United Arab Emirates; Équateur|Ecuador; Érythrée|Eritrea;
Espagne|Spain; Estonie|Estonia; États-Unis|United States; Éthiopie|Ethiopia; Europe|Europe; Finlande|Finland;
Florence|Florence; Floride|Florida; France|France; Gabon|Gabon; Galles|Wales; Gambie|Gambia; Gand|Ghent;
Gaza|Gaza; Gênes|Genoa; Genève|Geneva; Géorgie|Georgia; Ghana|Ghana; Grande-Bretagne|Great Britain;
Grèce|Greece; Groenland|Greenland; Guatemala|Guatemala; Guinée|Guinea; Haïti|Haiti; Hambourg|Hamburg;
Hanoï|Hanoi; Haye|Hague; Helsinki|Helsinki; Honduras|Honduras; Hong Kong|Hong Kong; Hongrie|Hungary; Inde|India;
Indonésie|Indonesia; Irak|Iraq; Iran|Iran; Irlande|Ireland; Irlande du Nord|Northern Ireland; Islande|Iceland;
Israël|Israel; Istanbul|Istanbul; Italie|Italy; Jamaïque|Jamaica; Japon|Japan; Jérusalem|Jerusalem;
Jordanie|Jordan; Kaboul|Kabul; Kazakhstan|Kazakhstan; Kenya|Kenya; Kharkiv|Kharkiv; Kherson|Kherson; Kiev|Kyiv;
Kinshasa|Kinshasa; Kosovo|Kosovo; Koursk|Kursk; Koweït|Kuwait; Kirghizstan|Kyrgyzstan; Laos|Laos; Le
Caire|Cairo; Lettonie|Latvia; Liban|Lebanon; Libéria|Liberia; Libye|Libya; Liège|Liège; Lisbonne|Lisbon;
Lituanie|Lithuania; Londres|London; Louhansk|Luhansk; Luxembourg|Luxembourg; Lviv|Lviv; Lyon|Lyon;
Macédoine|Macedonia; Madagascar|Madagascar; Madrid|Madrid; Malaisie|Malaysia; Mali|Mali; Malte|Malta;
Marioupol|Mariupol; Maroc|Morocco; Marseille|Marseille; Maurice|Mauritius; Mauritanie|Mauritania; Mexico|Mexico
City; Mexique|Mexico; Milan|Milan; Moldavie|Moldova; Monaco|Monaco; Mongolie|Mongolia; Monténégro|Montenegro;
Montréal|Montreal; Moscou|Moscow; Mozambique|Mozambique; Munich|Munich; Namibie|Namibia; Naples|Naples;
Népal|Nepal; New York|New York; Nicaragua|Nicaragua; Niger|Niger; Nigeria|Nigeria; Norvège|Norway; Nouvelle-
Zélande|New Zealand; Odessa|Odesa; Oman|Oman; Oslo|Oslo; Ouganda|Uganda; Ouzbékistan|Uzbekistan;
Pakistan|Pakistan; Palestine|Palestine; Panama|Panama; Paraguay|Paraguay; Paris|Paris; Pays-Bas|Netherlands;
Pékin|Beijing; Pérou|Peru; Philippines|Philippines; Pologne|Poland; Porto Rico|Puerto Rico; Portugal|Portugal;
Prague|Prague; Pyongyang|Pyongyang; Qatar|Qatar; République centrafricaine|Central African Republic; République
dominicaine|Dominican Republic; République tchèque|Czech Republic; Tchéquie|Czechia; Riyad|Riyadh; Rome|Rome;
Roumanie|Romania; Royaume-Uni|United Kingdom; Russie|Russia; Rwanda|Rwanda; Saint-Pétersbourg|Saint Petersburg;
Salvador|El Salvador; Sénégal|Senegal; Séoul|Seoul; Serbie|Serbia; Séville|Seville; Shanghai|Shanghai;
Sibérie|Siberia; Sicile|Sicily; Singapour|Singapore; Slovaquie|Slovakia; Slovénie|Slovenia; Somalie|Somalia;
Soudan|Sudan; Soudan du Sud|South Sudan; Sri Lanka|Sri Lanka; Stockholm|Stockholm; Strasbourg|Strasbourg;
Suède|Sweden; Suisse|Switzerland; Syrie|Syria; Tadjikistan|Tajikistan; Taïwan|Taiwan; Tanzanie|Tanzania;
Tbilissi|Tbilisi; Tchad|Chad; Tchétchénie|Chechnya; Téhéran|Tehran; Tel-Aviv|Tel Aviv; Texas|Texas;
Thaïlande|Thailand; Tibet|Tibet; Togo|Togo; Tokyo|Tokyo; Tripoli|Tripoli; Tunis|Tunis; Tunisie|Tunisia;
Turkménistan|Turkmenistan; Turquie|Turkey; Ukraine|Ukraine; Uruguay|Uruguay; Varsovie|Warsaw; Vatican|Vatican;
Venezuela|Venezuela; Venise|Venice; Vienne|Vienna; Viêt Nam|Vietnam; Vilnius|Vilnius; Washington|Washington;
Yémen|Yemen; Zagreb|Zagreb; Zambie|Zambia; Zimbabwe|Zimbabwe; Zurich|Zurich"""
_FRENCH = """
    Amiens Angers Annecy Avignon Besançon Bordeaux Brest Caen Calais Cannes Clermont-Ferrand Dijon Dunkerque
    Grenoble Le~Havre Le~Mans Lille Limoges Lorient Metz Montpellier Mulhouse Nancy Nantes Nice Nîmes
    Orléans Pau Perpignan Poitiers Quimper Reims Rennes Roubaix Rouen Saint-Étienne Toulon Toulouse Tours
    Troyes Valence Vannes Versailles Guadeloupe Martinique Guyane Réunion Mayotte Nouvelle-Calédonie
    Provence Normandie Alsace Lorraine Occitanie Aquitaine Bourgogne Québec Ottawa Bamako Dakar Abidjan
    Casablanca Rabat Niamey Ouagadougou Antananarivo"""
_ENGLISH = """
    Birmingham Manchester Liverpool Leeds Sheffield Bristol Glasgow Cardiff Belfast Newcastle Nottingham
    Leicester Oxford Cambridge Brighton Boston Chicago Houston Dallas Philadelphia Phoenix Seattle Denver
    Detroit Atlanta Miami Baltimore Minneapolis Portland Cleveland Sydney Melbourne Toronto Vancouver Delhi
    Mumbai Karachi Lagos Nairobi Johannesburg Cork Galway Los~Angeles San~Francisco Las~Vegas Yorkshire Kent"""


def _pairs() -> list[tuple[str, str]]:
    found = []
    for item in _PAIRS.split(";"):
        french, english = item.strip().split("|")
        found.append((french, english))
    return found


def _names(text: str) -> list[str]:
    return [name.replace("~", " ") for name in text.split()]


EXONYMS: Mapping[str, str] = {french.lower(): english.lower() for french, english in _pairs() if french != english}
"""French names to English ones, lower case."""
PLACES_FR = frozenset([french for french, _ in _pairs()] + _names(_FRENCH) + _names(_ENGLISH))
PLACES_EN = frozenset(
    [english for _, english in _pairs()] + _names(_FRENCH) + _names(_ENGLISH) + ["UK", "US", "Britain", "USA"]
)
