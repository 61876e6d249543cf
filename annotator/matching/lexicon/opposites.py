"""Words with an opposite, in French, English and Spanish.

Each axis has two ends, parted by ` / `. Both ends are about one thing ("hausse" and "baisse": how an amount moves), so
as subjects they match, and as signs they stand against each other. Words are spelled as usual and looked up folded,
first as they stand and then by stem, so only irregular forms are listed beside the first; `_` joins the words of a
phrase. Words that mean too many things ("parti", "left", "pour" alone) are left out.
"""

from __future__ import annotations

from typing import NamedTuple


class Axis(NamedTuple):
    id: str
    fr: str
    en: str
    es: str


AXES: tuple[Axis, ...] = (
    Axis(
        "amount",
        "hausse hausser rehausser augmenter augmentation progresser progression grimper bondir bond croître croît "
        "croissent croissance croissant accroître accru accroissement monter montée remonter remontée flambée flamber "
        "envolée envoler accélérer accélération relever relevé relèvement gonfler exploser explosion alourdir "
        "intensifier plus davantage supérieur majoration majorer renchérir creuser élever "
        "de_plus_en_plus "
        "/ baisse baisser abaisser diminuer diminution reculer recul chuter chute réduire réduit réduite réduction "
        "décroître décroît décrue tomber dégringoler plonger fléchir régresser régression ralentir ralentissement "
        "effondrer effondrement alléger allègement moins inférieur minoration dévisser repli replier descendre "
        "de_moins_en_moins",
        "rise rises rose risen rising increase grow grows grew grown growth climb jump surge soar gain up upward "
        "more_and_more higher raise hike more accelerate expand spike skyrocket "
        "/ fall falls fell fallen falling decrease decline drop shrink shrank shrunk plunge plummet down downward "
        "lower reduce reduction cut slump dip less fewer slow slash diminish tumble sink sank sunk shed "
        "fewer_and_fewer less_and_less",
        "subir sube suben subió subida aumentar aumento crecer crece crecen creció crecimiento alza incremento "
        "incrementar disparar elevar más superior acelerar repuntar repunte encarecer "
        "cada_vez_más "
        "/ bajar baja bajan bajó bajada disminuir disminuye disminuyó disminución caer cae caen cayó caída descender "
        "desciende descendió descenso reducir reduce redujo reducción recortar recorte menos inferior desplomar "
        "retroceder abaratar cada_vez_menos",
    ),
    Axis(
        "win",
        "gagner victoire remporter vainqueur vaincre vaincu battre bat battu triompher imposer_face "
        "/ perdre perd perdu perdue perdent défaite perdant incliner_face incliner_contre",
        "win wins won winning victory winner beat beats beaten triumph defeated / lose loses lost losing loser loss",
        "ganar gana ganan ganó ganado victoria ganador vencer venció "
        "/ perder pierde pierden perdió perdido derrota perdedor",
    ),
    Axis(
        "support",
        "soutenir soutient soutien approuver approuve approbation favorable partisan adopter adopté adoption valider "
        "ratifier entériner accepter acceptation accorder octroyer en_faveur voter_pour vote_pour être_pour "
        "/ opposer opposition opposé désapprouver défavorable hostile rejeter rejet repousser refuser refus retoquer "
        "censurer abroger annuler annulation invalider voter_contre vote_contre être_contre",
        "support back backed favor favour endorse approve approval favorable favourable adopt adoption pass passed "
        "ratify uphold upheld accept acceptance grant in_favor in_favour vote_for "
        "/ oppose opposition disapprove hostile reject rejection refuse refusal repeal overturn annul "
        "invalidate strike_down struck_down turn_down turned_down veto vote_against",
        "apoyar apoya apoyo respaldar respaldo favorable aprobar aprueba aprobó aprobación adoptar ratificar aceptar "
        "conceder otorgar avalar a_favor votar_a_favor "
        "/ oponer opone opuso oposición rechazar rechaza rechazó rechazo desfavorable rehusar derogar tumbar anular "
        "en_contra votar_en_contra",
    ),
    Axis(
        "create",
        "créer création embaucher embauche recruter recrutement instaurer instauration "
        "/ supprimer suppression abolir abolition détruire détruit détruite destruction licencier licenciement",
        "create creation hire hiring recruit introduce introduction / abolish abolition "
        "destroy destruction eliminate layoff lay_off laid_off",
        "crear creación contratar contratación instaurar implantar "
        "/ abolir abolición suprimir destruir destruye destruyó destrucción eliminar despedir despido",
    ),
    Axis(
        "build",
        "construire construit construction bâtir / démolir démolition raser",
        "build builds built construction / demolish demolition tear_down torn_down",
        "construir construye construcción / demoler derribar",
    ),
    Axis(
        "appoint",
        "nommer nommé nomination / limoger limogeage révoquer destituer destitution",
        "appoint appointment / dismiss sack dismissal",
        "nombrar nombramiento / destituir destituye destitución",
    ),
    Axis(
        "allow",
        "autoriser autorisation permettre permet permis légaliser légalisation légal légalement dépénaliser "
        "/ interdire interdit interdite interdiction prohiber prohibition bannir illégal illégalement",
        "allow authorise authorize permit permitted legalise legalize legal legally lawful "
        "/ ban bans banned banning forbid forbids forbidden prohibit outlaw illegal illegally unlawful",
        "autorizar autoriza autorización permitir permite permitió legalizar legal legalmente "
        "/ prohibir prohíbe prohíben prohibió prohibido prohibición ilegal ilegalmente vetar",
    ),
    Axis(
        "truth",
        "vrai vraie exact véridique authentique vérité / faux fausse inexact mensonger mensonge mentir menteur",
        "true truth accurate genuine authentic / false fake untrue inaccurate bogus lie lied lying liar",
        "verdadero verdadera verdad cierto cierta verídico auténtico / falso falsa mentira mentir",
    ),
    Axis(
        "assert",
        "confirmer confirmation reconnaître reconnaît reconnu admettre admis avouer prouver prouve "
        "/ démentir dément démenti infirmer nier nie réfuter contester",
        "confirm acknowledge admit admitted prove proven / deny denies denied denial refute disprove debunk",
        "confirmar confirma reconocer reconoce reconoció admitir admitió probar "
        "/ desmentir desmiente desmintió negar niega negó refutar",
    ),
    Axis(
        "open",
        "ouvrir ouvre ouvert ouverte ouverture rouvrir réouverture / fermer ferme fermé fermée fermeture",
        "open opened opening reopen / close closed closure closing shut shutdown",
        "abrir abre abren abrió abierto abierta apertura reabrir / cerrar cierra cierran cerró cerrado cierre",
    ),
    Axis(
        "before",
        "avant auparavant préalablement / après ultérieurement postérieurement",
        "before prior earlier / after afterwards later",
        "antes previamente / después tras luego",
    ),
    Axis(
        "first",
        "premier première premiers premières / dernier dernière derniers dernières",
        "first / last",
        "primero primera primer / último última últimos últimas",
    ),
    Axis("ahead", "devant devancer / derrière", "ahead lead leads / behind trail", "delante / detrás"),
    Axis(
        "strong",
        "renforcer renforcement fort forte consolider apprécier solide "
        "/ affaiblir affaiblissement faible fragiliser fragile déprécier",
        "strong stronger strengthen robust / weak weaker weaken fragile",
        "fuerte fortalecer reforzar sólido / débil debilitar frágil",
    ),
    Axis(
        "good",
        "bon bonne meilleur meilleure améliorer amélioration mieux bénéfique positif positive avantageux "
        "/ mauvais mauvaise pire détériorer dégrader dégradation détérioration nuisible négatif négative empirer "
        "aggraver aggravation nocif néfaste",
        "good better best improve improvement beneficial positive "
        "/ bad worse worst worsen deteriorate harmful negative",
        "bueno buena mejor mejorar mejora beneficioso positivo positiva "
        "/ malo mala peor empeorar deteriorar perjudicial negativo negativa dañino",
    ),
    Axis(
        "safe",
        "sûr sûre inoffensif sans_danger sans_risque anodin / dangereux dangereuse danger risqué toxique",
        "safe safely harmless / dangerous unsafe danger risky toxic",
        "seguro segura inofensivo inocuo / peligroso peligrosa peligro inseguro tóxico",
    ),
    Axis(
        "guilt",
        "innocent innocenter acquitter acquittement relaxer relaxe blanchir disculper "
        "/ coupable culpabilité condamner condamnation",
        "innocent acquit acquitted acquittal exonerate cleared / guilty guilt convict convicted conviction condemned",
        "inocente absolver absolvió absuelto exculpar / culpable condenar condenó condena",
    ),
    Axis(
        "custody",
        "arrêter arrestation interpeller interpellation incarcérer emprisonner / libérer libération relâcher",
        "arrest jail detain imprison / release freed",
        "detener detenido arrestar encarcelar / liberar liberado excarcelar",
    ),
    Axis(
        "enter",
        "entrer entrée adhérer adhésion rejoindre rejoint intégrer arriver arrivée immigration immigrer "
        "/ sortir sort sortie quitter quitte départ retirer retrait émigration émigrer",
        "enter entry join joined arrive arrival / leave leaves left_the exit quit depart departure "
        "withdraw withdrew withdrawal",
        "entrar entrada ingresar unirse llegar llegada / salir sale salió salida abandonar abandonó retirar retirada",
    ),
    Axis(
        "start",
        "commencer début débuter lancer lancement relancer démarrer entamer "
        "/ finir fin terminer achever cesser stopper",
        "start begin begins began begun launch relaunch revive / end finish stop halt cease conclude",
        "comenzar comienza comenzó empezar empieza empezó iniciar inicio relanzar "
        "/ terminar acabar finalizar fin cesar",
    ),
    Axis(
        "keep",
        "garder maintenir maintient maintien conserver préserver rester continuer poursuivre poursuit "
        "/ abandonner abandon renoncer",
        "keep maintain retain preserve stay remain continue / abandon scrap give_up gave_up",
        "mantener mantiene mantuvo conservar preservar permanecer continuar continúa / renunciar desistir",
    ),
    Axis(
        "trade",
        "exporter exportation / importer importation",
        "export / import",
        "exportar exportación / importar importación",
    ),
    Axis(
        "buy",
        "acheter achat acquérir acquis acquisition racheter rachat / vendre vend vendu vendue vente céder cession",
        "buy buys bought purchase acquire acquisition / sell sells sold sale sales",
        "comprar compra adquirir adquirió / vender vende vendió venta",
    ),
    Axis(
        "wealth",
        "riche enrichir richesse / pauvre appauvrir pauvreté",
        "rich wealthy wealth / poor poverty",
        "rico rica riqueza / pobre pobreza",
    ),
    Axis(
        "surplus",
        "excédent excédentaire bénéfice bénéficiaire profit / déficit déficitaire pertes",
        "surplus profit / deficit losses",
        "superávit excedente beneficio / déficit pérdidas",
    ),
    Axis(
        "majority",
        "majorité majoritaire majoritairement plupart / minorité minoritaire",
        "majority / minority",
        "mayoría mayoritario / minoría minoritario",
    ),
    Axis("extreme", "maximum maximal / minimum minimal", "maximum / minimum", "máximo máxima / mínimo mínima"),
    Axis(
        "possible",
        "possible faisable / impossible infaisable",
        "possible feasible / impossible unfeasible",
        "posible factible / imposible inviable",
    ),
    Axis(
        "public",
        "public publique nationaliser nationalisation / privé privée privatiser privatisation",
        "public nationalise nationalize / private privatise privatize privatisation privatization",
        "público pública nacionalizar / privado privada privatizar privatización",
    ),
    Axis("rural", "rural rurale / urbain urbaine", "rural / urban", "rural / urbano urbana"),
    Axis(
        "big",
        "grand grande gros grosse haut haute long longue / petit petite bas basse court courte",
        "big bigger biggest large larger largest high highest tall long longer longest "
        "/ small smaller smallest low lowest short shorter shortest",
        "grande mayor alto alta largo larga / pequeño pequeña menor corto corta",
    ),
    Axis("full", "plein pleine rempli / vide vider", "full / empty", "lleno llena / vacío vacía"),
    Axis(
        "hot",
        "chaud chaude chaleur réchauffer réchauffement / froid froide refroidir refroidissement",
        "hot hotter hottest warm warmer warming / cold colder coldest cool cooler cooling",
        "caliente caluroso calentar calentamiento / frío fría enfriar enfriamiento",
    ),
    Axis(
        "young",
        "jeune jeunes jeunesse / vieux vieille",
        "young younger youngest youth / elderly",
        "joven jóvenes / anciano",
    ),
    Axis(
        "alive",
        "vivant vivante survivre survécu naître naissance naît née nés nées "
        "/ mort morts morte mortes mourir meurt meurent tuer tué tuée décès décéder décédée mortel mortalité",
        "alive living survive survivor born birth / dead die dies died dying death kill killed deadly fatal mortality",
        "vivo viva sobrevivir sobrevivió nacer nació nacimiento "
        "/ muerto muerta morir muere mueren murió murieron muerte matar mató fallecer falleció fallecieron mortalidad",
    ),
    Axis(
        "appear",
        "apparaître apparition apparu / disparaître disparition disparu",
        "appear / disappear vanish",
        "aparecer aparece / desaparecer desaparece",
    ),
    Axis(
        "help",
        "aider aide favoriser faciliter / nuire nuit_à empêcher empêche entraver",
        "help aid assist facilitate foster / harm hinder prevent hamper",
        "ayudar ayuda favorecer facilitar / impedir impide perjudicar dificultar",
    ),
    Axis(
        "succeed",
        "réussir réussi réussite succès / échouer échoué échec",
        "succeed success successful / fail failed failure unsuccessful",
        "lograr éxito / fracasar fracaso fallar",
    ),
    Axis(
        "respect",
        "respecter respect / violer violation enfreindre bafouer",
        "respect comply / violate violation breach",
        "respetar respeto cumplir / violar violación incumplir",
    ),
    Axis("trust", "confiance / défiance méfiance", "trust / distrust mistrust", "confianza / desconfianza"),
    Axis(
        "fast",
        "rapide rapidement vite / lent lente lentement",
        "fast faster quick quickly rapid / slowly slower sluggish",
        "rápido rápida rápidamente / lento lenta lentamente",
    ),
    Axis(
        "easy",
        "facile facilement / difficile difficilement difficulté compliqué",
        "easy easily easier / difficult difficulty harder hardest",
        "fácil fácilmente sencillo / difícil difícilmente complicado",
    ),
    Axis(
        "many",
        "beaucoup nombreux nombreuses souvent / rare rarement rares",
        "many often frequent / few rare rarely seldom",
        "muchos muchas numerosos / pocos pocas raro raramente",
    ),
    Axis(
        "cheap",
        "cher chère chers coûteux payant / bon_marché gratuit gratuite gratuitement",
        "expensive costly / cheap cheaper free",
        "caro cara costoso / barato barata gratis gratuito",
    ),
    Axis(
        "include",
        "inclure inclut inclus / exclure exclut exclu exclusion",
        "include inclusion / exclude exclusion",
        "incluir incluye inclusión / excluir excluye exclusión",
    ),
    Axis(
        "compulsory",
        "obligatoire obligatoirement obliger obligation / facultatif facultative optionnel",
        "mandatory compulsory oblige obligation / optional voluntary",
        "obligatorio obligatoria obligar obligación / opcional voluntario voluntaria",
    ),
    Axis(
        "present",
        "présent présente présence / absent absente absence",
        "present presence / absent absence",
        "presente presencia / ausente ausencia",
    ),
    Axis(
        "effective",
        "efficace efficacement efficacité utile / inefficace inefficacité inutile",
        "effective effectiveness efficient useful / ineffective inefficient useless",
        "eficaz eficacia útil / ineficaz ineficacia inútil",
    ),
    Axis("peace", "paix / guerre", "peace / war", "paz / guerra"),
    Axis("clean", "propre / sale polluant", "clean cleaner / dirty dirtier polluting", "limpio limpia / sucio sucia"),
    Axis("drinkable", "potable / imbuvable impropre", "drinkable / undrinkable", "potable / imbebible"),
    Axis(
        "praise",
        "saluer féliciter louange / critiquer critique dénoncer fustiger",
        "praise hail applaud / criticise criticize criticism denounce slam",
        "elogiar elogio aplaudir / criticar crítica",
    ),
    Axis("attack", "attaquer attaque / défendre défend", "attack / defend", "atacar ataque / defender defiende"),
    Axis(
        "reveal",
        "révéler dévoiler / cacher dissimuler",
        "reveal disclose / hide hid hidden conceal",
        "revelar / ocultar",
    ),
    Axis(
        "encourage",
        "encourager inciter incitation / décourager dissuader",
        "encourage / discourage deter",
        "alentar fomentar / disuadir desalentar",
    ),
    Axis("love", "aimer adorer / détester haïr", "love / hate", "amar adorar / odiar detestar"),
    Axis(
        "hope",
        "optimiste optimisme / pessimiste pessimisme",
        "optimistic optimism / pessimistic pessimism",
        "optimista optimismo / pesimista pesimismo",
    ),
    Axis("above", "au_dessus / au_dessous en_dessous", "above / below", "encima / debajo"),
)
