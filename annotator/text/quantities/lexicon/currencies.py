"""Currencies: ISO 4217 codes, signs, and names in French, English and Spanish, made of a coin and a country.

A bare "dollar" is read as US dollars and a bare "livre" or "£" as pounds sterling, which is what news texts mean; any
other bare coin that several countries have ("roupie", "peso", "couronne") keeps the coin's own id, in lower case, and
compares with each of them.
"""

from __future__ import annotations

from annotator.text.quantities.phrases import Phrases, expand

SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₿": "BTC", "¢": "cent", "₡": "CRC", "₸": "KZT",
}  # fmt: skip

_COUNTRIES: dict[str, str] = {
    "US": "americain(s)|etats-unis|des etats-unis|etatsunien(s)|us|usa|american|u.s.|estadounidense(s)|americano(s)",
    "CA": "canadien(s)|canadian|canadiense(s)|cad|ca", "AU": "australien(s)|australian|australiano(s)|aud",
    "NZ": "neo-zelandais|new zealand|neozelandes(es)|nzd", "HK": "hongkongais|de hong kong|de hong-kong|hong kong|hk"
        "|hkd",
    "SG": "singapourien(s)|de singapour|singapore|singapur", "TW": "taiwanais|de taiwan|taiwan|new taiwan|taiwanes(es)",
    "GB": "sterling|britannique(s)|anglaise(s)|british|britanica(s)|esterlina(s)|uk",
    "EG": "egyptienne(s)|egyptian|egipcia(s)", "LB": "libanaise(s)|lebanese|libanesa(s)",
    "SY": "syrienne(s)|syrian|siria(s)", "TR": "turque(s)|turkish|turca(s)", "SD": "soudanaise(s)|sudanese|sudanesa(s)",
    "CH": "suisse(s)|swiss|suizo(s)", "FR": "francais|french|franceses", "BE": "belge(s)|belgian|belga(s)",
    "LU": "luxembourgeois", "XO": "cfa|c f a", "RW": "rwandais|rwandan", "GN": "guineen(s)|guinean",
    "KM": "comorien(s)", "CD": "congolais|congolese", "PF": "pacifique|cfp", "RU": "russe(s)|russian|ruso(s)",
    "BY": "bielorusse(s)|belarusian|bielorruso(s)", "SE": "suedoise(s)|swedish|sueca(s)",
    "NO": "norvegienne(s)|norwegian|noruega(s)", "DK": "danoise(s)|danish|danesa(s)",
    "CZ": "tcheque(s)|czech|checa(s)", "IS": "islandaise(s)|icelandic|islandesa(s)",
    "MX": "mexicain(s)|mexican|mexicano(s)", "AR": "argentin(s)|argentine|argentino(s)",
    "CL": "chilien(s)|chilean|chileno(s)", "CO": "colombien(s)|colombian|colombiano(s)",
    "PH": "philippin(s)|philippine|filipino(s)", "UY": "uruguayen(s)|uruguayan|uruguayo(s)",
    "CU": "cubain(s)|cuban|cubano(s)", "DO": "dominicain(s)|dominican|dominicano(s)",
    "DZ": "algerien(s)|algerian|argelino(s)", "TN": "tunisien(s)|tunisian|tunecino(s)",
    "LY": "libyen(s)|libyan|libio(s)", "IQ": "irakien(s)|iraqi|iraqui(es)", "KW": "koweitien(s)|kuwaiti|kuwaiti(es)",
    "RS": "serbe(s)|serbian|serbio(s)", "JO": "jordanien(s)|jordanian|jordano(s)", "BH": "bahreini(s)|bahraini",
    "IN": "indien(s)|indienne(s)|indian|indio(s)|india(s)", "PK": "pakistanais|pakistanaise(s)|pakistani|pakistani(es)",
    "LK": "sri lankaise(s)|sri-lankaise(s)|sri lankan", "NP": "nepalaise(s)|nepalese",
    "ID": "indonesienne(s)|indonesian|indonesia(s)", "MU": "mauricienne(s)|mauritian",
    "MA": "marocain(s)|moroccan|marroqui(es)", "AE": "emirati(s)|emirien(s)|emirati|uae",
    "SA": "saoudien(s)|saudi|saudi(es)", "QA": "qatari(s)|qatarien(s)", "OM": "omanais|omani", "IR": "iranien(s)"
        "|iranian",
    "YE": "yemenite(s)|yemeni", "BR": "bresilien(s)|brazilian|brasileno(s)", "CN": "chinois|chinese|chino(s)",
    "JP": "japonais|japanese|japones(es)", "KR": "coreen(s)|sud-coreen(s)|south korean|korean|surcoreano(s)",
    "KE": "kenyan(s)|keniano(s)", "TZ": "tanzanien(s)|tanzanian", "UG": "ougandais|ugandan", "SO": "somalien(s)|somali",
    "DE": "allemand(s)|german|aleman(es)", "ZA": "sud-africain(s)|south african|sudafricano(s)",
    "PL": "polonais|polish|polaco(s)", "UA": "ukrainien(s)|ukrainienne(s)|ukrainian", "IT": "italienne(s)|italian",
    "ES": "espagnole(s)|spanish|espanola(s)", "IL": "israelien(s)|israeli", "IE": "irlandaise(s)|irish|irlandesa(s)",
    "VE": "venezuelien(s)|venezuelan|venezolano(s)", "BO": "bolivien(s)|bolivian|boliviano(s)",
    "PE": "peruvien(s)|peruvian|peruano(s)", "JM": "jamaicain(s)|jamaican", "NA": "namibien(s)|namibian",
    "HU": "hongrois|hungarian", "RO": "roumain(s)|romanian", "MD": "moldave(s)|moldovan", "BG": "bulgare(s)|bulgarian",
    "TH": "thailandais|thai", "VN": "vietnamien(s)|vietnamese", "MY": "malaisien(s)|malaysian",
}  # fmt: skip

