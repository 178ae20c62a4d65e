"""French words for units and currencies."""

from __future__ import annotations

from factcheck.values._number_table import UnitTable

__all__ = ["UNIT_WORDS"]


_INVARIABLE = frozenset({"par", "à", "a", "heure", "l'heure", "de", "seconde", "jour", "km", "hertz"})


def _plural(word: str) -> str:
    if word.endswith("al"):
        return word[:-2] + "aux"
    if word == "cheval-vapeur":
        return "chevaux-vapeur"
    if word == "kilomètre-heure":
        return "kilomètres-heure"
    if word == "année-lumière":
        return "années-lumière"
    return word if word.endswith(("s", "z")) or word in {"heure"} else word + "s"


def _forms() -> dict[str, str]:
    """Every spelling of every unit word: singular and plural, accents or not where often left out."""
    prefixes = {
        "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "déci": "d", "déca": "da", "hecto": "h", "kilo": "k",
        "méga": "M", "giga": "G", "téra": "T",
    }  # fmt: skip
    bases = {
        "mètre": ("m", ("nano", "micro", "milli", "centi", "déci", "déca", "hecto", "kilo")),
        "gramme": ("g", ("nano", "micro", "milli", "kilo")),
        "litre": ("L", ("milli", "centi", "déci", "hecto")),
        "watt": ("W", ("milli", "kilo", "méga", "giga", "téra")),
        "wattheure": ("Wh", ("kilo", "méga", "giga", "téra")),
        "watt-heure": ("Wh", ("kilo", "méga", "giga", "téra")),
        "volt": ("V", ("milli", "kilo")),
        "hertz": ("Hz", ("kilo", "méga", "giga")),
        "joule": ("J", ("kilo", "méga", "giga", "téra")),
        "pascal": ("Pa", ("hecto", "kilo", "méga")),
        "bar": ("bar", ("milli",)),
        "sievert": ("Sv", ("micro", "milli")),
        "octet": ("B", ("kilo", "méga", "giga", "téra")),
    }  # fmt: skip
    words = {
        prefix + base: (prefixes[prefix] if prefix else "") + symbol
        for base, (symbol, known) in bases.items()
        for prefix in ("", *known)
        if not (base == "bar" and not prefix)
    }
    words |= {"décamètre": "dam", "hectomètre": "hm"}
    for length in ("millimètre", "centimètre", "mètre", "kilomètre", "pied", "pouce"):
        symbol = {"pied": "ft", "pouce": "in"}.get(length, words.get(length, ""))
        words |= {f"{length} carré": f"{symbol}²", f"{length} cube": f"{symbol}³"}
    words |= {
        "kilo": "kg", "tonne": "t", "kilotonne": "kt", "mégatonne": "Mt", "gigatonne": "Gt", "quintal": "q",
        "tonne métrique": "t", "hectare": "ha", "acre": "acre", "are": "a", "pied": "ft", "pouce": "in", "mile": "mi",
        "mile carré": "mi²", "mille nautique": "nmi", "mille marin": "nmi", "nœud": "kn", "noeud": "kn", "yard": "yd",
        "once": "oz", "gallon": "gal", "baril": "bbl", "carat": "ct", "décibel": "dB", "calorie": "cal",
        "kilocalorie": "kcal", "cheval-vapeur": "hp", "année-lumière": "ly", "radian": "rad", "bit": "bit",
        "kilomètre par heure": "km/h", "kilomètre à l'heure": "km/h", "kilomètre a l'heure": "km/h",
        "kilomètre-heure": "km/h", "kilomètre heure": "km/h", "km à l'heure": "km/h", "km par heure": "km/h",
        "mile par heure": "mph", "mile à l'heure": "mph", "mile a l'heure": "mph", "mètre par seconde": "m/s",
        "mètre cube par seconde": "m³/s", "baril par jour": "bbl/d", "litre par seconde": "L/s",
        "gramme par litre": "g/L", "milligramme par litre": "mg/L", "microgramme par mètre cube": "µg/m³",
        "gramme par kilomètre": "g/km",
    }  # fmt: skip
    forms: dict[str, str] = {}
    for word, symbol in words.items():
        plural = " ".join(part if part in _INVARIABLE else _plural(part) for part in word.split(" "))
        for form in (word, plural):
            forms[form] = symbol
            forms[form.replace("è", "e").replace("é", "e")] = symbol
    return forms | {
        "degré celsius": "°C", "degrés celsius": "°C", "degre celsius": "°C", "degres celsius": "°C",
        "degrés c": "°C", "degrés f": "°F", "deg celsius": "°C", "deg c": "°C", "deg f": "°F", "deg centigrade": "°C",
        "degrés centigrades": "°C", "degrés centigrade": "°C", "degré centigrade": "°C", "centigrade": "°C",
        "centigrades": "°C", "celsius": "°C", "degré fahrenheit": "°F", "degrés fahrenheit": "°F",
        "deg fahrenheit": "°F", "fahrenheit": "°F", "° celsius": "°C", "° fahrenheit": "°F", "kelvin": "K",
        "kelvins": "K",
    }  # fmt: skip


