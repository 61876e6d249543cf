"""Words so common that they find nothing, folded. Fewer than matching leaves out: these tell nothing in any claim."""

from __future__ import annotations

_FRENCH = """
a apres au aussi aux avant avec avoir bien c ca car ce cela ces cet cette chez comme d dans de des donc du elle elles
en entre est et etait ete etre eux faire fait il ils j je jusqu l la le les leur leurs lorsqu lui m mais me meme n ne
ni nous on ont or ou par pas plus pour puisqu qu que qui s sa sans se ses si son sont sous sur t te tous tout toute
toutes tres tu un une vers vous y
"""
_ENGLISH = """
a about after again all an and any are as at be because been being but by can could d did do does don down for from
further had has have he her here his how i if in into is it its just ll m may might more most my no not now of off on
only or other our out over own re s said says she should so some such t than that the their then there these they this
those to too under until up ve very was we were what when where which while who will with would you your
"""
_SPANISH = """
a al como con cuando de del desde donde durante e el ella ellas ellos en entre era es esa ese eso esta estas este
estos fue ha han hasta hay la las le les lo los mas mi muy no nos o para pero por que quien se segun ser si sido sin
sobre son su sus tambien todo todos tu un una unas unos y ya yo
"""

STOP_WORDS = frozenset(f"{_FRENCH} {_ENGLISH} {_SPANISH}".split())
