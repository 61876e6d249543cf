"""Finds the files of `resources/`, in a checkout and in an installed package alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKED = _PACKAGE / "resources"
_ROOT = _PACKED if _PACKED.is_dir() else _PACKAGE.parent / "resources"


def path(name: str) -> Path:
    """The file or folder `name` of `resources/`, such as `icons/circle-check.svg`.

    Raises `FileNotFoundError` if there is none: a resource that is not there is a bug, and Qt would pass it over.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(f"no resource {name!r} in {_ROOT}")
    return found
