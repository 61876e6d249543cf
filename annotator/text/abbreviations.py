"""Words that a full stop follows without ending the sentence, in French, English and Spanish.

An entry is the word without its last full stop, folded to lower case. To teach the splitter an abbreviation, add it to
the set whose rule fits.
"""

from __future__ import annotations

TITLES = frozenset(
    "m mm mme mmes mlle mlles mgr me mr mrs ms dr drs pr prof st ste sts stes rev fr hon gen gal adm col cdt lt cpt"
    " capt maj sgt sen rep gov pres supt insp amb atty messrs sr sra srta d dª dña dra lic ch th ph mt ft ee".split()
)
"""Never the last word of a sentence when written with a capital: a name follows."""

NEVER_LAST = frozenset(
    "dr mr mrs cf env ex p.ex i.e e.g viz v vs approx aprox av ca dépt réf tél c-à-d c.-à-d c.à.d boul bd bld"
    " blvd".split()
)
"""Never the last word of a sentence."""

BEFORE_NUMERALS = frozenset("p pp pág págs page art arts al chap ch fig figs vol vols t tome sect § par".split())
"""Does not end the sentence when a Roman numeral or the number of a law follows (`chap. IV`, `art. L. 121-1`)."""

BEFORE_DIGITS = BEFORE_NUMERALS | frozenset(
    "no nos nº núm r l d a c janv févr fév avr juil sept oct nov déc jan feb mar apr jun jul aug sep dec ene abr ago"
    " dic h min max circa éd ed sec tel".split()
)
"""Does not end the sentence when digits follow (`10 h. 30`, `No. 5`)."""

MAY_END = frozenset(
    "etc inc ltd co corp cie bros jr mds md mrd mio mln bn al ph.d uu ud uds univ assn dist éts wash calif fla".split()
)
"""Ends the sentence only when the next word is one that often begins a sentence. So do initials and `U.S.`"""

OPENERS = frozenset(
    # French
    "le la les l' un une des du ce cet cette ces c' il elle ils elles on nous vous je j' en au aux à après avant avec"
    " sans sous sur dans d' de depuis pendant pour par chez selon mais or donc et ou car ainsi aussi alors enfin puis"
    " ensuite cependant pourtant toutefois néanmoins parmi plus moins si s' quand lorsque comme quant tout tous toute"
    " toutes chaque aucun aucune son sa ses leur leurs notre nos votre vos mon ma mes qui que qu' quel quelle où"
    # English
    " the an this that these those he she it they we you i his her its their our your my but and so then"
    " however meanwhile moreover after before since during while when where what who why how if in at by for from"
    " with without under over there here not no yes as although because once both all some many most each every"
    # Spanish
    " el los las una unos unas este esta estos estas ese esa él ella ellos ellas y o pero con para según como cuando"
    " desde hasta también además entonces aunque porque sí su sus lo al del".split()
)
"""Words that begin a sentence far more often than a name, folded to lower case; elided ones keep their apostrophe."""
