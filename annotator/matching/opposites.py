"""Words with an opposite: each axis has two ends, `+` and `-`, in French, English and Spanish.

Words are written as they are spelled; they are folded and stemmed when the table is read. The two ends of an axis are
one subject ("hausse" and "baisse" are both about how an amount moves), so they match as words and differ as signs.
"""

from __future__ import annotations

AXES: dict[str, dict[str, tuple[str, str]]] = {
    "amount": {
        "fr": (
            "hausse hausser augmenter augmentation progresser progression grimper bondir bond croître croissance croissant "
            "accroître accroissement monter montée flambée flamber envolée envoler accélérer accélération relever",
            "baisse baisser diminuer diminution reculer recul chuter chute réduire réduction décroître tomber dégringoler "
            "plonger fléchir régresser régression ralentir ralentissement effondrer effondrement abaisser",
        ),
        "en": (
            "rise rises rose risen rising increase grow grows grew grown growth climb jump surge soar gain up higher raise",
            "fall falls fell fallen falling decrease decline drop shrink shrank plunge plummet down lower reduce reduction "
            "cut slump dip",
        ),
        "es": (
            "subir sube subió subida aumentar aumento crecer crece creció crecimiento alza incremento incrementar disparar",
            "bajar baja bajó bajada disminuir disminución caer cae cayó caída descender descenso reducir reducción recortar",
        ),
    },
    "win": {
        "fr": ("gagner victoire remporter vainqueur", "perdre perd perdu perdent perdue défaite perdant"),
        "en": ("win wins won winning victory winner", "lose loses lost losing defeat loser"),
        "es": ("ganar gana ganó ganado victoria ganador", "perder pierde perdió perdido derrota"),
    },
    "degree": {"fr": ("plus", "moins"), "en": ("more most", "less fewer least"), "es": ("más", "menos")},
    "allow": {
        "fr": ("autoriser autorisation permettre légaliser autorisé", "interdire interdit interdiction interdite prohiber"),
        "en": ("allow authorise authorize permit legalise legalize", "ban bans banned forbid forbidden prohibit"),
        "es": ("autorizar autoriza permitir permite legalizar", "prohibir prohíbe prohibido prohibición"),
    },
    "truth": {"fr": ("vrai vraie", "faux fausse"), "en": ("true", "false fake"), "es": ("verdadero cierto", "falso falsa")},
    "open": {
        "fr": ("ouvrir ouvert ouverte ouverture", "fermer fermé fermeture"),
        "en": ("open opening", "close closed closure shut"),
        "es": ("abrir abre abrió abierto apertura", "cerrar cierra cerró cerrado cierre"),
    },
    "before": {"fr": ("avant", "après"), "en": ("before", "after"), "es": ("antes", "después")},
}
