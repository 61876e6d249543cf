from __future__ import annotations

import pytest

from annotator.domain.evidence_file import UNKNOWN, evidence_file, plain_name


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("rapport.pdf", b"%PDF-1.7", "application/pdf"),
        ("rapport", b"%PDF-1.7", "application/pdf"),
        ("photo.JPG", b"x", "image/jpeg"),
        ("photo.jpg", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("page.html", b"<html>", "text/html"),
        ("notes.txt", b"x", "text/plain"),
        ("données", b"x", UNKNOWN),
    ],
)
def test_the_media_type(name: str, content: bytes, media_type: str) -> None:
    assert evidence_file(name, content).media_type == media_type


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("rapport.pdf", "rapport.pdf"),
        ("Accord du 2 mars – « final ».pdf", "Accord du 2 mars – « final ».pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\x.exe", "x.exe"),
        ("un?deux*.txt", "un_deux_.txt"),
        ("gpj.\u202eexe.png\x00", "gpj.exe.png"),
        (".profile", "profile"),
        ("", "file"),
        ("..", "file"),
        ("é" * 300 + ".pdf", "é" * 117 + ".pdf"),
    ],
)
def test_a_name_that_any_system_takes(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("setup.exe", b"x"),
        ("SETUP.EXE", b"x"),
        ("facture.pdf.exe", b"x"),
        ("facture.pdf", b"MZ\x90"),
        ("facture", b"\x7fELF"),
        ("facture.pdf", b"#!/bin/sh\n"),
        ("facture.desktop", b"[Desktop Entry]"),
        ("facture.js", b"x"),
        ("facture.exe. ", b"x"),
    ],
)
def test_programs_are_known(name: str, content: bytes) -> None:
    assert evidence_file(name, content).is_program


@pytest.mark.parametrize("name", ["rapport.pdf", "photo.png", "notes.txt", "exe", "données.xlsx", "page.html"])
def test_what_is_no_program(name: str) -> None:
    assert not evidence_file(name, b"x").is_program
