"""French dates and times."""

from __future__ import annotations

from annotator.text.quantities.lexicon.almanac import Almanac, flat, numbered
from annotator.text.quantities.phrases import Phrases, rows, with_elisions

ALMANAC = Almanac(
    months=numbered("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
    months_short=numbered(
        "janv|jan|january fev|fevr|february mar|march avr|april - jui|june juil|jul|july aou|august sept|sep"
        "|september oct|october nov|november dec|december"
    ),
    dated=flat("en de depuis d ce cet cette fin debut mi jusqu des chaque courant avant apres du pour entre au et"),
    weekdays=numbered(
        "lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi|samedis dimanche|dimanches"
    ),
    weekdays_short=numbered("lun mar mer jeu ven sam dim"),
    seasons={"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"},
    before_season=flat("l cet ce d en le au chaque un prochain dernier du"),
    days=Phrases(
        rows(
            {
                0: "aujourd'hui|ce jour",
                1: "demain|lendemain|le lendemain|jour suivant|le jour suivant|jour d'apres|le jour d'apres"
                "|jour prochain",
                2: "apres-demain|apres demain|surlendemain|le surlendemain|jour apres demain|jour apres-demain",
                -1: "hier|la veille|jour precedent|jour d'avant|dernier jour|le jour precedent",
                -2: "avant-hier|avant hier|l'avant-veille|jour avant hier|jour avant-hier",
            }
        )
    ),
    moments=Phrases(
        rows(
            {
                "PRESENT_REF": "maintenant|actuellement|en ce moment|a present|a l'heure actuelle|a l'instant"
                "|de nos jours",
                "FUTURE_REF": "des que possible|le plus tot possible|au plus tot|le plus vite possible"
                "|aussitot que possible",
                "PAST_REF": "recemment|precedemment",
            }
        )
    ),
    periods=Phrases(
        rows(
            {
                "D": "jour(s)|journee(s)|j",
                "W": "semaine(s)",
                "M": "mois",
                "Y": "an|ans|annee(s)",
                "DE": "decennie(s)",
                "WE": "week-end(s)|weekend(s)|week end(s)|fin de semaine",
                "Q": "trimestre(s)",
                "S": "semestre(s)",
                "C": "siecle(s)",
                "h": "heure(s)|h",
                "m": "minute(s)|min|mn",
                "s": "seconde(s)",
                "2W": "quinzaine",
            }
        )
    ),
    this=flat("ce cet cette ces"),
    next_=Phrases(
        rows(
            {
                True: "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes|a venir|qui vient"
                "|d'apres|qui viennent"
            }
        )
    ),
    last=Phrases(
        rows(
            {
                True: "dernier|derniere|derniers|dernieres|passe|passee|passes|passees|precedent|precedente"
                "|precedents|precedentes|ecoule|ecoulee|ecoules|ecoulees|d'avant"
            }
        )
    ),
    ago_before=Phrases(rows({True: "il y a|y a|il y avait|voila|ca fait"}), backwards=True),
    ago_after=Phrases(rows({True: "plus tot|auparavant"})),
    ahead=Phrases(rows({True: "dans|d'ici|sous"}), backwards=True),
    within=Phrases(
        rows({True: "dans les|d'ici les|sous les|au cours des|lors des|pendant les|durant les"}), backwards=True
    ),
    every=Phrases(rows({True: "chaque|tous les|toutes les|tout les|toute les"})),
    rates={
        form: value
        for value, cell in {
            "P1D": "quotidien|quotidienne|quotidiens|quotidiennes|quotidiennement|journalier|journaliere|journellement",
            "P1W": "hebdomadaire|hebdomadaires|hebdomadairement",
            "P2W": "bihebdomadaire|bimensuel|bimensuelle",
            "P1M": "mensuel|mensuelle|mensuels|mensuelles|mensuellement",
            "P2M": "bimestriel|bimestrielle",
            "P3M": "trimestriel|trimestrielle|trimestriels|trimestrielles|trimestriellement",
            "P6M": "semestriel|semestrielle|semestriels|semestrielles|semestriellement",
            "P1Y": "annuel|annuelle|annuels|annuelles|annuellement",
        }.items()
        for form in cell.split("|")
    },
    parts=Phrases(
        rows(
            {
                "TMO": "matin(s)|matinee(s)",
                "TAF": "apres-midi|apres midi|aprem",
                "TEV": "soir(s)|soiree(s)",
                "TNI": "nuit(s)",
            }
        )
    ),
    of_day=flat("du de la le l ce cet cette dans l' en"),
    noon={"midi": "T12", "minuit": "T00"},
    hours=flat("h heure heures hrs hr"),
    minutes=flat("min mn minute minutes m"),
    at=flat("a vers avant apres des jusqu partir jusque est etait"),
    lasting=flat("pendant durant duree en pour dure durent dans apres environ attendre trajet moins plus dont"),
    minus=flat("moins"),
    particles=flat("de du d le la l les ' , au a en"),
    bounds=Phrases(
        with_elisions(
            rows(
                {
                    "before": "avant|avant le|avant la|d'ici|d'ici le|d'ici a|d'ici au|avant l'|avant de|avant d'"
                    "|d'ici la|d'ici fin",
                    "after": "apres|apres le|apres la|au-dela de|posterieur a|apres l'",
                    "since": "depuis|depuis le|depuis la|a partir de|a compter de|des|des le|depuis l'|depuis cette"
                    "|des la",
                    "until": "jusqu'a|jusqu'en|jusqu'au|jusque|jusqu'a la|jusqu'a l'",
                    "about": "vers|vers le|environ|aux alentours de|autour de|vers la",
                }
            )
        ),
        backwards=True,
    ),
    edges=Phrases(
        with_elisions(
            rows(
                {
                    "early": "debut|debut de|au debut de|en debut de|tot",
                    "mid": "mi|mi-|milieu de|au milieu de|a la mi-|mi -",
                    "late": "fin|fin de|a la fin de|en fin de|tard",
                }
            )
        ),
        backwards=True,
    ),
    year_cues=flat(
        "en depuis annee annees an jusqu'en avant apres des saison rentree millesime fin debut d'ici ete hiver vers"
    ),
    decades=frozenset({"annees"}),
    centuries=frozenset({"siecle", "siecles"}),
    quarters={"trimestre": "Q", "semestre": "H"},
    the=flat("le la les l au du"),
    whole=Phrases(rows({True: "toute la|tout le|toute l'|tout l'"})),
    holidays=Phrases(
        rows(
            {
                "12-25": "noel|jour de noel",
                "12-24": "reveillon de noel|veille de noel",
                "01-01": "nouvel an|jour de l'an",
                "12-31": "saint-sylvestre",
                "02-14": "saint-valentin",
                "05-01": "fete du travail",
                "11-01": "toussaint",
                "10-31": "halloween",
                "08-15": "assomption",
                "01-06": "epiphanie",
                "06-21": "fete de la musique",
            }
        )
    ),
    lone_ordinals=Phrases(
        rows(
            {
                "end-2": "antepenultieme|l'antepenultieme|antepenultiemes",
                "end-1": "avant-dernier|avant-derniere|l'avant-dernier|l'avant-derniere|avant dernier|avant derniere"
                "|penultieme|avant-derniers"
                "|celui d'avant le dernier|celle d'avant la derniere|celui d'avant la derniere"
                "|celle d'avant le dernier|avant-dernieres"
                "|celui avant le dernier|celle avant la derniere",
                "end": "dernier|derniere|derniers|dernieres|ultime|ultimes",
                "previous": "precedent|precedente|precedents|precedentes",
                "next": "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes",
                "current": "l'actuel un|l'actuelle une",
            }
        )
    ),
)
