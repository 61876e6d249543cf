"""Words that say little of a subject: they count, but less than others."""

from __future__ import annotations

PERSONS: frozenset[str] = frozenset(
    "homme individu personne suspect conducteur automobiliste prevenu accuse mis interesse man person suspect driver "
    "individual hombre individuo persona sospechoso conductor".split()
)
"""Words for somebody, folded: one may stand for the other ("le suspect", "l'homme")."""

LIGHT_WORDS: dict[str, str] = {
    "fr": (
        "année an mois jour semaine heure nombre total personne gens chose cas fois niveau compter compte "
        "représenter représente atteindre atteint établir situer venir vient aller faire dire déclarer déclaré "
        "affirmer assurer estimer estime selon expliquer indiquer rappeler ajouter préciser annoncer montrer montre "
        "voir vu connaître connu trouver donner prendre pris mettre mis devenir passer passe vouloir veut "
        "devoir pouvoir actuellement aujourd_hui désormais déjà environ près quelque seul simple vraiment jamais "
        "moyen moyenne part taux chiffre cours entre partir lieu fait raison façon manière monde pays nouveau "
        "nouvelle grand petit anti pro ex plus moins beaucoup attention vidéo photo image non oui citoyen bilan "
        "être avoir état depuis"
    ),
    "en": (
        "year month day week hour number total people person thing case time times level count reach reached "
        "represent amount make makes made take takes took taken come came go goes went gone get gets got see saw "
        "seen know knew show shows shown find found give gave become became say claim tell told state "
        "stated estimate according currently now today already about around nearly almost roughly only just really "
        "way world country new anti pro ex old every many much lot one figure rate average stand stood part like "
        "want need look use video photo yes"
    ),
    "es": (
        "año mes día semana hora número total persona gente cosa caso vez veces nivel contar representar alcanzar "
        "alcanza alcanzó situar ascender asciende llegar llega venir ir hacer hace hizo decir declarar afirmar "
        "asegurar estimar explicar indicar añadir mostrar ver visto conocer encontrar dar tomar poner quedar pasar "
        "pasa querer deber anti pro ex actualmente hoy ya unos cerca casi solo mundo país nuevo nueva cifra tasa "
        "media promedio parte mucho pasado vídeo"
    ),
}
