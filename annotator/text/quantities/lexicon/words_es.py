"""Spanish number words, long scale: a "billón" is 10**12, "mil millones" and "millardo" are 10**9."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.lexicon.language import NumberWords
from annotator.text.quantities.phrases import Phrases

_UNITS = {
    "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiun": 21, "veintiuno": 21,
    "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
_TENS = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_HUNDREDS = {
    "cien": 100, "ciento": 100, "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500,
    "seiscient": 600, "setecient": 700, "ochocient": 800, "novecient": 900,
}  # fmt: skip
_SCALES = {
    "mil": 10**3, "miles": 10**3, "millon": 10**6, "millones": 10**6, "millardo": 10**9, "millardos": 10**9,
    "billon": 10**12, "billones": 10**12, "trillon": 10**18, "trillones": 10**18,
}  # fmt: skip
_ORDINALS = {
    "segund": 2, "cuart": 4, "quint": 5, "sext": 6, "septim": 7, "octav": 8, "noven": 9, "decim": 10, "undecim": 11,
    "duodecim": 12, "vigesim": 20, "trigesim": 30, "cuadragesim": 40, "quincuagesim": 50, "centesim": 100,
}  # fmt: skip
_DENOMINATORS = {
    "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "sexto": 6, "sextos": 6,
    "septimo": 7, "septimos": 7, "octavo": 8, "octavos": 8, "noveno": 9, "novenos": 9, "decimo": 10, "decimos": 10,
    "medio": 2, "medios": 2, "centesimas": 100, "decimas": 10, "centesimos": 100,
}  # fmt: skip
_COLLECTIVES = {
    "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "centena": 100, "centenar": 100, "millar": 1000,
}  # fmt: skip


_PARTS = {"tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "septima": 7, "octava": 8, "novena": 9, "decima": 10}


def _ordinals() -> dict[str, int]:
    table = {
        "primer": 1,
        "tercer": 3,
        "primero": 1,
        "primera": 1,
        "tercero": 3,
        "tercera": 3,
        "primeros": 1,
        "primeras": 1,
    }
    return table | {f"{stem}{ending}": value for stem, value in _ORDINALS.items() for ending in ("o", "a", "os", "as")}


WORDS = NumberWords(
    small=_UNITS
    | _TENS
    | {word: value for word, value in _HUNDREDS.items() if not word.endswith("ient")}
    | {
        f"{stem}{ending}": value
        for stem, value in _HUNDREDS.items()
        if stem.endswith("ient")
        for ending in ("os", "as")
    },
    hundreds=frozenset(),
    scales=_SCALES,
    bare=frozenset({"mil"}),
    joiners=frozenset({"y"}),
    joints=frozenset({10}),
    ones=frozenset({"un", "uno", "una"}),
    doubtful=frozenset(),
    points=frozenset({"coma", "punto"}),
    ordinals={word: value for word, value in _ordinals().items() if word != "segundos"},
    ordinal_scales={"milesimo": 10**3, "milesima": 10**3, "millonesimo": 10**6, "millonesima": 10**6},
    ordinal_endings=dict.fromkeys("o a os as º ª er ro ra do da to ta mo ma".split(), 0),
    collectives={word: (value, True) for word, value in _COLLECTIVES.items()}
    | {f"{word}{'es' if word.endswith('r') else 's'}": (value, True) for word, value in _COLLECTIVES.items()}
    | {"par": (2, True)},
    fractions=Phrases(
        [("medio", (Fraction(1, 2), "unit")), ("media", (Fraction(1, 2), "unit")), ("mitad", (Fraction(1, 2), ""))]
        + [(f"{ordinal} parte", (Fraction(1, below), "")) for ordinal, below in _PARTS.items()]
    ),
    denominators=Phrases(
        [*_DENOMINATORS.items()] + [(f"{ordinal}s partes", below) for ordinal, below in _PARTS.items()]
    ),
    not_denominators=frozenset("primero primera primeros primeras segundo segunda segundas tercero tercera".split()),
    halves=Phrases(
        [("y medio", Fraction(1, 2)), ("y media", Fraction(1, 2)), ("y un cuarto", Fraction(1, 4))]
        + [("y tres cuartos", Fraction(3, 4)), ("y un tercio", Fraction(1, 3))]
    ),
    partitives=frozenset({"de", "del"}),
    chained_ordinals=True,
)
