"""Which figures contradict each other, and which only look alike."""

import pytest
from made_up import MADE, article

from explorer.filters import Filters
from explorer.records import Entity, Extraction, Figure, Mention, Span
from explorer.store import articles
from explorer.store.pages.disputes import disputes
from explorer.ui import overview
from explorer.ui.palette import Palette


def told(
    db, words, value, *, day="2025-03-01", speaker=None, place=None, measures="houses", **more
):
    """Store an article of one sentence that gives an amount of houses."""
    text = f"{words} {measures} burnt{f' in {place}' if place else ''}, told on {day}, {speaker}."
    whole = Span(0, len(text))
    modifier, low, high = (more.get(name) for name in ("modifier", "low", "high"))
    figure = Figure(
        0, len(words), words, value, low, high, None, "count", modifier or "exact", measures,
        speaker, more.get("status", "reported"), whole, measure="count house",
    )  # fmt: skip
    named = ()
    if place:
        at = text.index(place)
        named = (
            Entity(place, more.get("kind", "place"), None, (Mention(at, at + len(place), place),)),
        )
    made = Extraction(article(text, published=day), named, (figure,), sentences=(whole,))
    articles.save(db, made, **MADE)


def found(db):
    return [(row["low"], row["high"], row["articles"]) for row in disputes(db).to_dict("records")]


def test_two_articles_that_cannot_both_be_right_disagree(db):
    told(db, "40", 40.0)
    told(db, "60", 60.0, day="2025-03-02")
    assert found(db) == [(40.0, 60.0, 2)]
    [row] = disputes(db).to_dict("records")
    assert [voice["text"] for voice in row["voices"]] == ["40", "60"]


@pytest.mark.parametrize(
    "second",
    [
        {"words": "40", "value": 40.0},
        {"words": "at least 30", "value": 30.0, "modifier": "at_least"},
        {"words": "up to 50", "value": 50.0, "modifier": "up_to"},
        {"words": "about 43", "value": 43.0, "modifier": "about"},
        {"words": "30 to 50", "value": None, "low": 30.0, "high": 50.0, "modifier": "between"},
        {"words": "60", "value": 60.0, "measures": "old houses"},
        {"words": "60", "value": 60.0, "day": "2025-03-09"},
        {"words": "60", "value": 60.0, "place": "Oakham"},
        {"words": "60", "value": 60.0, "status": "planned"},
        {"words": "many", "value": None, "modifier": "vague"},
    ],
)
def test_what_may_be_right_too_or_is_of_something_else_does_not_disagree(db, second):
    told(db, "40", 40.0, place="Ashford")
    told(db, **{"day": "2025-03-02", "place": "Ashford", **second})
    assert found(db) == []


def test_more_than_is_wrong_where_less_is_said(db):
    told(db, "40", 40.0)
    told(db, "more than 70", 70.0, day="2025-03-02", modifier="more_than")
    assert found(db) == [(40.0, 70.0, 2)]


def test_who_gives_several_amounts_speaks_of_several_things(db):
    told(db, "40", 40.0, speaker="Ann Lee")
    text = "Ann Lee counted 3 houses and then 90 houses."
    figures = tuple(
        Figure(
            text.index(n), text.index(n) + len(n), n, float(n), None, None, None, "count", "exact",
            "houses", None, "reported", Span(0, len(text)), measure="count house",
        )
        for n in ("3", "90")
    )  # fmt: skip
    articles.save(
        db, Extraction(article(text, published="2025-03-01"), figures=figures, sentences=(Span(0, len(text)),)), **MADE
    )  # fmt: skip
    assert found(db) == []


def test_countries_tell_events_apart_but_not_who_speaks(db):
    told(db, "40", 40.0, place="Northland", kind="country", speaker="Northland")
    told(db, "60", 60.0, day="2025-03-02", place="Southland", kind="country", speaker="Southland")
    assert found(db) == [(40.0, 60.0, 2)]
    told(db, "80", 80.0, day="2025-03-02", place="Westmark", kind="country")
    told(db, "90", 90.0, day="2025-03-02", place="Eastmark", kind="country")
    rows = found(db)
    assert all(articles_ < 4 for _, _, articles_ in rows)


def test_the_overview_names_each_voice_and_leads_to_its_words(db):
    told(db, "40", 40.0, speaker="<b>Ann</b>")
    told(db, "60", 60.0, day="2025-03-02")
    drawn = overview.disputes(disputes(db), Palette(["Northland"]))
    assert drawn.index("40") < drawn.index(" against ") < drawn.index("60")
    assert "&lt;b&gt;Ann" in drawn
    assert "<b>Ann" not in drawn
    assert drawn.count("ev=figure-") == 2
    assert disputes(db, Filters(since="2025-03-02")).empty