_COINS: tuple[tuple[str, str, str, str], ...] = (
    ("EUR", "EUR", "euro(s)", ""),
    ("dollar", "USD", "dollar(s)|dolar(es)", "US:USD CA:CAD AU:AUD NZ:NZD HK:HKD SG:SGD TW:TWD JM:JMD NA:NAD"),
    ("pound", "GBP", "livre(s)|pound(s)|libra(s)", "GB:GBP EG:EGP LB:LBP SY:SYP TR:TRY SD:SDG IE:IEP"),
    ("lira", "lira", "lire(s)|lira(s)", "TR:TRY IT:ITL"),
    ("franc", "franc", "franc(s)|franco(s)", "CH:CHF FR:FRF BE:BEF LU:LUF XO:XOF RW:RWF GN:GNF KM:KMF CD:CDF PF:XPF"),
    ("rouble", "RUB", "rouble(s)|ruble(s)|rublo(s)", "RU:RUB BY:BYN"),
    (
        "krone",
        "krone",
        "couronne(s)|krona|kronor|krone|kroner|crown(s)|corona(s)",
        "SE:SEK NO:NOK DK:DKK CZ:CZK IS:ISK",
    ),
    ("peso", "peso", "peso(s)", "MX:MXN AR:ARS CL:CLP CO:COP PH:PHP UY:UYU CU:CUP DO:DOP"),
    ("dinar", "dinar", "dinar(s)|dinares", "DZ:DZD TN:TND LY:LYD IQ:IQD KW:KWD RS:RSD JO:JOD BH:BHD"),
    ("rupee", "rupee", "roupie(s)|rupee(s)|rupia(s)", "IN:INR PK:PKR LK:LKR NP:NPR MU:MUR ID:IDR"),
    ("rupiah", "IDR", "rupiah(s)", ""),
    ("dirham", "dirham", "dirham(s)", "MA:MAD AE:AED"),
    ("riyal", "riyal", "riyal(s)|rial(s)|riyales|riales", "SA:SAR QA:QAR OM:OMR IR:IRR YE:YER"),
    ("real", "BRL", "reais|real bresilien|reales brasilenos|reals", "BR:BRL"),
    ("yuan", "CNY", "yuan(s)|yuanes|renminbi(s)", "CN:CNY"),
    ("yen", "JPY", "yen(s)|yenes", "JP:JPY"),
    ("won", "KRW", "won(s)|wones", "KR:KRW"),
    ("mark", "DEM", "mark(s)|marco(s)|deutschemark(s)|deutsche mark(s)", "DE:DEM"),
    ("shilling", "shilling", "shilling(s)|chelin(es)", "KE:KES TZ:TZS UG:UGX SO:SOS"),
    ("rand", "ZAR", "rand(s)", "ZA:ZAR"),
    ("hryvnia", "UAH", "hryvnia(s)|hryvnias|grivna(s)|grivnia(s)", "UA:UAH"),
    ("zloty", "PLN", "zloty(s)|zlotis", "PL:PLN"),
    ("guilder", "guilder", "florin(s)|guilder(s)|gulden(s)|florines", ""),
    ("forint", "HUF", "forint(s)|florin(s) hongrois", "HU:HUF"),
    ("leu", "leu", "leu|lei|leus", "RO:RON MD:MDL"),
    ("lev", "BGN", "lev|leva|levs", "BG:BGN"),
    ("baht", "THB", "baht(s)", "TH:THB"),
    ("dong", "VND", "dong(s)", "VN:VND"),
    ("ringgit", "MYR", "ringgit(s)", "MY:MYR"),
    ("naira", "NGN", "naira(s)", ""),
    ("shekel", "ILS", "shekel(s)|shekels|shequel(s)", "IL:ILS"),
    ("bolivar", "VES", "bolivar(s)|bolivares", "VE:VES"),
    ("cedi", "GHS", "cedi(s)", ""),
    ("birr", "ETB", "birr(s)", ""),
    ("taka", "BDT", "taka(s)", ""),
    ("tenge", "KZT", "tenge(s)", ""),
    ("ariary", "MGA", "ariary(s)", ""),
    ("peseta", "ESP", "peseta(s)", "ES:ESP"),
    ("guarani", "PYG", "guarani(s)|guaranies", ""),
    ("bitcoin", "BTC", "bitcoin(s)", ""),
    ("ether", "ETH", "ether(s)", ""),
    ("penny", "penny", "penny|pence|pennies|penique(s)", "GB:penny"),
    ("cent", "cent", "cent(s)|centime(s)|centimo(s)|centavo(s)|eurocent(s)", "US:cent CA:cent"),
    ("kopeck", "kopeck", "kopeck(s)|copeck(s)|kopek(s)|copec(s)", ""),
)
"""Coin, what it is bare, its names, and what it is with a country."""

