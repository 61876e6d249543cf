"""A page of the web, fetched because the reviewer asked for it: nothing else of the program opens a connection."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
import zlib
from email.message import Message
from pathlib import Path
from typing import IO
from urllib.parse import quote, unquote, urlsplit

from annotator.domain.errors import FetchFailed, FileTooLarge
from annotator.domain.ports import Progress, Silent
from annotator.text.web_address import is_web_address

LARGEST = 20_000_000
"""Bytes, packed and unpacked."""

SECONDS = 30
"""How long all of it may take, and a silence a third of that."""

MOST_REDIRECTS = 5
_PIECE = 65_536
_AGENT = "Mozilla/5.0 (compatible; Annotator; fact-checking desk)"
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/rtf": ".rtf",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


class Fetched:
    """What came: the bytes, the address it came from in the end, and a name that says what it is."""

    def __init__(self, data: bytes, url: str, headers: Message) -> None:
        self.data = data
        self.url = url
        self.charset = headers.get_content_charset("")
        self.path = _path(url, headers.get_content_type() if headers.get("content-type") else "")


def fetch(url: str, progress: Progress | None = None) -> Fetched:
    """Get a page or a document. Asks for nothing that belongs to it: no picture, no script, no style.

    Raises `FetchFailed`, `FileTooLarge`, and `Cancelled` when `progress` does.
    """
    watcher = progress or Silent()
    if not is_web_address(url):
        raise FetchFailed(url, "address")
    request = urllib.request.Request(_ascii(url), headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip, identity"})
    opener = urllib.request.build_opener(_Redirects)
    try:
        with opener.open(request, timeout=SECONDS / 3) as answer:
            data = _read(answer, answer.headers, url, watcher)
            return Fetched(data, answer.geturl(), answer.headers)
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchFailed(url, "status", error.code) from None
    except TimeoutError:
        raise FetchFailed(url, "time") from None
    except urllib.error.URLError as error:
        raise FetchFailed(url, "time" if isinstance(error.reason, TimeoutError) else "unreachable") from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError):
        raise FetchFailed(url, "unreachable") from None


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few, and to pages of the web only."""

    max_redirections = MOST_REDIRECTS

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if not is_web_address(newurl):
            raise FetchFailed(req.full_url, "address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _read(answer: IO[bytes], headers: Message, url: str, progress: Progress) -> bytes:
    """The body, unpacked, within the limits of size and time."""
    until = time.monotonic() + SECONDS
    told = headers.get("content-length", "")
    total = int(told) if told.isdigit() else 0
    if total > LARGEST:
        raise FileTooLarge(url, total, LARGEST)
    unpacking = zlib.decompressobj(wbits=47) if headers.get("content-encoding", "").lower() == "gzip" else None
    data = bytearray()
    came = 0
    while piece := answer.read1(_PIECE) if hasattr(answer, "read1") else answer.read(_PIECE):
        came += len(piece)
        data += unpacking.decompress(piece, LARGEST + 1 - len(data)) if unpacking else piece
        if max(came, len(data)) > LARGEST:
            raise FileTooLarge(url, max(came, len(data)), LARGEST)
        if time.monotonic() > until:
            raise TimeoutError
        progress.report(came, max(total, came))
    if came < total:
        raise ConnectionError
    return bytes(data)


def _ascii(url: str) -> str:
    """An address as it goes over the wire: accents of a path in per cent, those of a host in Punycode."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    netloc = f"{host}:{parts.port}" if parts.port else host
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~-._?") for part in (parts.path or "/", parts.query))
    return f"{parts.scheme}://{netloc}{path}{'?' + query if query else ''}"


def _path(url: str, media_type: str) -> Path:
    """A file name for what came: that of the address, with the ending of what the server says it is."""
    parts = urlsplit(url)
    name = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]).replace("\0", "") or parts.hostname or "page"
    suffix = _SUFFIXES.get(media_type, "")
    return Path(name if not suffix or name.lower().endswith(suffix) else f"{name}{suffix}")
