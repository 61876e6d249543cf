"""Pages of a real server on this machine."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from annotator.domain.errors import AnnotatorError, Cancelled, EmptyFile, FetchFailed, FileTooLarge
from annotator.workspace import fetching
from annotator.workspace.fetching import fetch
from annotator.workspace.importing import read_address
from tests.importers.made import FOLDER

ASKED: list[str] = []


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ASKED.append(self.path)
        if self.path.startswith("/loop"):
            self.answer(302, b"", location=f"/loop{len(ASKED)}")
        elif self.path == "/away":
            self.answer(302, b"", location="file:///etc/passwd")
        elif self.path == "/moved":
            self.answer(301, b"", location="/articles/page?id=7")
        elif self.path == "/bomb":
            self.answer(200, gzip.compress(bytes(fetching.LARGEST + 1)), content_encoding="gzip")
        elif self.path == "/packed":
            self.answer(200, gzip.compress("<p>Il y a 37 ans.".encode("latin-1")), content_encoding="gzip")
        elif self.path == "/cut":
            self.answer(200, b"abc", content_length="99")
        elif self.path == "/many":
            self.answer(200, b"abc", content_length=str(fetching.LARGEST + 1))
        elif self.path.startswith("/articles/page"):
            page = (FOLDER / "page.fr.source.html").read_bytes().replace(b"canonical", b"x")
            self.answer(200, page, content_type="text/html; charset=utf-8")
        elif self.path == "/rapport":
            self.answer(200, (FOLDER / "printed.fr.pdf").read_bytes(), content_type="application/pdf")
        elif self.path == "/rien":
            self.answer(200, b"", content_type="text/html")
        else:
            self.answer(404, b"none")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        named = {"content_type": "text/html", "content_length": str(len(body))} | headers
        for name, value in named.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        return None


@pytest.fixture
def server() -> Iterator[str]:
    ASKED.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_a_page_is_fetched_and_nothing_that_belongs_to_it(server: str) -> None:
    imported = read_address(f"{server}/moved")
    assert imported.text.startswith("La passerelle de Vaudreille rouvrira en\u00a0mai\n")
    assert imported.fields.url == imported.source == f"{server}/articles/page?id=7"
    assert imported.fields.outlet == "Le Courrier de Vaudreille"
    assert ASKED == ["/moved", "/articles/page?id=7"]


def test_a_document_is_read_by_what_the_server_says_it_is(server: str) -> None:
    imported = read_address(f"{server}/rapport")
    assert imported.media_type == "application/pdf"
    assert imported.fields.url == f"{server}/rapport"


def test_a_packed_page_in_another_encoding(server: str) -> None:
    assert read_address(f"{server}/packed").text == "Il y a 37 ans."


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/none", FetchFailed("", "status", 404)),
        ("/loop", FetchFailed("", "status", 302)),
        ("/away", FetchFailed("", "status", 302)),
        ("/cut", FetchFailed("", "unreachable")),
    ],
)
def test_what_is_not_had(server: str, path: str, error: FetchFailed) -> None:
    with pytest.raises(FetchFailed) as caught:
        fetch(f"{server}{path}")
    assert (caught.value.reason, caught.value.status) == (error.reason, error.status)


@pytest.mark.parametrize("path", ["/bomb", "/many"])
def test_what_is_too_large(server: str, path: str) -> None:
    with pytest.raises(FileTooLarge):
        fetch(f"{server}{path}")


def test_a_page_without_a_word(server: str) -> None:
    with pytest.raises(EmptyFile):
        read_address(f"{server}/rien")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/", "javascript:x", "http://", "a.example", ""])
def test_no_other_address_is_ever_opened(url: str) -> None:
    with pytest.raises(FetchFailed) as caught:
        fetch(url)
    assert caught.value.reason == "address"


def test_nobody_answers(server: str) -> None:
    with pytest.raises(FetchFailed) as caught:
        fetch("http://127.0.0.1:9/")
    assert caught.value.reason == "unreachable"


class Impatient:
    def report(self, done: int, total: int) -> None:
        raise Cancelled


def test_the_reviewer_wants_no_more_of_it(server: str) -> None:
    with pytest.raises(AnnotatorError) as caught:
        fetch(f"{server}/articles/page", Impatient())
    assert isinstance(caught.value, Cancelled)
