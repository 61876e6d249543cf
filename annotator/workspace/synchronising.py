"""Whether a folder is kept in step with other machines by a service, which knows nothing of open databases.

Such a service copies the base and its -wal file each at its own time, and makes "conflicted copies" of what two
machines have written (https://www.sqlite.org/howtocorrupt.html, 1.2 to 1.4).
"""

from __future__ import annotations

from pathlib import Path

_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mon drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "kdrive": "kDrive",
    "box": "Box",
    "megasync": "MEGA",
}
"""What the folders are called where the services make them, in lower case."""

_PREFIXES = ("dropbox (", "dropbox-", "onedrive -", "onedrive-", "googledrive-", "box-", "nextcloud-")
"""Names that go on with that of an account or an organisation."""

_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".stfolder": "Syncthing",
}
"""What the services leave in the folders that they synchronise, whatever these are called."""


def synchronised_by(path: Path) -> str:
    """The name of the service that synchronises the folder of a file, empty for none."""
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        if name in _FOLDERS:
            return _FOLDERS[name]
        if name.startswith(_PREFIXES):
            return _FOLDERS[name.replace("-", " ").replace("(", " ").split()[0].replace("googledrive", "google drive")]
        for mark, service in _MARKS.items():
            # In a home folder it is where the program keeps its own things.
            if folder != Path.home() and (folder / mark).exists():
                return service
    return ""
