"""The top of a pasted article: what stands before its text."""

import re

from explorer.reading.paragraphs import Paragraph
from explorer.reading.pasted import captions
from explorer.reading.pasted.kinship import kinship
from explorer.reading.pasted.letters import PERSON, SALUTATION
from explorer.reading.web.pages import Page

JOB = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|journalist|producer|bureau|staff|analyst)\b",
    re.IGNORECASE,
)


def before_text(pg: Page, head: int | None, core: range, words: set[str]) -> dict[int, str]:
    """Return the roles of the unsigned paragraphs above the core."""
    roles: dict[int, str] = {}
    for n in range(core.start):
        if pg.signs[n] is None or n == head:
            roles[n] = _above(pg, n, head, words)
    if head is not None:
        roles[head] = "headline"
        _kicker(pg, head, roles)
        _dek_in_core(pg, head, core, roles)
    return roles


def _above(pg: Page, n: int, head: int | None, words: set[str]) -> str:
    para = pg.paragraphs[n]
    if head is not None and n < head:
        same = para.text.casefold() == pg.paragraphs[head].text.casefold()
        return "headline" if same else "furniture"
    if head is None:
        return "body" if para.prose and kinship(para.text, words) >= 0.2 else "furniture"
    if para.text.casefold() == pg.paragraphs[head].text.casefold():
        return "headline"
    if _person(pg, n, para):
        return "byline"
    kin = kinship(para.text, words)
    if captions.glued(para.text) is not None:
        return "caption"
    if para.prose:
        return "dek" if n <= head + 3 or kin >= 0.3 else "furniture"
    first = n == head + 1 and para.words >= 4
    early = n <= head + 3 and para.words >= 8
    return "dek" if first or early or (kin >= 0.4 and para.words >= 5) else "furniture"


def _person(pg: Page, n: int, para: Paragraph) -> bool:
    """Tell whether a bare line is an author: a name beside a byline, a job or a date."""
    if SALUTATION.match(para.text):
        return False
    if JOB.search(para.text) and para.words <= 12 and not para.closed:
        return True
    if para.words > 9 or not PERSON.match(para.text):
        return False
    near = [s for m, s in enumerate(pg.signs[max(0, n - 1) : n + 3]) if s is not None]
    beside = any(s.role in {"byline", "dateline"} for s in near)
    return beside or (n + 1 < len(pg.signs) and bool(JOB.search(pg.paragraphs[n + 1].text)))


def _kicker(pg: Page, head: int, roles: dict[int, str]) -> None:
    n = head - 1
    if n < 0 or pg.paragraphs[n].words > 3 or pg.paragraphs[n].closed:
        return
    found = pg.signs[n]
    listed = n > 0 and pg.paragraphs[n - 1].words <= 3 and not pg.paragraphs[n - 1].closed
    shouted = pg.paragraphs[n].text.isupper() and not (n and pg.paragraphs[n - 1].text.isupper())
    listed = listed and not shouted
    if roles.get(n) == "headline" or (found is not None and (listed or found.role != "furniture")):
        return
    if found is None or re.fullmatch(r"[\w&'. -]+", pg.paragraphs[n].text):
        roles[n] = "kicker"


def _dek_in_core(pg: Page, head: int, core: range, roles: dict[int, str]) -> None:
    """One sentence between the headline and the byline is the dek, though it reads like text."""
    n = core.start
    if n != head + 1 and not (n == head and (n := head + 1)):
        return
    if n + 1 >= len(pg.signs) or not pg.prose(n) or pg.paragraphs[n].words > 45:
        return
    for m in range(n + 1, min(n + 5, len(pg.signs))):
        after = pg.signs[m]
        if after is not None and after.role in {"byline", "dateline"}:
            credits_others = re.search(r"\b(?:by|contributed)\b", pg.paragraphs[m].text[3:])
            roles[n] = roles.get(n, "body") if credits_others else "dek"
        if n in roles or pg.prose(m):
            break
