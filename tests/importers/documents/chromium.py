"""Pages as Chromium saves and prints them, asked for over its debugging pipe."""

from __future__ import annotations

import base64
import functools
import http.server
import json
import os
import subprocess
import threading
from pathlib import Path
from typing import Any

_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run")


class _Browser:
    """A browser that is asked one thing after the other (https://chromedevtools.github.io/devtools-protocol/)."""

    def __init__(self, profile: Path) -> None:
        here, ours = os.pipe(), os.pipe()
        arrange = f"exec chromium {' '.join(_FLAGS)} --user-data-dir={profile} 3<&{here[0]} 4>&{ours[1]}"
        self._process = subprocess.Popen(
            ["bash", "-c", arrange], pass_fds=(here[0], ours[1]), stderr=subprocess.DEVNULL
        )
        os.close(here[0])
        os.close(ours[1])
        self._to, self._from = os.fdopen(here[1], "wb"), os.fdopen(ours[0], "rb")
        self._count = 0
        self._rest = b""

    def ask(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params} | ({"sessionId": session} if session else {})
        self._to.write(json.dumps(message).encode() + b"\0")
        self._to.flush()
        return self.await_message(lambda answer: answer.get("id") == self._count)["result"]  # type: ignore[no-any-return]

    def await_message(self, wanted: Any) -> dict[str, Any]:
        while True:
            while b"\0" not in self._rest:
                self._rest += os.read(self._from.fileno(), 1 << 20)
            raw, _, self._rest = self._rest.partition(b"\0")
            if wanted(message := json.loads(raw)):
                return message  # type: ignore[no-any-return]

    def close(self) -> None:
        self.ask("Browser.close")
        self._process.wait()


def save(source: Path, folder: Path, name: str, scratch: Path) -> None:
    """Serve a page, open it, and keep it as HTML with its scripts run, as MHTML and as PDF."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(source.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 8765), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = _Browser(scratch / "chromium")
    try:
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.ask("Page.enable", session)
        browser.ask("Page.navigate", session, url=f"http://127.0.0.1:8765/{source.name}")
        browser.await_message(lambda message: message.get("method") == "Page.loadEventFired")
        tree = browser.ask("Runtime.evaluate", session, expression="document.documentElement.outerHTML")
        (folder / f"{name}.html").write_text("<!DOCTYPE html>" + tree["result"]["value"], encoding="utf-8")
        saved = browser.ask("Page.captureSnapshot", session, format="mhtml")["data"]
        (folder / f"{name}.mhtml").write_bytes(saved.encode())
        printed = browser.ask("Page.printToPDF", session, displayHeaderFooter=True)["data"]
        (folder / f"{name}.pdf").write_bytes(base64.b64decode(printed))
    finally:
        browser.close()
        server.shutdown()
        server.server_close()
