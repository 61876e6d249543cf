"""Spanish expressions, each with what is to be read in it."""

from __future__ import annotations

import pytest

from tests.text.quantities.reading import Case, read

ROWS: list[Case] = [
    ("treinta y siete", "number 37"),
    ("veintitrés mil", "number 23000"),
    ("mil quinientos", "number 1500"),
    ("doscientas mil personas", "count 200000, personas"),
    ("2,1 mil millones", "number 2100000000"),
    ("dos mil millones de euros", "money 2000000000 EUR"),
    ("2,1 mil millones de euros", "money 2100000000 EUR"),
    ("un billón de pesos mexicanos", "money 1000000000000 MXN"),
    ("500 mil dólares", "money 500000 USD"),
    ("1.234 personas", "count 1234, personas"),
    ("1.234,5", "number 1234.5"),
    ("media docena de huevos", "count 6, huevos"),
    ("un millón y medio de personas", "count 1500000, personas"),
    ("medio millón", "number 500000"),
    ("once personas", "count 11, personas"),
    ("al menos 20 muertos", "count 20, at_least, muertos"),
    ("cerca de 500", "number 500, nearly"),
    ("uno de cada tres españoles", "ratio 1/3 share"),
    ("dos tercios de la población", "ratio 2/3 share"),
    ("una tercera parte", "ratio 1/3 share"),
    ("la mitad de los votantes", "ratio 0.5 share"),
    ("un 12 %", "percent 12 percent"),
    ("3,5 por ciento", "percent 3.5 percent"),
    ("0,3 puntos porcentuales", "percentage_points 0.3 point"),
    ("un aumento del 12 %", "percent 12 percent, up"),
    ("cayó un 3,5 por ciento", "percent 3.5 percent, down"),
    ("multiplicado por cuatro", "factor 4 factor, up"),
    ("dividido entre dos", "factor 0.5 factor, down"),
    ("se ha duplicado", "factor 2 factor, up"),
    ("casi el doble de casos", "factor 2 factor, nearly, up"),
    ("cuatro veces más", "factor 4 factor, up"),
    ("entre 10 y 15 millones", "number 10000000..15000000"),
    ("de 3 a 5 %", "percent 3..5 percent"),
    ("más de 37 años", "duration 37 year, over"),
    ("un hombre de 37 años", "age 37 year"),
    ("tiene 37 años", "age 37 year"),
    ("hace dos años", "duration 2 year, D-2Y"),
    ("una hora y media", "duration 1.5 h"),
    ("120 km/h", "speed 120 km/h"),
    ("20 grados", "temperature 20 degree"),
    ("24 de febrero de 2022", "date, 2022-02-24"),
    ("24/02/2022", "date, 2022-02-24"),
    ("en 2019", "year 2019 year, 2019"),
    ("los años 90", "decade 1990 decade, 199X"),
    ("siglo XXI", "century 21 century, 20XX"),
    ("primer trimestre de 2022", "date, 2022-Q1"),
    ("la semana pasada", "date, W-1W"),
    ("a las 14:30", "time, T14:30"),
    ("todos los días", "recurrence, P1D"),
    ("1.º", "ordinal 1 rank"),
    ("vigésimo primero", "ordinal 21 rank"),
    ("primer ministro",),
    ("un hombre y una mujer",),
    ("la media nacional",),
    ("COVID-19",),
    ("artículo 49",),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case[0])
def test_spanish(case: Case) -> None:
    text, *expected = case
    assert read(text, "es") == expected
