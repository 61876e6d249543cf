"""Forms of irregular verbs and nouns that no stemmer brings together: one row a word, the form to stem first."""

from __future__ import annotations

IRREGULAR: dict[str, str] = {
    "fr": """
aller vais va vont ira iront allé
battre bat bats battent battu battue battus
conduire conduit conduite conduisent
connaître connaît connaissent connu
construire construit construite construits construisent
courir court courent couru
croire croit croient cru
croître croît croissent crû
cuire cuit
découvrir découvre découvert découverte
détruire détruit détruite détruits détruisent
devenir devient deviennent devenu devenue
dire dit disent dite
disparaître disparaît disparaissent disparu disparue disparus
émettre émet émettent émis
écrire écrit écrite écrivent
élire élit élu élue élus élues élisent
faire fait font feront faite
fuir fuit fuient
interdire interdit interdite interdits interdisent
joindre joint joignent
lire lit lisent lu
mentir ment mentent menti
mettre met mettent mis mise
mourir meurt meurent mort
naître naît naissent né nés
obtenir obtient obtiennent obtenu obtenue obtenus
offrir offre offrent offert offerte
ouvrir ouvre ouvrent ouvert ouverte
perdre perd perdent perdu perdue perdus
prendre prend prennent pris prise
produire produit produite produisent
promettre promet promettent promis promise
recevoir reçoit reçoivent reçu reçue reçus
rendre rend rendent rendu
réduire réduit réduite réduits réduisent
reconnaître reconnaît reconnaissent reconnu reconnue
répondre répond répondent répondu
savoir sait savent su
soutenir soutient soutiennent soutenu soutenue
suivre suit suivent suivi
tenir tient tiennent tenu
transmettre transmet transmettent transmis transmise
vaincre vainc vaincu vaincus
vendre vend vendent vendu vendue vendus
venir vient viennent venu venus
vivre vit vivent vécu
voir voit voient vu vue vus
vouloir veut veulent voulu
œil yeux
""",
    "en": """
arise arose arisen
beat beaten
become became
begin began begun
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
lend lent
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
speak spoke spoken
spend spent
stand stood
steal stole stolen
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written
child children
foot feet
man men
mouse mice
person people
wife wives
woman women
life lives
""",
    "es": """
abrir abre abren abrió abierto abierta
caer cae caen cayó cayeron caído caída
conducir conduce condujo
construir construye construyen construyó construido
crecer crece crecen creció
cubrir cubierto
dar da dan dio dieron
decir dice dicen dijo dicho
destruir destruye destruyó destruido
dormir duerme durmió
elegir elige eligen eligió elegido
encontrar encuentra encuentran encontró
escribir escribe escribió escrito
hacer hace hacen hizo hicieron hecho
ir va van fue
leer lee leen leyó leído
medir mide miden
mentir miente mienten mintió
morir muere mueren murió murieron muerto muerta
mover mueve mueven
obtener obtiene obtienen obtuvo
oír oye oyó
pedir pide piden pidió
perder pierde pierden perdió
poner pone ponen puso puesto
producir produce producen produjo
querer quiere quieren quiso
reducir reduce reducen redujo
romper rompe rompió roto
saber sabe saben supo
salir sale salen salió
seguir sigue siguen siguió
tener tiene tienen tuvo
traer trae trajo
venir viene vienen vino
ver ve ven vio visto
vivir vive viven vivió
volver vuelve vuelven volvió vuelto
""",
}
