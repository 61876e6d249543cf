"""Whether there is a display: Qt itself does not say, but ends the process where it finds none."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

_LOCAL_X11 = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def has_display() -> bool:
    """Whether Qt has something to draw on: the platform that `QT_QPA_PLATFORM` names, or any of Wayland and X11."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform.startswith("wayland"):
        return _wayland()
    if platform == "xcb":
        return _x11()
    return bool(platform) or _wayland() or _x11()


def _wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _answers(str(Path(folder, name)))


def _x11() -> bool:
    """A server on this machine is asked by its socket; one elsewhere is taken at its word."""
    name = os.environ.get("DISPLAY", "")
    local = _LOCAL_X11.fullmatch(name)
    if local is None:
        return bool(name)
    path = f"/tmp/.X11-unix/X{local[1]}"
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    """Whether somebody listens at a local socket; one that begins with a NUL has no file (`man 7 unix`)."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as attempt:
        try:
            attempt.connect(address)
        except OSError:
            return False
    return True
