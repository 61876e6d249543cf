"""Bases that reviewers made apart, by real operations, and what is seen of a base whatever its ids and history."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import NothingToRedo, NothingToUndo
from annotator.domain.span import Span
from annotator.domain.verdict import Verdict
from annotator.store.articles import articles
from annotator.store.base import Base, copy_base
from annotator.store.verdicts import scale
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.claims import edit_claim, mark, move_claim, remove_claims, set_status, set_tags
from annotator.workspace.evidence import add_evidence, edit_evidence, remove_evidence
from annotator.workspace.links import link, unlink
from annotator.workspace.merging import Merged, merge_base
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import redo, undo
from annotator.workspace.versions import add_version, anchor_claim
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import Ticking

TEXTS = ("Elle a 37 ans, dit-on.\nLe parc ouvre en 2027.", "Il a 38 ans.\nLe parc ouvre en 2027.", "Rien de neuf.")
URLS = ("", "https://a.example/1", "https://a.example/2")
SPANS = (Span(0, 4), Span(7, 13), Span(0, 12), Span(2, 6))
STATUSES = ("unverified", "verified", "refuted", "recheck")
WORDS = ("", "a", "b", "a b")

Act = tuple[str, int, int, int]

ACTS = st.tuples(
    st.sampled_from(
        ["add", "mark", "mark", "mark", "status", "status", "note", "verdict", "speaker", "tags", "evidence", "source"]
        + [
            "link",
            "move",
            "remove",
            "retitle",
            "address",
            "remove_article",
            "undo",
            "redo",
            "scale",
            "version",
            "anchor",
        ]
    ),
    st.integers(0, 11),
    st.integers(0, 11),
    st.integers(0, 11),
)


@dataclass
class Player:
    """A reviewer at a base, who does what the acts say as far as it can be done."""

    workspace: Workspace

    def play(self, acts: list[Act]) -> None:
        for name, *picks in acts:
            getattr(self, f"_{name}")(*picks)

    def _ids(self, table: str) -> list[str]:
        order = "number" if table == "claim" else "id"
        return self.workspace.base.column(f"SELECT id FROM {table} ORDER BY {order}")

    def _one(self, table: str, pick: int) -> str:
        ids = self._ids(table)
        return ids[pick % len(ids)] if ids else ""

    def _add(self, text: int, url: int, title: int) -> None:
        fields = ArticleFields(title=WORDS[title % 4], url=URLS[url % 3], language="fr")
        add_article(self.workspace, Imported(TEXTS[text % 3], fields))

    def _mark(self, pick: int, span: int, status: int) -> None:
        found = articles(self.workspace.base)
        if found:
            version = found[pick % len(found)].version
            mark(self.workspace, version.id, SPANS[span % 4], STATUSES[status % 4])

    def _status(self, pick: int, status: int, _: int) -> None:
        if claim := self._one("claim", pick):
            set_status(self.workspace, [claim], STATUSES[status % 4])

    def _note(self, pick: int, word: int, _: int) -> None:
        if claim := self._one("claim", pick):
            edit_claim(self.workspace, claim, note=WORDS[word % 4])

    def _verdict(self, pick: int, step: int, _: int) -> None:
        if claim := self._one("claim", pick):
            steps = scale(self.workspace.base)
            edit_claim(self.workspace, claim, verdict=steps[-1 - step % 3].id)

    def _speaker(self, pick: int, word: int, priority: int) -> None:
        if claim := self._one("claim", pick):
            edit_claim(self.workspace, claim, speaker=WORDS[word % 4], priority=priority % 3)

    def _tags(self, pick: int, first: int, second: int) -> None:
        if claim := self._one("claim", pick):
            set_tags(self.workspace, claim, [WORDS[first % 4], WORDS[second % 4]])

    def _evidence(self, pick: int, word: int, _: int) -> None:
        if claim := self._one("claim", pick):
            add_evidence(self.workspace, claim, title=WORDS[word % 4], accessed="2026-03-02")

    def _source(self, pick: int, word: int, away: int) -> None:
        if source := self._one("evidence", pick):
            if away % 3:
                edit_evidence(self.workspace, source, title=WORDS[word % 4])
            else:
                remove_evidence(self.workspace, source)

    def _link(self, pick: int, other: int, kind: int) -> None:
        one, two = self._one("claim", pick), self._one("claim", other)
        if one != two and kind % 3:
            link(self.workspace, one, two, ("contradicts", "related")[kind % 2], None)
        elif one != two:
            unlink(self.workspace, one, two)

    def _move(self, pick: int, span: int, _: int) -> None:
        if claim := self._one("claim", pick):
            move_claim(self.workspace, claim, SPANS[span % 4])

    def _remove(self, pick: int, _: int, __: int) -> None:
        if claim := self._one("claim", pick):
            remove_claims(self.workspace, [claim])

    def _retitle(self, pick: int, word: int, _: int) -> None:
        if article := self._one("article", pick):
            edit_article(self.workspace, article, title=WORDS[word % 4])

    def _address(self, pick: int, url: int, _: int) -> None:
        if article := self._one("article", pick):
            edit_article(self.workspace, article, url=URLS[url % 3])

    def _remove_article(self, pick: int, sure: int, _: int) -> None:
        article = self._one("article", pick)
        if article and sure % 3 == 0:
            remove_article(self.workspace, article)

    def _version(self, pick: int, text: int, _: int) -> None:
        if article := self._one("article", pick):
            add_version(self.workspace, article, Imported(TEXTS[text % 3]))

    def _anchor(self, pick: int, span: int, _: int) -> None:
        if claim := self._one("claim", pick):
            anchor_claim(self.workspace, claim, SPANS[span % 4])

    def _undo(self, *_: int) -> None:
        with suppress(NothingToUndo):
            undo(self.workspace)

    def _redo(self, *_: int) -> None:
        with suppress(NothingToRedo):
            redo(self.workspace)

    def _scale(self, word: int, _: int, __: int) -> None:
        steps = scale(self.workspace.base)
        label = WORDS[1 + word % 3]
        if label not in [step.label for step in steps]:
            set_scale(self.workspace, [*steps, Verdict("", label, 0)])


def clock(day: int) -> Ticking:
    return Ticking(datetime(2026, 3, 2, 8, 0, tzinfo=UTC) + timedelta(seconds=2.5 * day))


def merged(folder: Path, name: str, into: Path, *others: Path) -> Path:
    """A copy of a base with others merged into it, one after the other."""
    path = folder / f"{name}.sqlite"
    copy_base(into, path)
    with closing(open_workspace(path, reviewer="Mo", clock=clock(9))) as workspace:
        for other in others:
            merge_base(workspace, other)
    return path


def merge_into(path: Path, other: Path) -> Merged:
    with closing(open_workspace(path, reviewer="Mo", clock=clock(9))) as workspace:
        return merge_base(workspace, other)


def seen(base: Base) -> dict[str, Any]:
    """All that is seen of a base, with things named by what they are and not by their ids."""
    labels = {row["id"]: row["label"] or row["id"] for row in base.rows("SELECT id, label FROM verdict")}
    claims = {
        row["id"]: dict(row)
        for row in base.rows("SELECT claim.*, sha256 FROM claim JOIN version v ON v.id = version_id")
    }
    names = {name: (row["sha256"], row["start"], row["end"], row["external_id"]) for name, row in claims.items()}

    def parts(sql: str, claim_id: str) -> list[Any]:
        return sorted(tuple(row) for row in base.rows(sql, (claim_id,)))

    found_claims = []
    for name, row in claims.items():
        own = {k: v for k, v in row.items() if k not in ("id", "number", "article_id", "version_id")}
        own["verdict"] = labels.get(row["verdict"], row["verdict"])
        sql = """SELECT later.sha256, p.start, p."end", p.quote, p.status, p.outcome, p.reason FROM placement AS p
            JOIN version AS later ON later.id = p.later_id WHERE claim_id = ?"""
        placements = parts(sql, name)
        opinions = parts("SELECT at, reviewer, status, verdict, note, standing FROM opinion WHERE claim_id = ?", name)
        links = parts("SELECT earlier_id, kind, reviewer, created_at FROM link WHERE claim_id = ?", name)
        found_claims.append(
            (
                sorted(own.items()),
                parts("SELECT tag FROM claim_tag WHERE claim_id = ?", name),
                parts("SELECT url, title, quote, stance, accessed FROM evidence WHERE claim_id = ?", name),
                sorted((*o[:3], labels.get(o[3], o[3]), *o[4:]) for o in opinions),
                sorted((names[other], *rest) for other, *rest in links),
                placements,
            )
        )
    found_articles = []
    for article in base.rows("SELECT * FROM article"):
        sql = "SELECT number, sha256, source, imported_at FROM version WHERE article_id = ?"
        own = {k: v for k, v in dict(article).items() if k not in ("id", "batch_id")}
        found_articles.append((sorted(own.items()), parts(sql, article["id"])))
    return {
        "articles": sorted(found_articles),
        "claims": sorted(found_claims),
        "scale": sorted((labels[row["id"]], row["position"]) for row in base.rows("SELECT * FROM verdict")),
    }
