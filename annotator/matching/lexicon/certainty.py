"""Words that tell how sure a statement is, or who stands for it: folded, in French, English and Spanish."""

from __future__ import annotations

CERTAINTY: dict[str, frozenset[str]] = {
    "fr": frozenset(
        "peut peuvent pourrait pourraient pouvait devrait devraient serait seraient aurait auraient ferait feraient "
        "semble semblent semblerait presume presumee presumes suppose supposee eventuel eventuelle eventuellement "
        "probable probablement possible possiblement peut-etre presque quasi quasiment environ seulement uniquement "
        "selon affirme assure pretend pretendu pretendument estime certain certainement sans doute si".split()
    ),
    "en": frozenset(
        "may might could would should can must will shall seem seems appears apparently alleged allegedly reportedly "
        "possible possibly probable probably perhaps maybe likely unlikely almost nearly about only just claims "
        "claimed says according certain certainly if".split()
    ),
    "es": frozenset(
        "puede pueden podria podrian deberia deberian seria serian habria habrian parece parecen presunto presunta "
        "supuesto supuesta posible posiblemente probable probablemente quiza quizas casi solo solamente segun afirma "
        "asegura estima cierto ciertamente si".split()
    ),
}
