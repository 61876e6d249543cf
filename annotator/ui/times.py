"""Times as the reader's own calendar and clock have them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from annotator.i18n import _


def minute(stored: str) -> str:
    """A stored time, to the minute."""
    return QLocale().toString(_local(stored), QLocale.FormatType.ShortFormat)


def moment(stored: str, today: QDate | None = None) -> str:
    """The same, with the day in words where that is today or yesterday."""
    when = _local(stored)
    time = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    match when.date().daysTo(today or QDate.currentDate()):
        case 0:
            return _("today {time}").format(time=time)
        case 1:
            return _("yesterday {time}").format(time=time)
    return minute(stored)


def _local(stored: str) -> QDateTime:
    return QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs).toLocalTime()
