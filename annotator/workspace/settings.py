"""What one user has chosen, kept outside every claims base in the user's configuration folder."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

import platformdirs

from annotator.workspace.files import replace_file

RECENT = 10
"""Bases remembered in the menu."""


@dataclass
class Settings:
    """`language` and `theme` are empty to follow the system; `zoom` counts steps from the normal size; `article`
    is the id of the one read last, `layout` the places of the window's parts; `publisher`, its address and `page` are
    what exports for publication say of who publishes the checks (`exporters.format.Publisher`); of the bases in
    `synchronised` it was told that they are in a synchronised folder; `preview` shows what was read of a document
    before it is added."""

    reviewer: str = ""
    publisher: str = ""
    publisher_url: str = ""
    page: str = ""
    language: str = ""
    theme: str = ""
    zoom: int = 0
    article: str = ""
    recent: list[str] = field(default_factory=list)
    layout: str = ""
    toured: bool = False
    synchronised: list[str] = field(default_factory=list)
    preview: bool = True

    def remember(self, path: Path) -> bool:
        """Put a base in front of the recent ones; False if it is there already."""
        text = str(path.absolute())
        if self.recent[:1] == [text]:
            return False
        self.recent = [text, *(other for other in self.recent if other != text)][:RECENT]
        return True


def settings_path() -> Path:
    return Path(platformdirs.user_config_dir("annotator", appauthor=False)) / "settings.json"


def default_base() -> Path:
    """Where the claims base is when none is named."""
    return Path(platformdirs.user_data_dir("annotator", appauthor=False)) / "claims.sqlite"


def load_settings() -> Settings:
    """The user's settings; what is missing or makes no sense has its default, so that a broken file stops nobody."""
    settings = Settings(reviewer=_user_name())
    try:
        stored = json.loads(settings_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return settings
    if isinstance(stored, dict):
        for item in fields(Settings):
            value = stored.get(item.name)
            if type(value) is type(getattr(settings, item.name)):
                setattr(settings, item.name, value)
    settings.recent = [path for path in settings.recent if isinstance(path, str)]
    return settings


def save_settings(settings: Settings) -> None:
    """Keep the settings. A configuration folder that cannot be written is no reason to stop anybody's work."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replace_file(path) as stream:
            stream.write(json.dumps(asdict(settings), indent=2).encode())
    except OSError:
        return


def _user_name() -> str:
    return os.environ.get("USER") or os.environ.get("USERNAME") or ""
