"""Spanish dates and times."""

from __future__ import annotations

from annotator.text.quantities.lexicon.almanac import Almanac, flat, numbered
from annotator.text.quantities.phrases import Phrases, rows

ALMANAC = Almanac(
    months=numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre"
    ),
    months_short=numbered("ene feb mar abr may jun jul ago sept|sep oct nov dic"),
    dated=flat("en de desde este hasta principios finales mediados durante entre y a cada"),
    weekdays=numbered("lunes martes miercoles jueves viernes sabado|sabados domingo|domingos"),
    weekdays_short=numbered("lun - mie jue vie sab dom"),
    seasons={"primavera": "SP", "verano": "SU", "otono": "FA", "invierno": "WI"},
    before_season=flat("la el este esta en de del pasado proximo cada"),
    days=Phrases(
        rows(
            {
                0: "hoy|hoy dia",
                1: "manana|el dia siguiente|al dia siguiente",
                2: "pasado manana",
                -1: "ayer",
                -2: "anteayer|antes de ayer|antier",
            }
        )
    ),
    moments=Phrases(
        rows(
            {
                "PRESENT_REF": "ahora|actualmente|ahora mismo|en este momento",
                "FUTURE_REF": "lo antes posible|pronto|cuanto antes",
                "PAST_REF": "recientemente",
            }
        )
    ),
    periods=Phrases(
        rows(
            {
                "D": "dia(s)",
                "W": "semana(s)",
                "M": "mes|meses",
                "Y": "ano(s)",
                "DE": "decada(s)|decenio(s)",
                "WE": "fin de semana|fines de semana",
                "Q": "trimestre(s)",
                "S": "semestre(s)",
                "C": "siglo(s)",
                "h": "hora(s)",
                "m": "minuto(s)",
                "s": "segundo(s)",
                "2W": "quincena",
            }
        )
    ),
    this=flat("este esta estos estas"),
    next_=Phrases(rows({True: "proximo|proxima|proximos|proximas|siguiente|siguientes|que viene|que vienen"})),
    last=Phrases(rows({True: "pasado|pasada|pasados|pasadas|ultimo|ultima|ultimos|ultimas|anterior|anteriores"})),
    ago_before=Phrases(rows({True: "hace|hacia"}), backwards=True),
    ago_after=Phrases(rows({True: "atras|antes"})),
    ahead=Phrases(rows({True: "dentro de"}), backwards=True),
    within=Phrases(rows({True: "dentro de las|dentro de los|en las|en los"}), backwards=True),
    every=Phrases(rows({True: "cada|todos los|todas las"})),
    rates={
        form: value
        for value, cell in {
            "P1D": "diario diaria diarios diarias diariamente",
            "P1W": "semanal semanales semanalmente",
            "P1M": "mensual mensuales mensualmente",
            "P3M": "trimestral trimestrales",
            "P6M": "semestral semestrales",
            "P1Y": "anual anuales anualmente",
        }.items()
        for form in cell.split()
    },
    parts=Phrases(rows({"TMO": "madrugada|manana(s)", "TAF": "tarde(s)", "TNI": "noche(s)"})),
    of_day=flat("de la el por esta este en"),
    noon={"mediodia": "T12", "medianoche": "T00"},
    hours=flat("h horas hora hrs"),
    minutes=flat("min minutos minuto"),
    at=flat("las la"),
    lasting=flat("durante por en de tras unas dura duro"),
    minus=flat("menos"),
    particles=flat("de del el la , a las en"),
    bounds=Phrases(
        rows(
            {
                "before": "antes de|antes del",
                "after": "despues de|despues del|tras",
                "since": "desde|desde el|a partir de|a partir del",
                "until": "hasta|hasta el",
                "about": "hacia|en torno a",
            }
        ),
        backwards=True,
    ),
    edges=Phrases(
        rows(
            {
                "early": "principios de|a principios de|inicios de|comienzos de",
                "mid": "mediados de|a mediados de",
                "late": "finales de|a finales de|fines de|fin de",
            }
        ),
        backwards=True,
    ),
    year_cues=flat("en desde ano anos hasta antes despues temporada del verano invierno primavera otono"),
    decades=frozenset({"anos", "decada"}),
    centuries=frozenset({"siglo", "siglos"}),
    quarters={"trimestre": "Q", "semestre": "H"},
    the=flat("el del al la"),
    whole=Phrases(rows({True: "todo el|toda la"})),
    holidays=Phrases(
        rows(
            {
                "12-25": "navidad",
                "12-24": "nochebuena",
                "01-01": "ano nuevo",
                "12-31": "nochevieja",
                "02-14": "san valentin",
                "01-06": "dia de reyes",
            }
        )
    ),
    lone_ordinals=Phrases(
        rows(
            {
                "end": "ultimo|ultima|ultimos|ultimas",
                "end-1": "penultimo|penultima",
                "end-2": "antepenultimo|antepenultima",
            }
        )
    ),
)
