"""Puts together test pages in the manner of real sites: as HTML, and as text pasted from them.

A page is a list of (role, words) in reading order; ``html`` and ``pasted`` print it. The roles are
the expected answer. ``PAGES`` holds every story in every manner.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import cycle

from tests.reading_stories import (
    COMMENTS,
    COOKIES,
    NAV,
    NEWSLETTER,
    STORIES,
    SUMMARIES,
    TEASERS,
    Story,
)

Item = tuple[str, str]


@dataclass(frozen=True)
class Page:
    name: str
    story: Story
    items: tuple[Item, ...]
    html: str
    date: str

    def pasted(self) -> tuple[str, list[tuple[str, int, int]]]:
        text, gold = "", []
        for role, words in self.items:
            joined = text.endswith("(Reuters) - ")
            gap = "" if joined else "\n" if role in {"furniture", "related"} else "\n\n"
            text += gap if text else ""
            gold.append((role, len(text), len(text) + len(words)))
            text += words
        return text, gold

    @property
    def body(self) -> str:
        return " ".join(words for role, words in self.items if role in {"body", "subheading"})


def nav(*more: str) -> list[Item]:
    return [("furniture", word) for word in (*NAV, *more)]


def links(header: str, start: int, count: int = 4) -> list[Item]:
    ring = cycle(TEASERS)
    for _ in range(start):
        next(ring)
    return [("related", header), *(("related", next(ring)) for _ in range(count))]


def teasers(header: str) -> list[Item]:
    pairs = zip(TEASERS[3:], SUMMARIES, strict=False)
    return [("related", header), *(("related", part) for pair in pairs for part in pair)]


def comments() -> list[Item]:
    talk = [("furniture", part) for c in COMMENTS for part in (*c, "Reply", "Report")]
    return [("furniture", f"{len(COMMENTS)} Comments"), ("furniture", "Sort by newest"), *talk]


def newsletter() -> list[Item]:
    return [("furniture", line) for line in NEWSLETTER]


def paragraphs(
    story: Story, inserts: dict[int, list[Item]] | None = None, heads: bool = True
) -> list[Item]:
    found: list[Item] = []
    cuts = {3: story.subheads[0], len(story.body) - 3: story.subheads[1]} if heads else {}
    for n, words in enumerate(story.body):
        found += (inserts or {}).get(n, [])
        found += [("subheading", cuts[n])] if n in cuts else []
        found.append(("body", words))
    return found


def broadsheet(s: Story) -> list[Item]:
    return [
        ("furniture", "Skip to content"), *nav("Subscribe", "Log in"), ("kicker", "Exclusive report"),
        ("headline", s.headline), ("dek", s.dek), ("byline", f"By {s.author}"),
        ("dateline", "Published June 5, 2024 Updated June 6, 2024, 7:12 a.m. ET"),
        ("furniture", "Share full article"), ("furniture", "Listen to this article · 6:12 min"),
        ("caption", s.caption), ("credit", s.credit),
        *paragraphs(s, {2: [("furniture", "Advertisement"), ("furniture", "SKIP ADVERTISEMENT")],
                        5: [("related", f"Read more: {TEASERS[0]}")], 7: newsletter()}),
        ("byline", "Erik Strand contributed reporting from Oslo."),
        *links("More in World", 2), *links("Trending in The Ledger", 6), ("copyright", "© 2024 The Evening Ledger Company"),
        ("furniture", "Contact us"), ("furniture", "Terms of service"), ("furniture", "Privacy policy"),
    ]  # fmt: skip


def wire(s: Story) -> list[Item]:
    first, *rest = s.body
    return [
        ("headline", s.headline), ("byline", f"By {s.author}"), ("dateline", "June 5, 20248:15 AM EDTUpdated 2 hours ago"),
        ("caption", f"[1/3] {s.caption}"), ("credit", "REUTERS/Joana Pires/File Photo"),
        ("dateline", f"{s.place}, June 5 (Reuters) - "), ("body", first),
        *[("body", p) for p in rest],
        ("byline", "Reporting by Marta Ellison in Port Halven and Jo Hart in London; Editing by Max Dunn and Eva Roth"),
        ("furniture", "Our Standards: The Thomson Reuters Trust Principles., opens new tab"),
        *links("Read Next", 1),
    ]  # fmt: skip


def broadcaster(s: Story) -> list[Item]:
    return [
        ("furniture", "Accessibility help"), *nav("Search", "More menu"), ("headline", s.headline), ("dateline", "5 June 2024"),
        ("byline", s.author), ("byline", "Europe correspondent"), ("furniture", "Share"), ("furniture", "Save"),
        ("credit", "Image source, Getty Images"), ("caption", f"Image caption, {s.caption}"),
        *paragraphs(s, {4: [("related", TEASERS[4]), ("related", TEASERS[6]), ("related", TEASERS[1])]}),
        *links("Related topics", 0, 0), ("furniture", "Europe"), *teasers("More on this story"), *links("Most read", 4, 6),
    ]  # fmt: skip


def local(s: Story) -> list[Item]:
    return [
        ("furniture", "72°F"), *nav("Weather", "Obituaries", "E-edition"), ("furniture", "Home / News / Local"),
        ("headline", s.headline), ("byline", f"By {s.author} | staff@ledger.test | The Evening Ledger"),
        ("dateline", "PUBLISHED: June 5, 2024 at 6:00 a.m. | UPDATED: June 5, 2024 at 9:14 p.m."),
        ("furniture", "Facebook"), ("furniture", "Twitter"), ("furniture", "Email"), ("furniture", "Print"),
        ("caption", s.caption), ("credit", "(Ada Quill/Staff Photographer)"),
        *paragraphs(s, {3: [("furniture", "Get the latest news delivered daily to your inbox!"), ("furniture", "Sign up")],
                        6: [("furniture", "Story continues below advertisement")]}, heads=False),
        ("syndication", "This story was originally published by The Prairie Ledger."),
        ("furniture", "Tags: news, politics, region"), *comments(), *links("Most Popular", 5), ("copyright", "Copyright 2024 Ledger Media Group. All rights reserved."),
    ]  # fmt: skip


def tabloid(s: Story) -> list[Item]:
    return [
        *nav(), ("headline", s.headline), ("dek", s.dek), ("byline", f"By {s.author}, Senior Reporter"),
        ("dateline", "10:42, 5 Jun 2024"), ("furniture", "Click to share on X"), ("furniture", "12 comments"),
        ("caption", s.caption), ("credit", "Credit: Getty"),
        *paragraphs(s, {2: [("related", "READ MORE: " + TEASERS[2].upper())],
                        4: [("furniture", "1 of 4"), ("caption", s.caption), ("credit", "Image: AFP")],
                        6: [("furniture", "Article continues below")],
                        8: [("related", "Trending"), ("related", TEASERS[7]), ("related", TEASERS[8])]}, heads=False),
        *links("Recommended for you", 3), *comments(),
    ]  # fmt: skip


def paywalled(s: Story) -> list[Item]:
    return [
        ("furniture", COOKIES), ("furniture", "Accept all"), ("furniture", "Manage preferences"), *nav(),
        ("headline", s.headline), ("dek", s.dek), ("byline", s.author), ("dateline", "June 5, 2024"),
        *paragraphs(s, {5: [("furniture", "You have 2 free articles left this month."), ("furniture", "Subscribe for full access. Cancel anytime.")]}),
        ("correction", "Correction: An earlier version of this article misspelled the name of a street."),
        ("furniture", "To continue reading, subscribe or log in."), ("furniture", "Already a subscriber? Sign in"),
        *links("Editor's picks", 0), ("copyright", "© 2024 Quayside Press Ltd. All rights reserved. Reproduction in whole or in part is prohibited."),
    ]  # fmt: skip


def analysis(s: Story) -> list[Item]:
    labelled = [
        (
            "sidebar",
            "Cost of waiting: Every month of delay adds about 30 million to the bill, officials estimate.",
        ),
        (
            "sidebar",
            "Public opinion: A survey last week found that 58 percent of residents back the decision.",
        ),
        (
            "sidebar",
            "Next step: A committee will publish its own figures before the summer recess, its chair said.",
        ),
    ]
    return [
        *nav(), ("kicker", "ANALYSIS"), ("headline", s.headline), ("byline", f"Analysis by {s.author}"), ("dateline", "Wed 5 Jun 2024 18.30 BST"),
        ("furniture", "5 min read"), ("caption", f"{s.caption} Photograph: {s.credit.split('/')[0]}/Shutterstock"),
        *paragraphs(s), ("subheading", "Here’s what else to know:"), *labelled,
        ("syndication", "This article originally appeared in The Evening Ledger."), ("copyright", "© 2024 The Evening Ledger Company"),
        ("furniture", "Source link"), ("furniture", "Leave a Comment"),
        ("furniture", "Your email address will not be published. Required fields are marked *"), ("furniture", "Scroll to Top"),
    ]  # fmt: skip


MANNERS: dict[str, Callable[[Story], list[Item]]] = {
    f.__name__: f for f in (broadsheet, wire, broadcaster, local, tabloid, paywalled, analysis)
}
WRAPPERS = {
    "semantic": (
        "<header><nav>{nav}</nav></header><main><article>{top}<div class='article-body'>{body}</div></article></main><aside>{side}</aside><footer>{foot}</footer>"
    ),
    "divs": (
        "<div id='nav'>{nav}</div><div class='wrap'><div class='story'>{top}<div class='story-text'>{body}</div></div><div class='rail'>{side}</div></div><div id='footer'>{foot}</div>"
    ),
    "table": (
        "<table><tr><td>{nav}</td></tr><tr><td>{top}{body}</td><td>{side}</td></tr><tr><td>{foot}</td></tr></table>"
    ),
    "deep": (
        "<div class='a1'><div class='a2'><div class='a3'>{nav}</div></div><section><div><div><section>{top}{body}</section></div></div></section>{side}{foot}</div>"
    ),
}


def markup(role: str, words: str, inside: bool) -> str:
    text = escape(words)
    forms = {
        "headline": f"<h1>{text}</h1>", "dek": f"<p class='dek'>{text}</p>", "byline": f"<div class='byline'>{text}</div>",
        "caption": f"<figure><img src='p.jpg'><figcaption>{text}</figcaption></figure>", "credit": f"<div class='photo-credit'>{text}</div>",
        "subheading": f"<h2>{text}</h2>", "kicker": f"<div class='kicker'><a href='/k'>{text}</a></div>",
        "related": f"<div class='related-story'><a href='/r'>{text}</a></div>",
        "furniture": f"<div class='promo-box'>{text}</div>" if inside else f"<li><a href='/n'>{text}</a></li>",
    }  # fmt: skip
    return forms.get(role, f"<p>{text}</p>")


def as_html(items: list[Item], story: Story, manner: str, wrapper: str) -> str:
    head = next(n for n, (role, _) in enumerate(items) if role == "headline")
    body = [
        n
        for n, (role, _) in enumerate(items)
        if role in {"body", "sidebar", "dateline"} and n > head
    ]
    long = [n for n in body if len(items[n][1].split()) > 12]
    first, last = long[0], body[-1]
    kick = head - 1 if head and items[head - 1][0] == "kicker" else head
    parts = {
        "nav": items[:kick], "top": items[kick:first], "body": items[first : last + 1], "foot": items[last + 1 :], "side": [],
    }  # fmt: skip
    slots = {slot: _markups(found, slot == "body") for slot, found in parts.items()}
    meta = f'<meta property="og:title" content="{escape(story.headline)}"><meta property="og:site_name" content="The Evening Ledger">'
    if manner in {"broadsheet", "tabloid"}:
        meta += '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","datePublished":"2024-06-05T07:00:00Z"}]}</script>'
    elif manner != "paywalled":
        meta += '<meta property="article:published_time" content="2024-06-05T07:00:00Z">'
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{escape(story.headline)} - The Evening Ledger</title>{meta}"
        f"<style>p {{color: red}}</style></head><body>{WRAPPERS[wrapper].format(**slots)}<script>track('x')</script></body></html>"
    )


def _markups(items: list[Item], inside: bool) -> str:
    found, n = [], 0
    while n < len(items):
        role, words = items[n]
        if role == "dateline" and inside and n + 1 < len(items) and words.endswith("- "):
            found.append(f"<p>{escape(words + items[n + 1][1])}</p>")
            n += 1
        else:
            found.append(markup(role, words, inside))
        n += 1
    return "\n".join(found)


def _pages() -> list[Page]:
    wrappers = cycle(WRAPPERS)
    made = []
    for story_number, story in enumerate(STORIES):
        for name, manner in MANNERS.items():
            items = manner(story)
            wrapper = next(wrappers)
            html = as_html(items, story, name, wrapper)
            made.append(
                Page(f"{name}-{wrapper}-{story_number}", story, _joined(items), html, "2024-06-05")
            )
    return made


def _joined(items: list[Item]) -> tuple[Item, ...]:
    return tuple(items)


PAGES = _pages()
