"""Spanish dates and times."""

from __future__ import annotations

from annotator.text.quantities.almanac import Almanac
from annotator.text.quantities.phrases import Phrases, rows


def _flat(*written: str) -> frozenset[str]:
    return frozenset(word for cell in written for word in cell.split())


ALMANAC = Almanac(
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
        "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
    },
    months_short={
        "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sept": 9, "sep": 9, "oct": 10,
        "nov": 11, "dic": 12,
    },
    dated=_flat("en de desde este hasta principios finales mediados durante entre y a cada"),
    weekdays={"lunes": 1, "martes": 2, "miercoles": 3, "jueves": 4, "viernes": 5, "sabado": 6, "domingo": 7,
              "sabados": 6, "domingos": 7},
    weekdays_short={"lun": 1, "mie": 3, "jue": 4, "vie": 5, "sab": 6, "dom": 7},
    seasons={"primavera": "SP", "verano": "SU", "otono": "FA", "invierno": "WI"},
    before_season=_flat("la el este esta en de del pasado proximo cada"),
    days=Phrases(rows({0: "hoy|hoy dia", 1: "manana|el dia siguiente|al dia siguiente", 2: "pasado manana", -1: "ayer", -2: "anteayer|antes de ayer|antier"})),
    moments=Phrases(rows({"PRESENT_REF": "ahora|actualmente|ahora mismo|en este momento", "FUTURE_REF": "lo antes posible|pronto|cuanto antes", "PAST_REF": "recientemente"})),
    periods=Phrases(
        rows({
            "D": "dia(s)", "W": "semana(s)", "M": "mes|meses", "Y": "ano(s)", "DE": "decada(s)|decenio(s)",
            "WE": "fin de semana|fines de semana", "Q": "trimestre(s)", "S": "semestre(s)", "C": "siglo(s)", "h": "hora(s)",
            "m": "minuto(s)", "s": "segundo(s)", "2W": "quincena",
        })
    ),
    this=_flat("este esta estos estas"),
    next_=Phrases(rows({True: "proximo|proxima|proximos|proximas|siguiente|siguientes|que viene|que vienen"})),
    last=Phrases(rows({True: "pasado|pasada|pasados|pasadas|ultimo|ultima|ultimos|ultimas|anterior|anteriores"})),
    ago_before=Phrases(rows({True: "hace|hacia"}), backwards=True),
    ago_after=Phrases(rows({True: "atras|antes"})),
    ahead=Phrases(rows({True: "dentro de"}), backwards=True),
    within=Phrases(rows({True: "dentro de las|dentro de los|en las|en los"}), backwards=True),
    every=Phrases(rows({True: "cada|todos los|todas las"})),
    rates={form: value for value, cell in {
        "P1D": "diario diaria diarios diarias diariamente", "P1W": "semanal semanales semanalmente",
        "P1M": "mensual mensuales mensualmente", "P3M": "trimestral trimestrales", "P6M": "semestral semestrales",
        "P1Y": "anual anuales anualmente",
    }.items() for form in cell.split()},
    parts=Phrases(rows({"TMO": "madrugada|manana(s)", "TAF": "tarde(s)", "TNI": "noche(s)"})),
    of_day=_flat("de la el por esta este en"),
    noon={"mediodia": "T12", "medianoche": "T00"},
    hours=_flat("h horas hora hrs"),
    minutes=_flat("min minutos minuto"),
    at=_flat("las la"),
    lasting=_flat("durante por en de tras unas dura duro"),
    minus=_flat("menos"),
    particles=_flat("de del el la , a las en"),
    bounds=Phrases(
        rows({
            "before": "antes de|antes del", "after": "despues de|despues del|tras", "since": "desde|desde el|a partir de|a partir del",
            "until": "hasta|hasta el", "about": "hacia|en torno a",
        }),
        backwards=True,
    ),
    edges=Phrases(
        rows({
            "early": "principios de|a principios de|inicios de|comienzos de", "mid": "mediados de|a mediados de",
            "late": "finales de|a finales de|fines de|fin de",
        }),
        backwards=True,
    ),
    year_cues=_flat("en desde ano anos hasta antes despues temporada del verano invierno primavera otono"),
    decades=frozenset({"anos", "decada"}),
    centuries=frozenset({"siglo", "siglos"}),
    quarters={"trimestre": "Q", "semestre": "H"},
    the=_flat("el del al la"),
    whole=Phrases(rows({True: "todo el|toda la"})),
    holidays=Phrases(
        rows({
            "12-25": "navidad", "12-24": "nochebuena", "01-01": "ano nuevo", "12-31": "nochevieja", "02-14": "san valentin",
            "01-06": "dia de reyes",
        })
    ),
    lone_ordinals=Phrases(rows({"end": "ultimo|ultima|ultimos|ultimas", "end-1": "penultimo|penultima", "end-2": "antepenultimo|antepenultima"})),
)  # fmt: skip
