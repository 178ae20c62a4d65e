"""English words for units and currencies."""

from __future__ import annotations

from factcheck.values._number_table import UnitTable

__all__ = ["UNIT_WORDS"]

_PREFIXES = {
    "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T",
}  # fmt: skip

_BASES = {
    "metre": ("m", ("nano", "micro", "milli", "centi", "kilo")),
    "meter": ("m", ("nano", "micro", "milli", "centi", "kilo")),
    "gram": ("g", ("nano", "micro", "milli", "kilo")),
    "gramme": ("g", ("milli", "kilo")),
    "litre": ("L", ("milli", "centi", "hecto")),
    "liter": ("L", ("milli", "centi", "hecto")),
    "watt": ("W", ("milli", "kilo", "mega", "giga", "tera")),
    "watt-hour": ("Wh", ("kilo", "mega", "giga", "tera")),
    "watt hour": ("Wh", ("kilo", "mega", "giga", "tera")),
    "volt": ("V", ("milli", "kilo")),
    "hertz": ("Hz", ("kilo", "mega", "giga")),
    "joule": ("J", ("kilo", "mega", "giga", "tera")),
    "pascal": ("Pa", ("hecto", "kilo", "mega")),
    "sievert": ("Sv", ("micro", "milli")),
    "byte": ("B", ("kilo", "mega", "giga", "tera")),
}  # fmt: skip

_OTHERS = {
    "kilo": "kg", "tonne": "t", "ton": "t", "metric ton": "t", "metric tonne": "t", "kilotonne": "kt", "kiloton": "kt",
    "megatonne": "Mt", "megaton": "Mt", "gigatonne": "Gt", "gigaton": "Gt", "hectare": "ha", "acre": "acre",
    "yard": "yd",
    "mile": "mi", "nautical mile": "nmi", "knot": "kn", "ounce": "oz", "gallon": "gal", "barrel": "bbl", "carat": "ct",
    "decibel": "dB", "calorie": "cal", "kilocalorie": "kcal", "horsepower": "hp", "light year": "ly",
    "light-year": "ly",
    "radian": "rad", "bit": "bit", "pint": "pt", "millibar": "mbar", "kilowatt hour": "kWh",
}  # fmt: skip

_IRREGULAR = {
    "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "stone": "st", "square foot": "ft²", "square feet": "ft²",
    "square inch": "in²", "square inches": "in²", "cubic foot": "ft³", "cubic feet": "ft³", "cubic inches": "in³",
    "degree celsius": "°C", "degrees celsius": "°C", "degrees c": "°C", "degree c": "°C", "deg c": "°C",
    "celsius": "°C",
    "degrees centigrade": "°C", "centigrade": "°C", "degree fahrenheit": "°F", "degrees fahrenheit": "°F",
    "degrees f": "°F",
    "deg f": "°F", "fahrenheit": "°F", "° celsius": "°C", "° fahrenheit": "°F", "kelvin": "K", "kelvins": "K",
    "kilometres per hour": "km/h", "kilometers per hour": "km/h", "kilometres an hour": "km/h",
    "kilometers an hour": "km/h",
    "kilometre per hour": "km/h", "kilometer per hour": "km/h", "km per hour": "km/h", "km an hour": "km/h",
    "miles per hour": "mph", "miles an hour": "mph", "mile per hour": "mph", "miles-per-hour": "mph",
    "mile-per-hour": "mph",
    "mile-an-hour": "mph", "metres per second": "m/s", "meters per second": "m/s", "feet per second": "ft/s",
    "cubic metres per second": "m³/s", "cubic meters per second": "m³/s", "litres per second": "L/s",
    "liters per second": "L/s",
    "barrels per day": "bbl/d", "barrels a day": "bbl/d", "barrel per day": "bbl/d", "bpd": "bbl/d", "sq metres": "m²",
    "sq meters": "m²", "sq feet": "ft²", "sq miles": "mi²", "sq kilometres": "km²", "sq km": "km²", "sq ft": "ft²",
    "sq m": "m²",
    "sq mi": "mi²", "square km": "km²", "square kms": "km²", "square m": "m²", "sq. km": "km²", "sq. miles": "mi²",
    "sq. ft": "ft²", "sq. ft.": "ft²", "cu. m": "m³", "cubic km": "km³", "grams per litre": "g/L",
    "milligrams per litre": "mg/L",
    "micrograms per cubic metre": "µg/m³", "micrograms per cubic meter": "µg/m³", "grams per kilometre": "g/km",
    "hectares": "ha", "parts per million": "ppm", "parts per billion": "ppb", "short tons": "t", "long tons": "t",
    "megabits per second": "Mbit/s", "gigabits per second": "Gbit/s",
}  # fmt: skip


