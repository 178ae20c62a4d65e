"""Units of measurement: what each symbol measures and how it converts to the SI base of its dimension.

Factors are those of the SI brochure (9th edition) and of NIST Special Publication 811, appendix B.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SYMBOLS", "UNITS", "Unit", "to_base"]


@dataclass(frozen=True, slots=True)
class Unit:
    """``value * factor + offset`` is the value in the base unit of ``dimension``."""

    dimension: str
    factor: float
    offset: float = 0.0


_FACTORS: dict[str, dict[str, float]] = {
    "length": {
        "nm": 1e-9, "µm": 1e-6, "mm": 1e-3, "cm": 1e-2, "dm": 0.1, "m": 1, "dam": 10, "hm": 100, "km": 1e3,
        "in": 0.0254, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344, "nmi": 1852, "ly": 9.4607304725808e15,
    },
    "area": {
        "mm²": 1e-6, "cm²": 1e-4, "m²": 1, "a": 100, "ha": 1e4, "km²": 1e6, "in²": 0.00064516, "ft²": 0.09290304,
        "yd²": 0.83612736, "acre": 4046.8564224, "mi²": 2589988.110336,
    },
    "volume": {
        "mm³": 1e-9, "cm³": 1e-6, "mL": 1e-6, "cL": 1e-5, "dL": 1e-4, "L": 1e-3, "hL": 0.1, "m³": 1, "km³": 1e9,
        "in³": 1.6387064e-5, "ft³": 0.028316846592, "gal": 0.003785411784, "pt": 0.000473176473,
        "bbl": 0.158987294928,
    },
    "mass": {
        "ng": 1e-12, "µg": 1e-9, "mg": 1e-6, "g": 1e-3, "kg": 1, "q": 100, "t": 1e3, "kt": 1e6, "Mt": 1e9, "Gt": 1e12,
        "oz": 0.028349523125, "lb": 0.45359237, "st": 6.35029318, "ct": 2e-4,
    },
    "speed": {
        "m/s": 1, "km/h": 1 / 3.6, "mph": 0.44704, "kn": 1852 / 3600, "km/s": 1e3, "ft/s": 0.3048, "Mach": 340.3,
    },
    "power": {"mW": 1e-3, "W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12, "hp": 745.7},
    "energy": {
        "J": 1, "kJ": 1e3, "MJ": 1e6, "GJ": 1e9, "TJ": 1e12, "Wh": 3.6e3, "kWh": 3.6e6, "MWh": 3.6e9, "GWh": 3.6e12,
        "TWh": 3.6e15, "cal": 4.184, "kcal": 4184, "BTU": 1055.05585262,
    },
    "pressure": {"Pa": 1, "hPa": 100, "kPa": 1e3, "MPa": 1e6, "bar": 1e5, "mbar": 100, "psi": 6894.757},
    "frequency": {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9},
    "tension": {"mV": 1e-3, "V": 1, "kV": 1e3},
    "data": {
        "bit": 0.125, "B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15,
        "kbit/s": 125, "Mbit/s": 125e3, "Gbit/s": 125e6,
    },
    "angle": {"°": 1, "rad": 57.29577951308232},
    "loudness": {"dB": 1},
    "radiation": {"µSv": 1e-6, "mSv": 1e-3, "Sv": 1},
    "concentration": {"mg/L": 1e-3, "g/L": 1, "µg/L": 1e-6, "µg/m³": 1e-9, "mg/m³": 1e-6, "g/km": 1e-3},
    "ratio": {"ppm": 1e-6, "ppb": 1e-9},
    "torque": {"Nm": 1},
    "fuel": {"L/100 km": 1},
    "flow": {"m³/s": 1, "L/s": 1e-3, "m³/h": 1 / 3600, "L/h": 1e-3 / 3600, "bbl/d": 0.158987294928 / 86400},
}  # fmt: skip

UNITS: dict[str, Unit] = {
    symbol: Unit(dimension, factor) for dimension, units in _FACTORS.items() for symbol, factor in units.items()
} | {
    "K": Unit("temperature", 1),
    "°C": Unit("temperature", 1, 273.15),
    "°F": Unit("temperature", 5 / 9, 273.15 - 32 * 5 / 9),
}

_WRITTEN = {
    "m2": "m²", "km2": "km²", "cm2": "cm²", "mm2": "mm²", "m3": "m³", "km3": "km³", "cm3": "cm³", "Km": "km",
    "KM": "km", "kms": "km", "Kg": "kg", "KG": "kg", "kgs": "kg", "l": "L", "ml": "mL", "cl": "cL", "dl": "dL",
    "hl": "hL", "μg": "µg", "ug": "µg", "mcg": "µg", "μm": "µm", "lbs": "lb", "yds": "yd", "Ha": "ha", "HA": "ha",
    "kmh": "km/h", "kph": "km/h", "km/hr": "km/h", "kmph": "km/h", "Km/h": "km/h", "MPH": "mph", "mg/l": "mg/L",
    "g/l": "g/L",
    "µg/l": "µg/L", "μg/m3": "µg/m³", "µg/m3": "µg/m³", "μg/m³": "µg/m³", "mg/m3": "mg/m³", "m3/s": "m³/s",
    "l/s": "L/s", "l/100 km": "L/100 km", "l/100km": "L/100 km", "L/100km": "L/100 km", "KW": "kW", "Kw": "kW",
    "kw": "kW", "Mw": "MW", "Gw": "GW", "kwh": "kWh", "KWh": "kWh", "Kwh": "kWh", "kW/h": "kWh", "Mwh": "MWh",
    "Gwh": "GWh",
    "Twh": "TWh", "ko": "kB", "Ko": "kB", "Mo": "MB", "Go": "GB", "To": "TB", "KB": "kB", "Mbps": "Mbit/s",
    "Mb/s": "Mbit/s", "Gbps": "Gbit/s", "Gb/s": "Gbit/s", "Mbits/s": "Mbit/s", "°c": "°C", "°f": "°F", "ºC": "°C",
    "º C": "°C", "° C": "°C", "° F": "°F",
    "ºF": "°F", "℃": "°C", "℉": "°F", "sq km": "km²", "sq mi": "mi²", "sq ft": "ft²", "sq m": "m²", "cu m": "m³",
    "sqm": "m²", "sqft": "ft²", "dBA": "dB", "db": "dB", "hpa": "hPa", "m/sec": "m/s", "cv": "hp", "ch": "hp",
}  # fmt: skip

# Symbols that are words of a language first; only the unit words of that language may stand for them.
_NEVER_BARE = {"in", "a", "st", "pt", "bit", "q", "Mach", "ct", "°", "bar", "cal", "K", "B"}

SYMBOLS: dict[str, str] = {symbol: symbol for symbol in UNITS if symbol not in _NEVER_BARE} | _WRITTEN
"""Symbols as written in digits' company, mapped to the symbol that values carry. Case matters."""


def to_base(value: float, unit: str) -> float:
    """``value`` in the base unit of the dimension of ``unit``. Raises ``KeyError`` for an unknown unit."""
    known = UNITS[unit]
    return value * known.factor + known.offset
