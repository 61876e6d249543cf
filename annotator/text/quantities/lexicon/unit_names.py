"""How units are written in French, English and Spanish: folded (no case or accents), `|` between forms, `(x)` optional.

Words that mean something else in another language ("an", "once", "pie", "mes") stand under their own language; all
others are read in any text. Symbols are read after figures only ("5 l", never "cinq l").
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.text.quantities.lexicon.units import METRIC, SPEED_LENGTHS, SPEED_TIMES
from annotator.text.quantities.phrases import expand

_PREFIX_NAMES = {
    "p": "pico",
    "n": "nano",
    "u": "micro",
    "m": "milli|mili",
    "c": "centi",
    "d": "deci",
    "da": "deca",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "E": "exa",
    "Z": "zetta",
}

_METRIC_NAMES = {
    "m": "metre(s)|meter(s)|metro(s)",
    "g": "gramme(s)|gram(s)|gramo(s)",
    "t": "tonne(s)|tonelada(s)",
    "l": "litre(s)|liter(s)|litro(s)",
    "J": "joule(s)|julio(s)",
    "Wh": "wattheure(s)|watt-heure(s)|watt heure(s)|watt-hour(s)|watt hour(s)|watthour(s)|vatio(s) hora",
    "cal": "calorie(s)|caloria(s)",
    "W": "watt(s)|vatio(s)",
    "bit": "bit(s)",
    "B": "octet(s)|byte(s)",
    "bit/s": "bit(s) par seconde|bit(s) per second|bit(s) por segundo",
    "B/s": "octet(s) par seconde|byte(s) per second|byte(s) por segundo",
    "Pa": "pascal(s)|pascales",
    "bar": "bar(s)",
    "Hz": "hertz|hercio(s)",
    "V": "volt(s)|voltio(s)",
    "A": "ampere(s)|amp(s)|amperio(s)",
    "Sv": "sievert(s)",
}

_NAMES = {
    "s": "seconde(s)|seconds|segundos",
    "min": "minute(s)|minuto(s)",
    "h": "heure(s)|hour(s)|hora(s)",
    "day": "jour(s)|journee(s)|day(s)|dia(s)",
    "week": "semaine(s)|week(s)|semana(s)",
    "month": "mois|month(s)|meses",
    "quarter": "trimestre(s)",
    "semester": "semestre(s)|semester(s)",
    "year": "annee(s)|ans|year(s)|anos",
    "ms": "milliseconde(s)|millisecond(s)|milisegundo(s)",
    "decade": "decennie(s)|decade(s)|decada(s)|decenio(s)",
    "century": "siecle(s)|centuries|century|siglo(s)",
    "millennium": "millenaire(s)|millennium(s)|millennia|milenio(s)",
    "um": "micron(s)|micra(s)",
    "in": "pouce(s)|inch(es)|pulgada(s)",
    "ft": "pied(s)|foot|feet",
    "yd": "yard(s)|yarda(s)|verge(s)",
    "mi": "mile(s)|milla(s)",
    "nmi": "mille(s) marin(s)|mille(s) nautique(s)|milles|nautical mile(s)|milla(s) nautica(s)|milla(s) marina(s)",
    "ly": "annee(s) lumiere|annee(s)-lumiere|light year(s)|light-year(s)|ano(s) luz",
    "kg": "kilo(s)",
    "q": "quintal(s)|quintaux|quintales",
    "t": "tonne(s) metrique(s)|metric ton(s)|metric tonne(s)|tonelada(s) metrica(s)",
    "lb": "pound(s)",
    "oz": "ounce(s)|onza(s)",
    "st": "stone",
    "kt": "kiloton(s)",
    "Mt": "megaton(s)",
    "short_ton": "tonne(s) courte(s)|short ton(s)",
    "long_ton": "tonne(s) longue(s)|long ton(s)",
    "ct": "carat(s)|quilate(s)",
    "ha": "hectare(s)|hectarea(s)",
    "acre": "acre(s)",
    "gal": "gallon(s)|galon(es)",
    "pint": "pinte(s)|pint(s)|pinta(s)",
    "fl_oz": "once(s) liquide(s)|fluid ounce(s)|onza(s) liquida(s)",
    "barrel": "baril(s)|barrel(s)|barril(es)",
    "cup": "cup(s)",
    "tbsp": "cuillere(s) a soupe|tablespoon(s)|cucharada(s)",
    "tsp": "cuillere(s) a cafe|cuillere(s) a the|teaspoon(s)|cucharadita(s)",
    "kn": "noeud(s)|nœud(s)|knot(s)|nudo(s)",
    "toe": "tonne(s) equivalent petrole|tonne(s) of oil equivalent",
    "hp": "chevaux-vapeur|cheval-vapeur|chevaux vapeur|cheval vapeur|horsepower|caballos de vapor",
    "deg": "degre(s)|degree(s)|grado(s)",
    "rad": "radian(s)|radian(es)",
    "atm": "atmosphere(s)|atmosfera(s)",
    "g/l": "gramme(s) par litre|gram(s) per liter|gram(s) per litre|gramo(s) por litro",
    "mg/l": "milligramme(s) par litre|milligram(s) per liter|miligramo(s) por litro",
    "ug/m3": "microgramme(s) par metre cube|microgram(s) per cubic meter|microgramo(s) por metro cubico",
    "ppm": "partie(s) par million|part(s) per million|parte(s) por millon",
    "C": "celsius|centigrade(s)|centigrado(s)",
    "F": "fahrenheit",
    "K": "kelvin(s)",
}

_OWN_NAMES = {
    "fr": {"year": "an", "oz": "once(s)", "lb": "livre(s)", "are": "are(s)"},
    "en": {"s": "second", "t": "ton(s)"},
    "es": {"s": "segundo", "month": "mes", "year": "ano", "ft": "pie(s)", "lb": "libra(s)"},
}

_SYMBOLS = {
    "s": "sec|secs",
    "min": "min|mn|mins",
    "h": "hr|hrs",
    "year": "yr|yrs",
    "ms": "ms",
    "ft": "ft",
    "yd": "yd|yds",
    "mi": "mi",
    "lb": "lb|lbs",
    "oz": "oz",
    "g": "gr",
    "ug": "mcg",
    "ha": "ha",
    "gal": "gal",
    "barrel": "bbl",
    "fl_oz": "fl oz",
    "cm3": "cc",
    "km/h": "kmh|kph|km/hr",
    "mi/h": "mph",
    "kn": "kts|kn",
    "kWh": "kw/h",
    "toe": "tep|toe",
    "BTU": "btu|btus",
    "hp": "hp|ch|cv|bhp",
    "kB": "ko",
    "MB": "mo",
    "GB": "go",
    "TB": "to",
    "PB": "po",
    "EB": "eo",
    "ZB": "zo",
    "MB/s": "mo/s",
    "GB/s": "go/s",
    "kbit/s": "kbps|kb/s",
    "Mbit/s": "mbps|mb/s",
    "Gbit/s": "gbps|gb/s",
    "deg": "°|deg",
    "psi": "psi",
    "atm": "atm",
    "g/l": "g/l",
    "mg/l": "mg/l",
    "ug/m3": "µg/m3|ug/m3|µg/m³",
    "mg/m3": "mg/m3|mg/m³",
    "ppm": "ppm",
    "ppb": "ppb",
    "C": "℃|ºc",
    "F": "℉|ºf",
}

CASED: dict[str, str] = {
    "mW": "mW",
    "kb": "kbit",
    "Mb": "Mbit",
    "Gb": "Gbit",
    "Tb": "Tbit",
    "Mb/s": "Mbit/s",
    "Gb/s": "Gbit/s",
    "MB/s": "MB/s",
    "GB/s": "GB/s",
    "mA": "mA",
    "mV": "mV",
}
"""Symbols that capitals tell from the row they would fold to."""

SINGLE: dict[str, str] = {
    "m": "m", "g": "g", "s": "s", "h": "h", "H": "h", "l": "l", "L": "l", "t": "t", "j": "day", "W": "W", "V": "V",
    "J": "J", "C": "C", "F": "F", "K": "K", "A": "A",
}  # fmt: skip
"""Symbols of one letter, whose case counts."""

CAPITAL_FIRST = frozenset({"to", "go", "mo", "po", "eo", "zo"})
"""Symbols of bytes that would be words without their capital ("5 to 6")."""

_SINGLE_OR_SILENT = frozenset({*SINGLE.values(), "B", "pm", "cal", "bit"})

_SQUARE = ("{} carre(s)", "{}-carre(s)", "{} carree(s)", "square {}", "{} cuadrado(s)", "{} cuadrada(s)")
_CUBE = ("{} cube(s)", "{}-cube(s)", "cubic {}", "{} cubico(s)", "{} cubica(s)")
_PER = {
    "s": ("par seconde", "per second", "a second", "por segundo", "a la seconde", "/seconde", "/second"),
    "min": ("par minute", "per minute", "a minute", "por minuto", "a la minute", "/minute"),
    "h": (
        "par heure",
        "a l'heure",
        "per hour",
        "an hour",
        "por hora",
        "a la hora",
        "/heure",
        "/hour",
        "-heure",
        "heure",
    ),
}
_DEGREES = ("degre(s) {}", "degree(s) {}", "grado(s) {}", "deg {}", "° {}", "°{}")


def names(language: str) -> Iterator[tuple[str, str]]:
    """(form, unit id) of every unit word; for a form that comes twice, the last one counts."""
    forms: dict[str, list[str]] = {}
    for root, _kind, _base, _factor, prefixes in METRIC:
        stems = expand(_METRIC_NAMES[root])
        forms.setdefault(root, []).extend(stems)
        for prefix in prefixes.split():
            heads = _PREFIX_NAMES[prefix].split("|")
            forms[prefix + root] = [f"{head}{joint}{stem}" for head in heads for joint in ("", "-") for stem in stems]
    for table in (_NAMES, *(_OWN_NAMES[other] for other in ("es", "en", "fr") if other == language)):
        for unit, written in table.items():
            forms.setdefault(unit, []).extend(expand(written))
    for unit in ("C", "F", "K"):
        tails = [*forms[unit], unit.lower()]
        forms[unit] += [form for frame in _DEGREES for tail in tails for form in expand(frame.format(tail))]
    for unit in [unit for unit in forms if unit in _LENGTHS]:
        stems = forms[unit]
        forms[f"{unit}2"] = [form for frame in _SQUARE for stem in stems for form in expand(frame.format(stem))]
        forms[f"{unit}3"] = [form for frame in _CUBE for stem in stems for form in expand(frame.format(stem))]
    for unit in SPEED_LENGTHS:
        for time in SPEED_TIMES:
            tails = [tail if tail[0] in "/-" else f" {tail}" for tail in _PER[time]]
            forms[f"{unit}/{time}"] = [stem + tail for stem in (*forms[unit], unit) for tail in tails]
    for unit, written_forms in forms.items():
        for form in written_forms:
            yield form, unit


def symbols() -> Iterator[tuple[str, str]]:
    """(form, unit id) of every unit symbol, folded."""
    for root, _kind, _base, _factor, prefixes in METRIC:
        for prefix in ("", *prefixes.split()):
            if prefix + root not in _SINGLE_OR_SILENT:
                yield f"{prefix}{root}".lower(), prefix + root
            if prefix == "u":
                yield f"µ{root}".lower(), prefix + root
                yield f"μ{root}".lower(), prefix + root
    for unit in _LENGTHS:
        for power, sign in (("2", "²"), ("3", "³")):
            yield f"{unit}{power}", f"{unit}{power}"
            yield f"{unit}{sign}", f"{unit}{power}"
        yield f"sq {unit}", f"{unit}2"
        yield f"cu {unit}", f"{unit}3"
    for unit in SPEED_LENGTHS:
        for time in SPEED_TIMES:
            yield f"{unit}/{time}", f"{unit}/{time}"
    for unit, written in _SYMBOLS.items():
        for form in written.split("|"):
            yield form, unit


_LENGTHS = ("pm", "nm", "um", "mm", "cm", "dm", "m", "dam", "hm", "km", "in", "ft", "yd", "mi", "nmi")