def _forms() -> dict[str, str]:
    """Every spelling of every unit word, singular and plural."""
    words = {
        prefix + base: (_PREFIXES[prefix] if prefix else "") + symbol
        for base, (symbol, known) in _BASES.items()
        for prefix in ("", *known)
    } | _OTHERS
    lengths = (
        "millimetre",
        "millimeter",
        "centimetre",
        "centimeter",
        "metre",
        "meter",
        "kilometre",
        "kilometer",
        "yard",
        "mile",
    )
    for length in lengths:
        symbol = words[length]
        if f"{symbol}²" in _AREAS:
            words[f"square {length}"] = f"{symbol}²"
            words[f"square-{length}"] = f"{symbol}²"
        if f"{symbol}³" in _VOLUMES:
            words[f"cubic {length}"] = f"{symbol}³"
    plurals = {word if word.endswith(("hertz", "horsepower")) else word + "s": symbol for word, symbol in words.items()}
    return words | plurals | _IRREGULAR


_AREAS = frozenset({"mm²", "cm²", "m²", "km²", "yd²", "mi²"})
_VOLUMES = frozenset({"mm³", "cm³", "m³", "km³"})

UNIT_WORDS = UnitTable(
    percent=("%", "percent", "per cent", "per-cent", "pct", "pc", "percentage"),
    per_mille=("‰", "per mille", "per mil"),
    points=(
        "percentage points", "percentage point", "percent points", "percentage-points", "percentage-point",
        "per cent points",
        "pp", "ppts", "ppt", "% points", "points of gdp", "of a percentage point", "of a percent point",
        "a percentage point",
        "pct points",
    ),
    basis_points=("basis points", "basis point", "basis-point", "bps", "bp"),
    bare_points=("points", "point", "pts", "-point", "of a point", "a point"),
    points_context=(
        r"%|per ?cent|poll|approval|rating|inflation|unemployment|jobless|\brates?\b|\bgdp\b|growth|turnout|"
        r"\btax\b|market share|vote|interest"
    ),
    not_points_context=(
        r"\bindex|dow\b|nasdaq|ftse|\bdax\b|nikkei|s&p|match|standings|table|league|scored?|rebounds?|\bset\b|licence|"
        r"basketball|rugby|goals?\b|wins?\b|victory|player|season|championship|points? clear|title|team|"
        r"shares closed|game"
    ),
    words=_forms(),
    degrees=("degrees", "degree", "°", "deg", "deg."),
    heat_words=(
        r"temperatur|heat|hot|cold|warm|cool|freez|frost|mercury|weather|thermom|celsius|fahrenheit|record|fever|"
        r"summer|winter|climate|oven|water|sun"
    ),
    bare_fahrenheit=True,
    angle_words=r"angle|turn|rotat|swivel|pivot|latitude|longitude|slope|tilt|bend|panoram|direction",
    diploma_words=r"universit|college|graduat|honorary|bachelor|master|doctora|diploma|murder|separation|burns",
    currencies={
        "euro": "EUR", "euros": "EUR", "€": "EUR", "dollar": "USD", "dollars": "USD", "$": "USD", "£": "GBP",
        "pound": None, "pounds": None, "quid": "GBP", "yen": "JPY", "¥": None, "yuan": "CNY", "renminbi": "CNY",
        "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH",
        "zloty": "PLN", "zlotys": "PLN", "won": "KRW", "shekel": "ILS", "shekels": "ILS", "forint": "HUF",
        "forints": "HUF",
        "baht": "THB", "rand": "ZAR", "reais": "BRL", "reals": "BRL", "real": "BRL", "naira": "NGN", "ringgit": "MYR",
        "dong": "VND", "franc": None, "francs": None, "crown": None, "crowns": None, "krona": None, "kronor": "SEK",
        "krone": None, "kroner": None, "koruna": "CZK", "korunas": "CZK", "rupee": None, "rupees": None, "dinar": None,
        "dinars": None, "dirham": None, "dirhams": None, "peso": None, "pesos": None, "rial": None, "rials": None,
        "riyal": None,
        "riyals": None, "lira": None, "liras": None, "lire": None, "cfa francs": None, "cfa franc": None,
        "rupiah": "IDR",
        "taka": "BDT", "cedi": "GHS", "cedis": "GHS", "bolivars": "VES", "bolivar": "VES", "kwacha": None,
        "shilling": None,
        "shillings": None, "deutschmark": "DEM", "deutschmarks": "DEM", "deutsche marks": "DEM", "marks": None,
        "₹": "INR",
        "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "zł": "PLN",
        "bucks": "USD", "peseta": "ESP", "pesetas": "ESP", "drachma": "GRD", "drachmas": "GRD", "guilders": None,
        "dram": None,
        "leva": "BGN",
    },
    currency_heads=(
        "dollar", "pound", "franc", "krona", "kronor", "krone", "kroner", "crown", "koruna", "peso", "dinar", "dirham",
        "rouble",
        "ruble", "rupee", "real", "reais", "won", "yuan", "yen", "rial", "riyal", "lira", "shilling", "leu", "lev",
        "hryvnia",
        "shekel", "peseta", "escudo", "manat", "tenge", "som", "rand", "kwanza", "birr", "colon", "sol", "guarani",
        "markka",
        "rupiah", "naira", "taka", "baht", "ringgit", "dong", "forint", "zloty", "mark",
    ),
    currency_names={
        "american dollars": "USD", "american dollar": "USD", "u.s. dollars": "USD", "u.s. dollar": "USD",
        "us dollars": "USD",
        "us dollar": "USD", "pounds sterling": "GBP", "pound sterling": "GBP", "sterling": "GBP",
        "british pounds": "GBP",
        "rubles": "RUB", "russian roubles": "RUB", "swedish crowns": "SEK", "norwegian crowns": "NOK",
        "danish crowns": "DKK",
        "czech crowns": "CZK", "israeli shekels": "ILS", "turkish lira": "TRY", "turkish liras": "TRY",
        "hong kong dollars": "HKD", "irish pounds": "IEP", "finnish marks": "FIM", "german marks": "DEM",
        "brazilian reais": "BRL", "south korean won": "KRW", "korean won": "KRW", "japanese yen": "JPY",
        "chinese yuan": "CNY",
        "norwegian kroner": "NOK", "danish kroner": "DKK", "swedish kronor": "SEK", "swedish kroner": "SEK",
        "saudi riyals": "SAR",
        "qatari riyals": "QAR", "omani rials": "OMR", "iranian rials": "IRR", "uae dirhams": "AED",
        "emirati dirhams": "AED",
    },
    doubtful=(
        "crown", "crowns", "won", "lire", "rand", "real", "reals", "sol", "quid", "marks", "dong",
        "bucks", "dram", "sterling", "franc", "mark",
    ),
    cents={"cent": None, "cents": None, "pence": "GBP", "penny": "GBP", "eurocents": "EUR", "euro cents": "EUR",
           "us cents": "USD", "u.s. cents": "USD", "centimes": None},
    cents_join=("and",),
    foreign_symbols=("ch", "cv", "Go", "To", "Mo", "Ko", "ko"),
    money_context=(
        r"price|cost|pa(?:y|id)|\bfine|salary|bill|euros?|dollars?|€|\$|£|budget|rent|worth|earn|debt|"
        r"loan|tax|fund|prize|sold|buy"
    ),
    unitless=frozenset({"magnitude", "index"}),
    weights={"pound": "lb", "pounds": "lb"},
    weight_context=(
        r"weigh|\bweight|lighter|heavier|shed|bomb|explosive|cocaine|heroin|fish|\bbaby|boxing|\bmeat|"
        r"thrust|cannabis|kilogram|\bkg\b|ounces"
    ),
    metre_nouns=("hurdles", "races", "heats", "finals", "sprints", "runners", "metres", "steps", "freestyle"),
    glued_symbols={"C": "°C", "F": "°F"},
    glued_cents={"p": "GBP"},
    multipliers={
        "k": 10**3, "K": 10**3, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "mn": 10**6, "mln": 10**6, "M": 10**6,
        "tn": 10**12, "trn": 10**12,
        "mio": 10**6, "MM": 10**6, "mil": 10**6, "bln": 10**9,
    },
    money_multipliers={"m": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12, "Mn": 10**6},
)  # fmt: skip
