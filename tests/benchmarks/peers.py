"""Other ways to find a text among many: each is made of the texts, and then finds the places of the best for a
query."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence

from annotator.text.fold import fold

Search = Callable[[str, int], Sequence[int]]

_WORD = re.compile(r"\w+")


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def fts5(tokenizer: str) -> Callable[[Sequence[str]], Search]:
    """SQLite's FTS5, any of the words or trigrams, best bm25 first."""

    def make(texts: Sequence[str]) -> Search:
        connection = sqlite3.connect(":memory:")
        connection.execute(f"CREATE VIRTUAL TABLE found USING fts5 (text, tokenize = '{tokenizer}')")
        connection.executemany("INSERT INTO found (rowid, text) VALUES (?, ?)", enumerate(map(fold, texts)))

        def search(query: str, limit: int) -> list[int]:
            words = dict.fromkeys(_words(query))
            if tokenizer == "trigram":
                words = dict.fromkeys(word[at : at + 3] for word in words for at in range(max(0, len(word) - 2)))
            match = " OR ".join(f'"{word}"' for word in words)
            sql = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?"
            return [row[0] for row in connection.execute(sql, (match, limit))] if match else []

        return search

    return make


def rapidfuzz(scorer: str) -> Callable[[Sequence[str]], Search]:
    """`rapidfuzz.process.extract` over folded texts."""

    def make(texts: Sequence[str]) -> Search:
        from rapidfuzz import fuzz, process

        folded = [fold(text) for text in texts]
        ratio = getattr(fuzz, scorer)
        return lambda query, limit: [hit[2] for hit in process.extract(fold(query), folded, scorer=ratio, limit=limit)]

    return make


def bm25s(texts: Sequence[str]) -> Search:
    import bm25s
    import numpy as np

    index = bm25s.BM25()
    index.index([_words(text) for text in texts], show_progress=False)

    def search(query: str, limit: int) -> list[int]:
        words = [word for word in _words(query) if word in index.vocab_dict]
        if not words:
            return []
        found: list[int] = np.argsort(-index.get_scores(words), kind="stable")[:limit].tolist()
        return found

    return search


def rank_bm25(texts: Sequence[str]) -> Search:
    import numpy as np
    from rank_bm25 import BM25Okapi

    index = BM25Okapi([_words(text) for text in texts])

    def search(query: str, limit: int) -> list[int]:
        found: list[int] = np.argsort(-index.get_scores(_words(query)), kind="stable")[:limit].tolist()
        return found

    return search


def tfidf(texts: Sequence[str]) -> Search:
    """Cosine of TF-IDF over runs of three to five letters within words."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, preprocessor=fold)
    matrix = vectorizer.fit_transform(texts)

    def search(query: str, limit: int) -> list[int]:
        scores = np.asarray((matrix @ vectorizer.transform([query]).T).todense()).ravel()
        found: list[int] = np.argsort(-scores, kind="stable")[:limit].tolist()
        return found

    return search


PEERS: dict[str, Callable[[Sequence[str]], Search]] = {
    "FTS5 bm25, words": fts5("unicode61"),
    "FTS5 trigram": fts5("trigram"),
    "bm25s": bm25s,
    "rank-bm25": rank_bm25,
    "TF-IDF char_wb 3-5 (scikit-learn)": tfidf,
    "rapidfuzz token_set_ratio": rapidfuzz("token_set_ratio"),
    "rapidfuzz ratio": rapidfuzz("ratio"),
}
