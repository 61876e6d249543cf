"""The status table: where the check of a claim stands. A new status is one row here and one icon in resources."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.errors import UnknownStatus
from annotator.i18n import N_


@dataclass(frozen=True, slots=True)
class Status:
    """`label` is a message to translate; `key` the single key that marks with this status, empty for none;
    `icon` names a file of `resources/icons`; the two colours are for light and dark windows."""

    id: str
    label: str
    key: str
    icon: str
    light: str
    dark: str


STATUSES: tuple[Status, ...] = (
    Status("unverified", N_("Unverified"), "U", "circle-help", "#b26a00", "#f0b35a"),
    Status("verified", N_("Verified"), "V", "circle-check", "#1b7f4b", "#5fd39a"),
    Status("refuted", N_("Refuted"), "R", "circle-x", "#c0323a", "#ff8a8a"),
    Status("recheck", N_("To recheck"), "K", "refresh-cw", "#6a4bc4", "#b9a2ff"),
)
NEW = STATUSES[0]
_BY_ID = {status.id: status for status in STATUSES}


def status(status_id: str) -> Status:
    """The row of the table with this id; raises `UnknownStatus`."""
    try:
        return _BY_ID[status_id]
    except KeyError:
        raise UnknownStatus(status_id, tuple(_BY_ID)) from None
