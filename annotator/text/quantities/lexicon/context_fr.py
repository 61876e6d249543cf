"""The French words around numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from annotator.text.quantities.lexicon.language import Context
from annotator.text.quantities.phrases import Phrases, rows, with_elisions

_COMPARATORS = {
    "about": "environ|autour de|a peu pres|approximativement|quelque|quelques|aux alentours de|aux environs de"
    "|de l'ordre de|~|≈|≃|c.|ca.|a peu de chose pres|grosso modo|pas loin de l'ordre de",
    "nearly": "pres de|presque|quasi|quasiment|pas loin de|a peine moins de|proche de|proches de",
    "over": "plus de|plus que|au-dela de|au dessus de|au-dessus de|superieur a|superieure a|superieurs a|superieures a"
    "|depasse|depassent|depasser|depassait|depassant|un peu plus de|bien plus de|largement plus de|passe les|>",
    "under": "moins de|moins que|en dessous de|au-dessous de|inferieur a|inferieure a|inferieurs a|inferieures a"
    "|un peu moins de|bien moins de|<",
    "at_least": "au moins|au minimum|minimum|pas moins de|a partir de|au bas mot|minimum de|≥|>=|plancher de",
    "at_most": "au plus|tout au plus|au maximum|maximum|pas plus de|jusqu'a|jusque|a concurrence de|maximum de|≤|<="
    "|dans la limite de|plafond de|plafonne a|limite a",
}
_COMPARATORS_AFTER = {
    "about": "environ|a peu pres|approximativement",
    "at_least": "au moins|au minimum|minimum|ou plus|et plus|et au-dela|ou davantage|min",
    "at_most": "au plus|au maximum|maximum|ou moins|et moins|max",
    "over": "passes|bien tasses",
}

_DOUBLES = {
    "doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "septupl": 7, "octupl": 8, "nonupl": 9,
    "decupl": 10, "centupl": 100,
}  # fmt: skip
_ENDINGS = "er ee ees ent ait aient era erait eront eraient ant a erent".split()
_DOUBTFUL = "e es ement ements".split()

CONTEXT = Context(
    comparators=Phrases(with_elisions(rows(_COMPARATORS)), backwards=True),
    comparators_after=Phrases(rows(_COMPARATORS_AFTER)),
    up=re.compile(
        r"hauss|augment|progress|progresse|croiss|accroi|accru|grimp|bondi|bond$|monte|monta|gagn|relev|envol|flamb"
        r"|essor|rebond|major|boost|explos|doubl|tripl|quadrupl|surcroit|surplus|ameliore|decoll|renforc|plus$"
        "|supplementaire"
    ),
    down=re.compile(
        r"baiss|dimin|recul|chut|redui|reduc|decroi|decru|perdu|perd$|perte|perdent|plong|degring|tomb|repli|effondr"
        "|fondu|rabot"
        r"|minor|descend|ralenti|amput|retomb|contract|economis|coup|ristourn|rabais|remise|decot|devalu|degrad"
        "|moins$|flech"
    ),
    links={"de": False, "d": False, "par": False, "a": True, "jusqu": True, "pour": True},
    more=Phrases(
        rows(
            {
                "up": "de plus|en plus|supplementaire(s)|de hausse|d'augmentation|de croissance|plus|superieur(s)"
                "|superieure(s)"
                "|de progression|plus eleve(s)|plus elevee(s)|de trop|davantage|plus grand(s)|plus grande(s)|en hausse",
                "down": "de moins|en moins|de baisse|de reduction|de diminution|moins|inferieur(s)|inferieure(s)"
                "|de recul"
                "|de rabais|de remise|moins eleve(s)|moins elevee(s)|plus petit(s)|plus faible(s)|de chute|en baisse",
            }
        )
    ),
    to=frozenset({"a", "-", "au", "ou"}),
    between=frozenset({"entre"}),
    also=frozenset({"et"}),
    from_=frozenset({"de", "du", "des"}),
    among=Phrases([("sur", True), ("sur les", True)]),
    per=frozenset({"par", "/", "l"}),
    percent=Phrases(
        rows(
            {
                "percent": "%|٪|pour cent|pour cents|pourcent|pourcents|pour-cent|p. 100|p. cent|p.c.|pourcentage"
                "|pourcentages|percent",
                "permille": "‰|pour mille",
                "percentage_points": "point(s) de pourcentage|points de %|point de %|points de pour cent|pp"
                "|point(s) de pib"
                "|point(s) de pourcentages",
                "points": "point(s)|pts|pt",
            }
        )
    ),
    few=Phrases(rows({True: "quelques|plusieurs"})),
    minus=frozenset({"moins"}),
    times=frozenset({"fois"}),
    multiples={f"{stem}{ending}": Fraction(value) for stem, value in _DOUBLES.items() for ending in _ENDINGS},
    doubtful_multiples={f"{stem}{ending}": Fraction(value) for stem, value in _DOUBLES.items() for ending in _DOUBTFUL},
    before_multiple=frozenset("a ont avait avaient ayant aurait auraient".split()),
    article_multiple=frozenset("le du au un ce son leur".split()),
    after_multiple=frozenset("de du des d en . , ;".split()),
    multiply=("multipli",),
    divide=("divis",),
    by=frozenset({"par"}),
    age_before=Phrases(
        rows({"age": "age de|agee de|ages de|agees de|l'age de|d'age de|vieux de|vieille de|fete ses|feter ses"}),
        backwards=True,
    ),
    age_after=Phrases([("d'age", "age"), ("de vie", ""), ("revolus", "age")]),
    had=frozenset("a ai as avait avais ont avaient aura ayant".split()),
    little=frozenset(
        "et ou ni mais or donc car que qui quoi dont si ne pas plus moins a au aux de du des d en dans par pour sur"
        " sous"
        " avec sans vers chez entre depuis avant apres pendant selon comme est sont ete etait etaient sera seront"
        " ont avait"
        " avaient aura le la les l un une ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je"
        " tu se s"
        " n c j y ainsi alors aussi tres soit etc lors puis jusqu pres contre ici est-ce autres".split()
    ),
    people=frozenset(
        "homme femme garcon fille fillette enfant adolescent adolescente ado jeune personne bebe etudiant etudiante"
        " lyceen"
        " lyceenne collegien militaire soldat mere pere retraite retraitee patient patiente victime suspect".split()
    ),
    adjectives=frozenset(
        "autres nouveaux nouvelles grands grandes petits petites premiers premieres derniers dernieres prochains"
        " prochaines"
        " jeunes vieux vieilles bons bonnes principaux principales differents differentes seuls seules".split()
    ),
    titles=Phrases(
        rows(
            {True: "premier ministre|premiere ministre|premiers ministres|premiere dame|premiers secours|second degre"}
        )
    ),
    labels=frozenset(
        "article articles art numero no n n° nº page pages p chapitre tome version section figure ligne chaine route"
        " rue psaume verset saison episode alinea annexe titre arrete decret loi directive resolution amendement lot"
        " terminal quai voie niveau stade phase groupe tableau boulevard avenue porte bus tram metro rer vol regle code"
        " batiment chambre appartement apt poste tel telephone fax cedex".split()
    ),
)