UNIT_WORDS = UnitTable(
    percent=(
        "%", "pour cent", "pour-cent", "pourcent", "pourcents", "p. 100", "p.100", "pourcentage", "pourcentages",
        "pct",
    ),
    per_mille=("‰", "pour mille"),
    points=(
        "points de pourcentage", "point de pourcentage", "points de pourcent", "points de %", "point de %",
        "points de pour cent", "pp", "pts de pourcentage", "point de pourcent", "points pourcentage",
        "points de pib", "point de pib", "points de croissance", "point de croissance",
    ),
    basis_points=("points de base", "point de base", "pb", "pdb"),
    bare_points=("points", "point", "pts", "pt"),
    points_context=(
        r"%|pour cent|sondage|intentions? de vote|popularité|opinion|inflation|chômage|taux|\bpib\b|croissance|"
        r"participation|abstention|tva|csg|cotisation|part de marché|suffrages|cote |candidats?\b|second tour|"
        r"électeurs|électora|scrutin|approbation|confiance|déficit"
    ),
    not_points_context=(
        r"point de vue|points? presse|points? d'étape|"
        r"\bindice|cac ?40|dow jones|nasdaq|footsie|dax|nikkei|match|classement|championnat|marqu|rebonds?|"
        r"set\b|permis|"
        r"basket|rugby|ligue|buts?\b|victoire|joueur|au compteur|podium"
    ),
    words=_forms(),
    degrees=("degrés", "degré", "°", "deg", "deg."),
    heat_words=(
        r"tempér|chaleur|chaud|canicul|froid|gel|mercure|météo|thermom|réchauff|celsius|°c|record|fièvre|ressenti|"
        r"fait |il faisait|soleil|climat|degrés de plus|four\b|eau|matin|après-midi"
    ),
    bare_fahrenheit=False,
    angle_words=r"angle|virage|tourn|rotation|pivot|latitude|longitude|inclin|pente|alcool|panoram|vol\.",
    diploma_words=r"(?!)",
    currencies={
        "euro": "EUR", "euros": "EUR", "€": "EUR", "dollar": "USD", "dollars": "USD", "$": "USD", "£": "GBP",
        "livre": None, "livres": None, "yen": "JPY", "yens": "JPY", "¥": None, "yuan": "CNY", "yuans": "CNY",
        "renminbi": "CNY", "rouble": "RUB", "roubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN",
        "zlotys": "PLN", "won": "KRW", "wons": "KRW", "shekel": "ILS", "shekels": "ILS", "forint": "HUF",
        "forints": "HUF", "baht": "THB", "bahts": "THB", "rand": "ZAR", "rands": "ZAR", "réal": "BRL", "réaux": "BRL",
        "reais": "BRL", "réals": "BRL", "reals": "BRL", "naira": "NGN", "nairas": "NGN", "ringgit": "MYR",
        "ringgits": "MYR", "dong": "VND", "dongs": "VND", "franc": None, "francs": None, "couronne": None,
        "couronnes": None, "roupie": None, "roupies": None, "dinar": None, "dinars": None, "dirham": None,
        "dirhams": None, "peso": None, "pesos": None, "rial": None, "rials": None, "riyal": None, "riyals": None,
        "lire": None, "lires": None, "francs cfa": None, "franc cfa": None, "fcfa": None, "f cfa": None,
        "florin": None, "florins": None, "peseta": "ESP", "pesetas": "ESP", "drachme": "GRD", "drachmes": "GRD",
        "deutschemark": "DEM", "deutschemarks": "DEM", "mark": None, "marks": None, "₹": "INR", "₽": "RUB",
        "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "zł": "PLN",
        "leva": "BGN", "bolivar": "VES", "bolivars": "VES", "cedi": "GHS", "cedis": "GHS",
    },
    currency_heads=(
        "dollar", "livre", "franc", "couronne", "peso", "dinar", "dirham", "rouble", "roupie", "mark", "réal", "won",
        "yuan", "yen", "rial", "riyal", "lire", "florin", "shilling", "leu", "lev", "hryvnia", "shekel", "peseta",
        "escudo", "manat", "tenge", "som", "rand", "kwanza", "birr", "colon", "sol", "guarani",
    ),
    currency_names={
        "dollars américains": "USD", "dollar américain": "USD", "dollars us": "USD", "dollar us": "USD",
        "$ us": "USD", "$us": "USD", "$ usd": "USD", "$usd": "USD", "$ ca": "CAD", "$ca": "CAD", "$ c": "CAD",
        "$ cad": "CAD", "$cad": "CAD", "$ can": "CAD", "$can": "CAD", "$ hk": "HKD", "$ au": "AUD",
        "$ a": "AUD", "$ nz": "NZD", "livres sterling": "GBP", "livre sterling": "GBP", "livres britanniques": "GBP",
        "livres anglaises": "GBP", "dollars canadien": "CAD", "yens japonais": "JPY", "yuans chinois": "CNY",
        "£ sterling": "GBP",
        "livres irlandaises": "IEP", "roubles": "RUB", "euros": "EUR",
    },
    doubtful=(
        "livre", "livres", "couronne", "couronnes", "mark", "marks", "won", "lire", "rand", "rands", "dong", "florin",
        "florins", "réal", "leva", "franc", "real",
    ),
    cents={
        "centime": None, "centimes": None, "cent": None, "cents": None, "centimes d'euro": "EUR",
        "centimes d'euros": "EUR", "cents d'euro": "EUR", "cents américains": "USD", "pence": "GBP", "penny": "GBP",
        "centimes suisses": "CHF",
    },
    cents_join=("et",),
    foreign_symbols=(),
    money_context=(
        r"prix|coût|gagn|vend|achet|vaut|valai|valeur|somme|prime|dette|emprunt|tarif|rançon|don de|pay[eéa]|"
        r"amende|salaire|facture|euros?|dollars?|€|\$|£|budget|loyer|recette|fortune|"
        r"milliard|million|billet"
    ),
    unitless=frozenset({"magnitude", "indice"}),
    weights={},
    weight_context=r"(?!)",
    metre_nouns=(),
    glued_symbols={},
    glued_cents={},
    multipliers={
        "k": 10**3, "M": 10**6, "Md": 10**9, "Mds": 10**9, "Mrd": 10**9, "Mrds": 10**9, "Mio": 10**6, "Mia": 10**9,
        "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9, "K": 10**3, "mio": 10**6, "mlns": 10**6, "mln": 10**6,
        "bn": 10**9, "MM": 10**6,
    },
    money_multipliers={"m": 10**6, "B": 10**9, "Mn": 10**6, "T": 10**12, "G": 10**9, "b": 10**9},
)  # fmt: skip
