"""Names that are written in several ways, in and between languages: countries with their people, bodies, acronyms.

A row is a name; `|` parts its forms, of any language; rows that begin alike are one. A long name and its initials need
no row: see `alignment`.
"""

from __future__ import annotations

_ROWS = """
états-unis|usa|us|u.s.|united states|america|american|américain|américaine|estados unidos|eeuu|ee.uu.|estadounidense
royaume-uni|uk|u.k.|united kingdom|reino unido|grande-bretagne|great britain|gran bretaña
royaume-uni|britain|british|britannique|británico|británica
angleterre|england|inglaterra|anglais|anglaise|inglés|inglesa
écosse|scotland|escocia|écossais|scottish|escocés
irlande|ireland|irlanda|irlandais|irish|irlandés
france|francia|français|française|french|francés|francesa|frenchman
allemagne|germany|alemania|allemand|allemande|german|alemán|alemana
espagne|spain|españa|espagnol|espagnole|spanish|spaniard|español|española
italie|italy|italia|italien|italienne|italian|italiano|italiana
portugal|portugais|portuguese|portugués
belgique|belgium|bélgica|belge|belgian|belga
pays-bas|netherlands|países bajos|holland|holanda|néerlandais|dutch|neerlandés|holandés
suisse|switzerland|suiza|swiss|suizo
autriche|austria|autrichien|austrian|austriaco
pologne|poland|polonia|polonais|polish|polaco
hongrie|hungary|hungría|hongrois|hungarian|húngaro
grèce|greece|grecia|grec|grecque|greek|griego
roumanie|romania|rumanía|roumain|romanian|rumano
suède|sweden|suecia|suédois|swedish|sueco
norvège|norway|noruega|norvégien|norwegian|noruego
danemark|denmark|dinamarca|danois|danish|danés
finlande|finland|finlandia|finlandais|finnish|finlandés
russie|russia|rusia|russe|russian|ruso|rusa
ukraine|ucrania|ukrainien|ukrainienne|ukrainian|ucraniano|ucraniana
turquie|turkey|turquía|turc|turque|turkish|turco
israël|israel|israélien|israélienne|israeli|israelí
palestine|palestina|palestinien|palestinian|palestino
syrie|syria|siria|syrien|syrian|sirio
irak|iraq|irakien|iraqi|iraquí
iran|irán|iranien|iranian|iraní
arabie saoudite|saudi arabia|arabia saudí|arabia saudita|saoudien|saudi
égypte|egypt|egipto|égyptien|egyptian|egipcio
maroc|morocco|marruecos|marocain|moroccan|marroquí
algérie|algeria|argelia|algérien|algerian|argelino
tunisie|tunisia|túnez|tunisien|tunisian|tunecino
libye|libya|libia|libyen|libyan|libio
afrique|africa|áfrica|africain|african|africano
afrique du sud|south africa|sudáfrica
asie|asia|asiatique|asian|asiático
chine|china|chinois|chinoise|chinese|chino
japon|japan|japón|japonais|japanese|japonés
inde|india|indien|indian|indio
corée du nord|north korea|corea del norte
corée du sud|south korea|corea del sur
brésil|brazil|brasil|brésilien|brazilian|brasileño
mexique|mexico|méxico|mexicain|mexican|mexicano
argentine|argentina|argentin|argentinian|argentino
chili|chile|chilien|chilean|chileno
colombie|colombia|colombien|colombian|colombiano
venezuela|vénézuélien|venezuelan|venezolano
canada|canadá|canadien|canadian|canadiense
québec|quebec|québécois
australie|australia|australien|australian|australiano
nouvelle-zélande|new zealand|nueva zelanda
afghanistan|afganistán|afghan|afgano
londres|london
moscou|moscow|moscú
pékin|beijing|pekín
bruxelles|brussels|bruselas
genève|geneva|ginebra
gênes|genoa|génova
barcelone|barcelona
marseille|marseilles|marsella
lyon|lyons
amazonie|amazon|amazonia|amazonía
méditerranée|mediterranean|mediterráneo
manche|english channel|canal de la mancha
onu|un|u.n.|nations unies|united nations|naciones unidas
oms|who|organisation mondiale de la santé|world health organization|organización mundial de la salud
ue|eu|union européenne|european union|unión europea
otan|nato
fmi|imf|fonds monétaire international|international monetary fund
bce|ecb|banque centrale européenne|european central bank
ocde|oecd
omc|wto
cee|eec
vih|hiv
sida|aids
adn|dna
ia|ai|intelligence artificielle|artificial intelligence|inteligencia artificial
accord de paris|paris agreement|acuerdo de parís
cour des comptes|court of auditors|tribunal de cuentas
commission européenne|european commission|comisión europea
conseil constitutionnel|constitutional council
conseil d'état|council of state|consejo de estado
conseil européen|european council|consejo europeo
conseil de l'europe|council of europe|consejo de europa
parlement européen|european parliament|parlamento europeo|eurocámara
cour de cassation|court of cassation
cour d'appel|court of appeal|court of appeals
cour suprême|supreme court|tribunal supremo|corte suprema
cour pénale internationale|international criminal court|corte penal internacional|cpi|icc
cour internationale de justice|international court of justice|corte internacional de justicia
banque mondiale|world bank|banco mundial
conseil de sécurité|security council|consejo de seguridad
"""

NAMES: tuple[tuple[str, ...], ...] = tuple(tuple(row.split("|")) for row in _ROWS.strip().splitlines())

AS_SPELLED: frozenset[str] = frozenset(
    {"us", "un", "who", "ia", "ai", "ue", "eu", "manche", "aids", "turkey", "polish", "cee"}
)
"""Forms that are a name only as they are written in capitals, or with one where that is how the name is spelled."""
