"""What stands around the main text of a page, and either belongs to the article or surely does not.

The extraction of main texts leaves out many headlines and standfirsts, and takes in photo credits and what asks for
consent to cookies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from annotator.text.fold import fold
from annotator.text.web_address import is_web_address

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SPACE = re.compile("[ \t\n\r\f]+")
_CONSENT = re.compile(
    r"cookie|consent|rgpd|gdpr|didomi|onetrust|axeptio|tarteaucitron|sp_message|qc-cmp|cmpbox", re.IGNORECASE
)
_CREDIT = re.compile(r"(?:crédits?(?: photos?)?|photo credits?|photos?)\s*:.{0,80}$|©.{0,80}$", re.IGNORECASE)
_SENTENCE = re.compile(r".{80,}[.!?…»”]$")
_ENOUGH = 40
"""Letters that tell a paragraph from any other."""
_LONGEST_STANDFIRST = 3
_APART = frozenset(("nav", "aside", "footer", "figure", "form", "table", "ul", "ol", "script", "style", "noscript"))


def prune(tree: HtmlElement) -> None:
    """Take out what asks for consent: it is long, and much like prose."""
    for element in list(tree.iter("div", "section", "aside", "dialog", "form")):
        if _CONSENT.search(f"{element.get('id', '')} {element.get('class', '')}") and element.getparent() is not None:
            element.drop_tree()


def drop_credits(body: _Element) -> None:
    """Empty the paragraphs of a main text that name a photographer."""
    for element in body.iter("p"):
        if not len(element) and _CREDIT.match(line_of(element.text or "")):
            element.text = None


def headline_of(tree: HtmlElement, title: str) -> str:
    """The heading of a page that its title repeats, often with the name of the site behind it."""
    wanted = fold(line_of(title))
    for heading in tree.iter("h1"):
        text = line_of(heading.text_content())
        folded = fold(text)
        if folded and wanted and (folded in wanted or wanted in folded):
            return text
    return ""


def left_out(tree: HtmlElement, body: _Element, headline: str) -> list[str]:
    """The headline, and the sentences between it and where the main text begins, as far as that lacks them."""
    present = fold(line_of("".join(body.itertext())))
    if not headline or not present:
        return []
    head = [headline] if fold(headline) not in present else []
    return head + (_standfirst(tree, present, headline) or [])


def _standfirst(tree: HtmlElement, present: str, headline: str) -> list[str] | None:
    """None if the main text begins nowhere behind the headline, or too far from it."""
    lines: list[str] = []
    passed = False
    for element in tree.iter("h1", "h2", "p", "div"):
        text = line_of((element.text or "") if element.tag == "div" else element.text_content())
        if element.tag == "h1":
            passed = passed or text == headline
        elif passed and _SENTENCE.match(text) and not _is_apart(element):
            if fold(text)[:_ENOUGH] in present:
                return lines
            lines.append(text)
            if len(lines) > _LONGEST_STANDFIRST:
                break
    return None


def address_of(tree: HtmlElement, known: str) -> str:
    """The address that a page calls its own, or else the one that it is known to come from.

    Its own is the better one: without what tells how a reader came to it. That of a whole site is no page's.
    """
    found = [link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"]
    found += [meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:url"]
    own = [url for url in found if url and is_web_address(url)]
    return next((url for url in own if not known or urlsplit(url).path.strip("/")), known)


def line_of(text: str) -> str:
    """A text of HTML in one line, as it is read."""
    return _SPACE.sub(" ", text).strip()


def _is_apart(element: HtmlElement) -> bool:
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    if 2 * linked > len(element.text_content()):
        return True
    return any(above.tag in _APART for above in element.iterancestors())