_CODES = (
    "EUR USD GBP JPY CNY CHF CAD AUD NZD HKD SGD TWD INR RUB UAH TRY PLN SEK NOK DKK CZK HUF RON BGN ISK BRL MXN ARS "
    "CLP COP PEN VES UYU BOB PYG ZAR NGN KES EGP MAD DZD TND XOF XAF LBP ILS SAR AED QAR KWD IQD IRR PKR BDT LKR NPR "
    "THB VND IDR MYR PHP KRW KZT GEL AMD AZN BTC ETH FRF DEM ESP ITL RMB BEF XPF GHS ETB MGA CDF GNF RWF"
).split()

_OTHER_MEANING = {"fr": ("cent",), "en": ("won", "mark", "marks", "crown", "crowns", "reals")}
"""Names that are other words in a language: no money there."""

PARTS: dict[str, tuple[str, int]] = {"cent": ("", 100), "penny": ("GBP", 100), "kopeck": ("RUB", 100)}
"""Coins that are a part of a currency: of which (empty for cents, which many have), and how many make one."""

FAMILY: dict[str, str] = {
    code: coin
    for coin, _bare, _names, countries in _COINS
    for code in (part.split(":")[1] for part in countries.split())
}
"""The coin of each currency, with which a bare name of that coin agrees."""


def _names(language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for _coin, bare, names, countries in _COINS:
        pairs = [part.split(":") for part in countries.split()]
        for name in expand(names):
            table[name] = bare
            for country, code in pairs:
                for adjective in expand(_COUNTRIES[country]):
                    table[f"{name} {adjective}"] = code
                    table[f"{adjective} {name}"] = code
    table |= {"sterling": "GBP", "fcfa": "XOF", "f cfa": "XOF", "frs": "FRF"}
    for word in _OTHER_MEANING.get(language, ()):
        table.pop(word, None)
    return table


def _signed() -> dict[str, str]:
    """Signs with what may stand around them: `US$`, `$US`, `$ CAD`, `C$`."""
    table = dict(SIGNS)
    dollars = {
        "us": "USD", "usd": "USD", "ca": "CAD", "c": "CAD", "can": "CAD", "cad": "CAD", "a": "AUD",
        "au": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sgd": "SGD",
        "nt": "TWD", "twd": "TWD", "r": "BRL", "mx": "MXN",
    }  # fmt: skip
    table |= {f"{head}$": code for head, code in dollars.items()}
    table |= {f"${tail}": code for tail, code in dollars.items() if len(tail) > 1}
    countries = next(countries for coin, _bare, _names, countries in _COINS if coin == "dollar")
    for country, code in (part.split(":") for part in countries.split()):
        table |= {f"$ {adjective}": code for adjective in expand(_COUNTRIES[country]) if len(adjective) > 4}
    return table


SIGNED: Phrases[str] = Phrases(_signed().items())
"""What may stand before a number or after it: `$4`, `US$ 4`, `4 $`, `4 $CAD`."""

CODES: dict[str, str] = {code.lower(): code for code in _CODES} | {"rmb": "CNY", "dm": "DEM"}
"""ISO codes, which stand on either side too, but only count in capitals."""


def after(language: str) -> Phrases[str]:
    """What may stand after the number, with "de" before it or without: `4 €`, `4 dollars canadiens`."""
    return Phrases([*_names(language).items(), *_signed().items()])
