"""Mails as Mutt writes them, with what is sent caught on its way."""

from __future__ import annotations

import subprocess
from pathlib import Path

_PLAIN = """Bonjour Jeanne,

Voici les chiffres que tu demandais. La passerelle de Vaudreille a coûté 4,2
millions d’euros, soit 12 % de plus que prévu, et elle était fermée depuis dix-
huit mois. Le comptage de l’agglomération donne 3 400 passages par jour en
2025.

Je reste joignable jusqu’à 18 h.

Solène Aubrac

Le 1 mars 2026 à 17:42, Jeanne Morel a écrit :
> Bonjour Solène,
>
> Pourriez-vous me confirmer le coût de la passerelle ? J’ai noté
> 3,9 millions d’euros.
>
> Jeanne

--{SPACE}
Solène Aubrac
Adjointe aux transports, ville de Vaudreille
01 23 45 67 89
"""
_HTML = """<html><body><p>Dear Ada,</p><p>The board has decided to freeze fares until <b>January 2028</b>. It will cost
&pound;1.6&nbsp;million a&nbsp;year.</p><ul><li>840,000 passengers in 2025</li><li>9% of what passengers pay</li></ul>
<p>Best regards,<br>Moira Fenwick</p><img src="https://tracker.example/pixel.gif" width="1" height="1">
<blockquote type="cite"><p>Could you confirm the figures?</p></blockquote></body></html>
"""


def write(folder: Path, scratch: Path) -> None:
    plain = _PLAIN.replace("{SPACE}", " ")
    mayor, board = "Solène Aubrac <s.aubrac@vaudreille.example>", "Moira Fenwick <moira@kestrel.example>"
    _send(folder / "mail.fr.eml", plain, "plain", "Passerelle : les chiffres", mayor, scratch)
    _send(folder / "mail.en.eml", _HTML, "html", "Ferry fares — board decision", board, scratch)


def _send(path: Path, body: str, kind: str, subject: str, sender: str, scratch: Path) -> None:
    catcher = scratch / "sendmail"
    catcher.write_text(f'#!/bin/sh\ncat > "{path}"\n')
    catcher.chmod(0o755)
    settings = (
        f"set sendmail='{catcher}' from='{sender}' realname='' use_from=yes copy=no charset=utf-8"
        f" content_type='text/{kind}' send_charset='us-ascii:iso-8859-1:utf-8' text_flowed=no hidden_host=yes"
    )
    command = ["mutt", "-n", "-F", "/dev/null", "-e", settings, "-s", subject, "jeanne.morel@courrier.example"]
    environment = {"HOME": str(scratch), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    subprocess.run(command, input=body.encode(), check=True, env=environment)
