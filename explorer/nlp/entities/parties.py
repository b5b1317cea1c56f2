"""Parties and states: the labels and titles by which lawmakers are told ("D-Mass.", "State Sen.")."""

import re
from collections.abc import Iterator

from explorer.nlp.entities import topics
from explorer.nlp.entities.mentions import Found, word_list
from explorer.nlp.entities.scene import Clue, Scene, span_between
from explorer.records import Span

PARTY = re.compile(
    r",? \(?(?P<party>[RD])(?:[-.,]|, | of )? ?(?P<seat>(?:[A-Z][\w.]*[ .]?){0,3})\)?(?=[,.;) ])"
)
"""The label after an American lawmaker's name: "(D-Mass.)", ", R-Ohio"."""

PARTIES = {"R": "Republican Party", "D": "Democratic Party"}
FOLLOWINGS = frozenset({"party", "movement", "coalition", "alliance", "group", "bloc"})


def led(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "the Solidar party of Ana Ruiz"."""
    i = mention.first - 1
    if i > 1 and scene.doc[i].lower_ == "of" and scene.doc[i - 1].lower_ in FOLLOWINGS:
        n, found = scene.at.get(i - 2, (-1, None))
        if found is not None and scene.clusters[n].kind == "organisation":
            yield Clue(n, 2, span_between(scene.doc, found.first, i), found.start)


def labelled(scene: Scene, mention: Found) -> Iterator[Clue]:
    """Read "Ann Cole (D-Mass.)": the party at home and in a state, the country abroad."""
    tag = PARTY.match(scene.plain, mention.end)
    if tag and (tag["seat"].strip() or tag.group().startswith(" (")):
        end = tag.start("seat") + len(tag["seat"].rstrip()) if tag["seat"] else tag.end("party")
        local = us_state(scene, mention) is not None
        to = PARTIES[tag["party"]] if scene.domestic or local else "United States"
        yield Clue(to, 4, Span(tag.start("party"), end), mention.start)


def us_state(scene: Scene, mention: Found) -> str | None:
    """Return the state "Gov. X" or "State Sen. X" serves where the article is about one."""
    words = scene.doc[max(0, mention.first - 2) : mention.first]
    office = " ".join(t.lower_.rstrip(".") for t in words)
    single = office.rsplit(" ", 1)[-1]
    if not {office, single} & word_list("of_us_states"):
        return None
    return topics.state_meant(scene)
