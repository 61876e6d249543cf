"""Names that are written in several ways, in and between languages. Folded; each row is one name, `|` parts its forms."""

from __future__ import annotations

_ROWS = """
etats unis|usa|us|u s|united states|america|estados unidos|eeuu|ee uu
royaume uni|uk|u k|united kingdom|reino unido|grande bretagne|great britain
onu|un|nations unies|united nations|naciones unidas
oms|who|organisation mondiale de la sante|world health organization
ue|eu|union europeenne|european union|union europea
otan|nato
fmi|imf
pib|gdp
allemagne|germany|alemania
espagne|spain|espana
france|francia
"""

ALIASES: tuple[tuple[str, ...], ...] = tuple(tuple(row.split("|")) for row in _ROWS.strip().splitlines())
