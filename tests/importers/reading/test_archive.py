from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.archive import LARGEST_PART, opened

PATH = Path("a.docx")


def packed(method: int = zipfile.ZIP_DEFLATED, /, **parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_a_part_is_read_and_a_missing_one_is_empty() -> None:
    with opened(packed(a=b"Texte"), PATH) as archive:
        assert archive.read("a") == b"Texte"
        assert archive.read("b") == b""


@pytest.mark.parametrize("size", [LARGEST_PART + 1, 10_000_000], ids=["large", "small but packed too well"])
def test_a_part_that_unpacks_to_too_much_is_not_unpacked(size: int) -> None:
    with opened(packed(a=bytes(size)), PATH) as archive, pytest.raises(UnreadableDocument) as caught:
        archive.read("a")
    assert caught.value.reason == "huge"


def test_a_part_that_is_longer_than_it_says_is_not_unpacked_further() -> None:
    data = packed(a=bytes(5_000_000))
    lied = data.replace((5_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lied != data
    with opened(lied, PATH) as archive, pytest.raises(UnreadableDocument) as caught:
        archive.read("a")
    assert caught.value.reason == "damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_would_be_unpacked_whole_whatever_it_says_is_not_unpacked(method: int) -> None:
    data = packed(method, a=bytes(100_000_000))
    lied = data.replace((100_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lied != data
    tracemalloc.start()
    try:
        with opened(lied, PATH) as archive, pytest.raises(UnreadableDocument) as caught:
            archive.read("a")
        assert caught.value.reason == "damaged"
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_what_is_no_archive() -> None:
    with pytest.raises(UnreadableDocument), opened(b"PK\x03\x04 no", PATH):
        pass


def test_a_part_under_a_password() -> None:
    data = bytearray(packed(a=b"Texte"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with opened(bytes(data), PATH) as archive, pytest.raises(UnreadableDocument) as caught:
        archive.read("a")
    assert caught.value.reason == "encrypted"
