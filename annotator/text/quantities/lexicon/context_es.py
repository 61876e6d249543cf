"""The Spanish words around numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from annotator.text.quantities.lexicon.language import Context
from annotator.text.quantities.phrases import Phrases, rows

_COMPARATORS = {
    "about": "aproximadamente|alrededor de|cerca a|unos|unas|en torno a|del orden de|mas o menos|~|≈|aproximado de",
    "nearly": "casi|cerca de|a punto de|practicamente|proximo a|proximos a",
    "over": "mas de|por encima de|superior a|superiores a|supera|superan|superar|superando|mayor de|mayores de"
    "|mayor que|>",
    "under": "menos de|por debajo de|inferior a|inferiores a|menor de|menores de|menor que|<",
    "at_least": "al menos|por lo menos|como minimo|un minimo de|minimo|no menos de|a partir de|desde|≥|>=",
    "at_most": "como maximo|a lo sumo|hasta|un maximo de|maximo|no mas de|como mucho|≤|<=",
}
_COMPARATORS_AFTER = {
    "about": "aproximadamente|mas o menos",
    "at_least": "o mas|y mas|como minimo|por lo menos|al menos|o mayores",
    "at_most": "o menos|como maximo|como mucho|a lo sumo",
}
_VERBS = {
    "duplic": 2, "triplic": 3, "cuadruplic": 4, "quintuplic": 5, "sextuplic": 6, "decuplic": 10, "centuplic": 100,
}  # fmt: skip
_ENDINGS = "ar o a an ado ada ados adas aron aba aban ando ara aran acion aria arian".split()

CONTEXT = Context(
    comparators=Phrases(rows(_COMPARATORS), backwards=True),
    comparators_after=Phrases(rows(_COMPARATORS_AFTER)),
    up=re.compile(
        r"aument|sub(e|i|ieron|ida|ido)|suben|crec|increment|alza|elev|gan(a|o|an|aron|ado|ancia)$|dispar|duplic"
        "|triplic|sum(o|a|aron)$|mas$|repunt"
        r"|avanz|encarec|mejor"
    ),
    down=re.compile(
        r"baj|descen|disminu|redu|ca(e|en|er|ida|ido|yo|yeron)$|perd|pierd|pierde|recort|hund|desplom|retroce|menos$"
        "|contra(jo|ccion)|abarat|merm"
    ),
    links={
        "de": False,
        "en": False,
        "un": False,
        "una": False,
        "por": False,
        "a": True,
        "hasta": True,
        "al": True,
        "del": False,
    },
    more=Phrases(
        rows(
            {
                "up": "mas|superior(es)|mayor(es)|de aumento|de subida|de incremento|de crecimiento|de alza|de mas"
                "|adicional(es)",
                "down": "menos|inferior(es)|menor(es)|de descenso|de bajada|de reduccion|de caida|de disminucion"
                "|de descuento",
            }
        )
    ),
    to=frozenset({"a", "-", "al", "o"}),
    between=frozenset({"entre"}),
    also=frozenset({"y"}),
    from_=frozenset({"de", "del", "desde"}),
    among=Phrases([("de cada", True), ("sobre", True), ("de", False), ("por cada", True)]),
    per=frozenset({"por", "/", "al", "a"}),
    percent=Phrases(
        rows(
            {
                "percent": "%|٪|por ciento|por cien|porciento|por 100",
                "permille": "‰|por mil",
                "percentage_points": "punto(s) porcentual(es)|puntos porcentuales|pp|p.p.|punto porcentual",
                "points": "punto(s)",
                "basis_points": "puntos basicos|punto basico",
            }
        )
    ),
    few=Phrases(rows({True: "unos pocos|unas pocas|varios|varias|algunos|algunas"})),
    minus=frozenset({"menos"}),
    times=frozenset({"veces"}),
    multiples={f"{stem}{ending}": Fraction(value) for stem, value in _VERBS.items() for ending in _ENDINGS}
    | {"cuadruple": Fraction(4), "quintuple": Fraction(5)},
    doubtful_multiples={"doble": Fraction(2), "triple": Fraction(3)},
    before_multiple=frozenset(),
    article_multiple=frozenset({"el", "al", "un", "del"}),
    after_multiple=frozenset({"de", "que", "del", "."}),
    multiply=("multiplic",),
    divide=("divid", "divis"),
    by=frozenset({"por", "entre"}),
    age_before=Phrases(rows({"age": "edad de|cumplio|cumple|cumplir|a los|de los"}), backwards=True),
    age_after=Phrases(rows({"age": "de edad", "": "de prision|de carcel|de vida"})),
    had=frozenset("tiene tenia tenian tienen tengo tendra".split()),
    little=frozenset(
        "y e o u ni pero que quien si no mas menos a al ante bajo con contra de del desde en entre hacia hasta para por"
        " segun sin sobre tras es son era eran fue fueron sera ha han habia el la los las un una unos unas lo su sus"
        " mi tu este esta estos estas ese esa esos esas se le les me te nos ya tambien muy como cuando donde porque"
        " cual".split()
    ),
    people=frozenset("hombre mujer nino nina chico chica joven persona bebe adolescente estudiante hijo hija".split()),
    adjectives=frozenset(
        "otros otras nuevos nuevas grandes primeros primeras ultimos ultimas proximos proximas".split()
    ),
    titles=Phrases(rows({True: "primer ministro|primera ministra|primera dama|primeros auxilios"})),
    labels=frozenset(
        "articulo articulos art numero num no n nº n° pagina paginas capitulo tomo version seccion figura linea ruta"
        " carretera calle salmo versiculo temporada episodio titulo ley decreto directiva resolucion fase nivel"
        " grupo tabla"
        " canal anden via puerta tel telefono".split()
    ),
)
