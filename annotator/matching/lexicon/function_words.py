"""Words that carry no subject of their own, all folded: left out of the comparison, and what a language is known by."""

from __future__ import annotations

_FRENCH = """
a ai aie ainsi alors apres as assez au aucune aupres auquel aura aurait auront aussi autant autre autres aux avaient
avait avant avec avez avoir avons ayant bien c ca car contre ce ceci cela celle celles celui cependant ces cet cette
ceux chez ci comme comment d dans de deja depuis des dire dit doit donc dont du elle elles en encore entre es est et
etaient etait etant ete etes etre eu eux fait faire faut font hier hors ici il ils j je jusqu jusque l la laquelle le
lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me meme memes mes mien moi mon n ne nos
notre nous on ont or ou parce par parmi pendant peu peut peuvent plutot pour pourquoi pourtant pouvait puis puisque qu
quand que quel quelle quelles quels qui quoi s sa se selon sera serait seront ses si sien soi soit son sont sous suis
sur t ta te finalement fut furent tel telle telles tels tes toi ton toujours tres tu un une va vers voici voila vont
vos votre vous vu y est-ce aujourd hui quelque quelques chaque tout toute tous toutes afin durant via etc
"""
_ENGLISH = """
a about against also am an and any are as at be been being both but by can could did do does doing each for from had
has have having he her here hers herself him himself his how i if in into is it its itself just me might must my
myself of off on once only or our ours ourselves out own s same shall she should so some such t than that the their
theirs them themselves then there these they this those though through to too until upon us very was we were what when
where which while who whom whose why will with would yet you your yours yourself finally eventually according said
says say therefore told d ll m re ve since during among per via
"""
_SPANISH = """
a al algo algunas algunos ante asi aun aunque cada como con contra cual cuales cuando cuanto de del desde donde dos e
el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estaba estaban estan estar estas este esto
estos estoy fue fueron ha haber habia habian hacia han hasta hay he la las le les lo los mas me mi mis mucho muchos
muy nos nosotros o os otra otras otro otros para pero poco por porque pues que quien quienes se sea segun ser si sido
sin sobre son su sus suyo tal tambien tan te tiene tienen tu tus un una unas uno unos usted ustedes y ya yo dijo dice
durante
"""
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "fr": frozenset(_FRENCH.split()),
    "en": frozenset(_ENGLISH.split()),
    "es": frozenset(_SPANISH.split()),
}

AFTER: dict[str, dict[str, frozenset[str]]] = {
    "fr": {"sommes": frozenset({"nous", "n", "ne", "y", "en"})},
    "en": {},
    "es": {},
}
"""Words that are function words only after these: "nous sommes", not "de telles sommes"."""

TURNS: dict[str, frozenset[str]] = {
    "fr": frozenset("mais alors tandis puisque parce sauf".split()),
    "en": frozenset("but because although though while whereas however except".split()),
    "es": frozenset("pero porque aunque mientras sino salvo".split()),
}
"""Words with which a new clause begins, as most punctuation does."""

ANDS: dict[str, frozenset[str]] = {
    "fr": frozenset({"et", "ou"}),
    "en": frozenset({"and", "or"}),
    "es": frozenset({"y", "e", "o", "u"}),
}
