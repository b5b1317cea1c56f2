"""Reviewing: the queue, judgements with their rights, agreement, labels, the codebook, the page."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
import shelf
from made_up import MADE, extraction
from streamlit.testing.v1 import AppTest
from test_pages import JUNK

from explorer import library
from explorer.errors import ForbiddenError, StoreError
from explorer.filters import Filters
from explorer.library.access import OWNER, Access
from explorer.store import articles, queries
from explorer.store.connection import connect
from explorer.store.review import review_queue, reviewed

ROOT = Path(__file__).parents[1]
TEXTS = (
    ("Northland rejects the truce.\nRain fell.\nWestmark backs the cease-fire.", 0.9, "2025-08-19"),
    ("Southland backs the pause.\nNorthland says 14 people were killed.", 0.4, "2025-08-20"),
    ("Westmark rejects the fishing quota.", 0.9, "2025-08-21"),
)
VISITORS = (Access("read-only"), Access("team", "eve"), Access("team"))


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Return a library's path with four positions, one statement and one figure."""
    path = tmp_path / "review.db"
    db = connect(path)
    for text, confidence, day in TEXTS:
        articles.save(db, extraction(text, confidence, published=day), **MADE)
    db.conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(path))
    monkeypatch.delenv("EXPLORER_MODE", raising=False)
    return path


@pytest.fixture
def shown(kept):
    """Return the library, open for reading."""
    db = library.database(kept)
    yield db
    db.conn.close()


def everything(path):
    """Return every row of every table, to see that nothing was changed."""
    db = connect(path)
    try:
        return {name: list(db.table(name).rows) for name in db.table_names() if "_fts" not in name}
    finally:
        db.conn.close()


def issues_of(db, order="doubt", filters=Filters()):  # noqa: B008 - frozen
    """Walk through the queue once; return the issues in order."""
    number, found = review_queue.first(db, "positions", filters, order), []
    while number is not None and number not in [n for n, _ in found]:
        proposal = review_queue.proposal(db, f"position-{number}")
        found.append((number, proposal.row["issue"]))
        number = review_queue.place(db, "positions", filters, number, order).next
    return [issue for _, issue in found]


def test_the_least_certain_come_first_then_what_was_stored_last(shown):
    assert issues_of(shown) == ["pause", "fishing quota", "cease-fire", "truce"]


def test_chance_and_filters_keep_to_the_same_records(shown):
    assert sorted(issues_of(shown, "chance")) == sorted(issues_of(shown))
    assert issues_of(shown, filters=Filters(actors=("Westmark",))) == [
        "fishing quota",
        "cease-fire",
    ]


@pytest.mark.parametrize("order", review_queue.ORDERS)
@pytest.mark.parametrize("filters", [Filters(), Filters(issues=("truce",))])
def test_a_long_queue_is_in_the_order_of_a_short_one(shown, monkeypatch, order, filters):
    short = issues_of(shown, order, filters)
    places = [review_queue.place(shown, "positions", filters, n, order) for n in range(1, 5)]
    monkeypatch.setattr("explorer.store.review.waiting.FEW", -1)
    monkeypatch.setattr("explorer.store.review.waiting.asked", lambda *_: {"issues"})
    monkeypatch.setattr("explorer.store.review.waiting.summed", lambda *_: True)
    monkeypatch.setattr("explorer.store.review.waiting.total", lambda *_: 4)
    assert issues_of(shown, order, filters) == short
    long = [review_queue.place(shown, "positions", filters, n, order) for n in range(1, 5)]
    assert long == places


def test_a_judged_record_leaves_the_queue_and_the_next_one_is_known(kept, shown):
    library.judge("position", 3, "accept", caller=OWNER)
    assert issues_of(shown) == ["fishing quota", "cease-fire", "truce"]
    place = review_queue.place(shown, "positions", Filters(), 4)
    assert (place.left, place.at, place.next) == (3, 1, 2)
    judged = review_queue.place(shown, "positions", Filters(), 3)
    assert (judged.left, judged.at, judged.next) == (3, 0, 4)


@pytest.mark.parametrize(
    ("key", "words", "sentence"),
    [
        ("position-2", ["Westmark backs the cease-fire", "Westmark"], TEXTS[0][0].split("\n")[2]),
        ("statement-1", ["Northland", "says", "14 people were killed"], TEXTS[1][0].split("\n")[1]),
        ("figure-1", ["14"], TEXTS[1][0].split("\n")[1]),
    ],
)
def test_a_proposal_has_its_words_in_their_sentence_and_what_stands_beside(
    shown, key, words, sentence
):
    found = review_queue.proposal(shown, key)
    spans = [found.text[s - found.offset : e - found.offset] for s, e, _ in found.spans]
    assert sorted(spans) == sorted(words)
    assert found.text[found.start - found.offset : found.end - found.offset] == sentence
    assert len(found.text) > len(sentence)


@pytest.mark.parametrize("key", ["position-99", "article-1", "mention-1"])
def test_there_is_no_proposal_for_what_is_no_record(shown, key):
    assert review_queue.proposal(shown, key) is None


@pytest.mark.parametrize("caller", VISITORS)
@pytest.mark.parametrize(
    "act",
    [
        lambda who: library.judge("position", 1, "accept", caller=who),
        lambda who: library.judge("position", 1, "reject", caller=who, who="Ada"),
        lambda who: library.judge("figure", 1, "fix", caller=who, changes={"value": 1}),
        lambda who: library.take_back(1, caller=who),
        lambda who: library.merge("issue", 1, 2, caller=who),
        lambda who: library.rename("issue", 1, "halt", caller=who),
        lambda who: library.take_back_ruling(1, caller=who),
    ],
)
def test_nothing_changes_without_the_right(kept, caller, act):
    library.judge("position", 2, "accept", caller=OWNER)
    library.rename("issue", 3, "a pause", caller=OWNER)
    before = everything(kept)
    with pytest.raises(ForbiddenError):
        act(caller)
    assert everything(kept) == before


@pytest.mark.parametrize(
    ("record", "verdict", "changes", "why"),
    [
        ("position", "fix", {"stance": "perhaps"}, "stance: “perhaps” is none of"),
        ("position", "fix", {"act": ""}, "act"),
        ("position", "fix", {"actor": "  "}, "actor: it cannot be empty"),
        ("position", "fix", {}, "at least one field"),
        ("position", "fix", {"evidence": "x"}, "cannot be changed"),
        ("position", "maybe", {}, "accept, reject or fix"),
        ("position", "fix", {"issue": "x" * 301}, "at most 300"),
        ("position", "fix", {"issue": "a\x00b"}, "plain characters"),
        ("figure", "fix", {"value": "many"}, "“many” is no number"),
        ("figure", "fix", {"value": "nan"}, "must be finite"),
        ("figure", "fix", {"modifier": "roughly"}, "modifier"),
        ("article", "accept", {}, "article"),
    ],
)
def test_what_the_contract_does_not_allow_is_refused(kept, record, verdict, changes, why):
    before = everything(kept)
    with pytest.raises(StoreError, match=why):
        library.judge(record, 1, verdict, caller=OWNER, changes=changes)
    assert everything(kept) == before


@pytest.mark.parametrize(
    ("caller", "who", "signed"),
    [
        (OWNER, None, "command line"),
        (Access("local"), " Ada  L. ", "Ada L."),
        (Access("local"), "", "owner"),
        (Access("team", "bo@example.org", frozenset({"bo@example.org"})), "Ada", "editor 1"),
    ],
)
def test_who_is_signed_in_cannot_take_another_name(kept, shown, caller, who, signed):
    library.judge("position", 1, "accept", caller=caller, who=who, why=" plain ")
    [row] = reviewed.corrections(shown)
    assert (row["who"], row["why"], row["verdict"]) == (signed, "plain", "accept")


def test_numbers_are_read_as_people_write_them(kept, shown):
    changes = {"value": "1,400", "unit": "", "speaker": "Westmark"}
    library.judge("figure", 1, "fix", caller=OWNER, changes=changes)
    [row] = queries.export(shown, "figures")
    assert (row["value"], row["unit"], row["speaker"]) == (1400.0, None, "Westmark")


@pytest.mark.parametrize(
    ("changes", "bounds"),
    [({"value": 15}, (15, 15, 15)), ({"value": 15, "high": 20}, (15, 15, 20)),
     ({"value": "", "low": 10, "high": 19}, (None, 10, 19)), ({"high": 20}, (14, 14, 20))],
)  # fmt: skip
def test_bounds_that_were_the_value_follow_it(kept, shown, changes, bounds):
    with_bounds = {"low": 14, "high": 14}
    library.judge("figure", 1, "fix", caller=OWNER, changes=with_bounds)
    library.judge("figure", 1, "fix", caller=OWNER, changes=changes)
    [row] = queries.export(shown, "figures")
    assert (row["value"], row["low"], row["high"]) == bounds


def test_agreement_is_the_share_that_needed_no_change(kept):
    empty = library.agreement()[0]
    assert (empty.table, empty.records, empty.precision) == ("positions", 4, None)
    assert empty.interval is None
    for number, verdict, changes in ((1, "accept", {}), (2, "fix", {"stance": "unclear"}),
                                     (3, "reject", {})):  # fmt: skip
        library.judge("position", number, verdict, caller=OWNER, changes=changes)
    positions, figures, _ = library.agreement()
    assert (positions.records, positions.accepted, positions.fixed, positions.rejected) == (
        *(4, 1, 1, 1),
    )
    assert positions.precision == pytest.approx(1 / 3)
    low, high = positions.interval
    assert low == pytest.approx(0.0615, abs=1e-3)
    assert high == pytest.approx(0.7923, abs=1e-3)
    assert figures.reviewed == 0


def test_taking_back_gives_the_record_back_to_the_queue(kept, shown):
    made = library.judge("position", 3, "reject", caller=OWNER)
    assert reviewed.last(shown, "command line")["number"] == made
    assert reviewed.last(shown, "somebody else") is None
    assert library.take_back(made, caller=OWNER)
    assert not library.take_back(made, caller=OWNER)
    assert len(issues_of(shown)) == 4
    assert reviewed.corrections(shown)[0]["undone_at"]
    assert reviewed.standing(shown, "position", 3) is None


def test_what_was_changed_since_it_was_seen_is_not_judged(kept, shown):
    seen = review_queue.proposal(shown, "position-1")
    library.judge("position", 1, "reject", caller=OWNER, who="Ada", seen=seen)
    before = everything(kept)
    with pytest.raises(StoreError, match="position 1: it was changed meanwhile"):
        library.judge("position", 1, "accept", caller=OWNER, who="Bo", seen=seen)
    assert everything(kept) == before


def test_labels_say_what_was_judged_and_what_it_was_before(kept):
    library.judge("position", 1, "fix", caller=OWNER, changes={"issue": "pause"}, why="a synonym")
    library.judge("statement", 1, "reject", caller=OWNER)
    said, held = sorted(map(json.loads, library.labels()), key=lambda row: row["verdict"] == "fix")
    assert (held["table"], held["record"]["issue"], held["extracted"]["issue"]) == (
        *("positions", "pause", "truce"),
    )
    assert (held["why"], held["who"]) == ("a synonym", "command line")
    record, text = held["record"], TEXTS[0][0]
    span = record["evidence"]
    assert text[span["start"] : span["end"]] == "Northland rejects the truce"
    assert record["holder"] == {"text": "Northland", "start": 0, "end": 9, "entity": "Northland"}
    assert (record["condition"], record["speaker"]) == (None, None)
    assert (said["table"], said["verdict"], said["extracted"]) == ("statements", "reject", {})


def test_labels_have_the_shape_of_the_contract(kept):
    for record in ("figure", "statement", "position"):
        library.judge(record, 1, "accept", caller=OWNER)
    found = {row["table"]: row["record"] for row in map(json.loads, library.labels())}
    made = asdict(extraction(TEXTS[1][0]))
    [figure], [statement] = made["figures"], made["statements"]
    assert found["figures"] == {name: figure[name] for name in found["figures"]}
    assert found["statements"] == {
        **{name: statement[name] for name in found["statements"]},
        "content": list(statement["content"]),
    }
    assert set(found["positions"]) == {
        *("actor", "side", "issue", "stance", "act", "condition", "holder", "evidence", "speaker"),
    }


def test_names_are_listed_with_the_rows_that_a_merge_moves(kept, shown):
    there = {
        row["name"]: (row["rows"], row["articles"]) for row in reviewed.things(shown, "entity")
    }
    assert there == {"Northland": (2, 2), "Westmark": (2, 2), "Southland": (1, 1)}
    [fire] = reviewed.named(shown, "issue", "cease-fire")
    [truce] = reviewed.named(shown, "issue", "truce")
    made = library.merge("issue", fire["number"], truce["number"], caller=OWNER, who="Ada")
    assert reviewed.named(shown, "issue", "cease-fire") == []
    assert reviewed.named(shown, "issue", "truce")[0]["rows"] == fire["rows"] + truce["rows"] == 2
    [row] = reviewed.rulings(shown)
    assert (row["name"], row["into_name"]) == ("cease-fire", "truce")
    assert library.take_back_ruling(made, caller=OWNER)
    assert reviewed.named(shown, "issue", "cease-fire")[0]["rows"] == 1


def opened(**query):
    """Open the review page with an address."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page("pages/review.py")
    for key, value in query.items():
        app.query_params[key] = value if isinstance(value, list) else [value]
    app.run()
    return checked(app)


def checked(app):
    assert not app.exception, app.exception[0].value
    return app


def html(app):
    return "\n".join(e.value for e in app.html if not e.value.startswith("<style>"))


def press(app, key):
    return checked(app.button(key=key).click().run())


def verdicts(path):
    return {row["number"]: row["verdict"] for row in everything(path)["position"]}


def test_the_page_shows_the_record_in_its_context(kept):
    said = html(opened())
    assert 'data-target="card-position-3"' in said
    assert "1 of 4 waiting" in said
    assert ">Southland</span>" in said
    assert "Nobody has corrected anything yet." in [c.value for c in opened().caption]


def test_the_address_of_a_record_means_its_queue(kept):
    said = html(opened(ev="figure-1"))
    assert 'data-target="card-figure-1"' in said
    assert "1 of 1 waiting" in said


def test_accepting_goes_to_the_next_and_undoing_comes_back(kept):
    app = press(opened(), "review-accept")
    assert verdicts(kept)[3] == "accept"
    assert "card-position-4" in html(app)
    assert "1 of 4 positions reviewed, precision of reviewed positions 100%" in app.progress[0].text
    app = press(app, "review-undo")
    assert verdicts(kept)[3] is None
    assert "card-position-3" in html(app)


def test_rejecting_asks_why_and_keeps_it(kept):
    app = opened(ev="position-1")
    app.text_input(key="why-position-1").set_value("*no* <b>position</b>")
    app.text_input(key="reviewer").set_value("Ada")
    app = press(app, "review-reject")
    assert verdicts(kept)[1] == "reject"
    said = html(app)
    assert "“*no* &lt;b&gt;position&lt;/b&gt;”" in said
    assert "Ada · " in said
    assert "rejected by Ada" in html(opened(ev="position-1"))


def test_fixing_changes_only_the_fields_that_were_edited(kept):
    app = press(opened(ev="position-1"), "review-fix")
    app.selectbox(key="fix-position-1-stance").set_value("conditional")
    app.button(key="review-save").click().run()
    checked(app)
    [row] = everything(kept)["correction"]
    assert (row["verdict"], json.loads(row["changes"])) == ("fix", {"stance": "conditional"})
    assert "Position 1 fixed." in html(app)


def test_a_fix_without_a_change_and_a_number_that_is_none_are_refused(kept):
    app = press(opened(queue="figures"), "review-fix")
    app = press(app, "review-save")
    assert "No field was changed" in html(app)
    app.text_input(key="fix-figure-1-value").set_value("several")
    app = press(app, "review-save")
    assert "“several” is no number" in html(app)
    assert everything(kept)["correction"] == []


def test_skipping_walks_through_the_queue_and_round(kept):
    app, seen = opened(), []
    for _ in range(5):
        seen.append(int(html(app).split('data-target="card-position-')[1].split('"')[0]))
        app = press(app, "review-skip")
    assert seen == [3, 4, 2, 1, 3]
    assert everything(kept)["correction"] == []


def test_a_correction_is_taken_back_from_the_list(kept):
    made = library.judge("statement", 1, "accept", caller=OWNER, who="Bo")
    app = press(opened(), f"correction-{made}")
    assert "card-statement-1" in html(app)
    assert everything(kept)["statement"][0]["verdict"] is None


def test_two_issues_become_one_and_two_again(kept):
    app = opened(part="names")
    app.selectbox(key="codebook-from-issue").set_value("cease-fire").run()
    app.selectbox(key="codebook-merge-issue").set_value("truce").run()
    assert "<b>1 position in 1 article</b> of “cease-fire” would move to “truce”" in html(app)
    app = press(app, "codebook-merge")
    assert "issue “cease-fire” merged into “truce”" in html(app)
    app = press(app, "ruling-1")
    assert "switched off" in html(app)
    app = press(app, "ruling-1")
    assert "switched off" not in html(app)


DECISIONS = [
    ("rename", "The Westmark", "“Westmark” is now called “The Westmark”"),
    ("alias", "West Mark", "“Westmark” is meant by “West Mark”"),
    ("kind", "organisation", "“Westmark” is now of kind “organisation”"),
    ("actor", "Northland", "“Westmark” now acts for “Northland”"),
]


@pytest.mark.parametrize(("act", "value", "said"), DECISIONS)
def test_an_entity_is_decided_on_and_the_list_says_so(kept, act, value, said):
    app = opened(part="names")
    app.radio(key="codebook-thing").set_value("entity").run()
    app.selectbox(key="codebook-from-entity").set_value("Westmark").run()
    app.selectbox(key="codebook-act-entity").set_value(act).run()
    kind = app.text_input if act in {"rename", "alias"} else app.selectbox
    kind(key=f"codebook-{act}-entity").set_value(value).run()
    app = press(app, f"codebook-{act}")
    assert said in html(app)
    assert app.button(key="ruling-1").label == "Switch off 1"


def test_mentions_are_somebody_else_and_back_again(kept):
    app = opened(part="names")
    app.radio(key="codebook-thing").set_value("entity").run()
    app.selectbox(key="codebook-from-entity").set_value("Westmark").run()
    app.selectbox(key="codebook-act-entity").set_value("split").run()
    app.selectbox(key="codebook-split-entity").set_value("Southland").run()
    number = next(row["number"] for row in everything(kept)["entity"] if row["name"] == "Westmark")
    app.session_state[f"split-{number}"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app = press(checked(app.run()), "codebook-split")
    assert "1 mention of “Westmark” moved to “Southland”" in html(app)
    app = opened()
    assert "fixed <a" in html(app).replace("✎ ", "")
    [made] = everything(kept)["correction"]
    press(app, f"correction-{made['number']}")
    assert not [row for row in everything(kept)["mention"] if row["own"]]


def test_a_rule_is_made_of_a_record_and_switched_off(kept):
    app = opened(ev="position-1")
    assert "1 position in 1 article" in html(app)
    app.multiselect(key="rule-if-position-1").set_value(["stance"]).run()
    assert "2 positions in 2 articles" in html(app)
    app = press(app, "rule-make-position-1")
    assert "Rule 1 rejects 2 positions in 2 articles" in html(app)
    assert [row["verdict"] for row in everything(kept)["position"]].count("reject") == 2
    app = opened(part="rules")
    assert "every position with stance “against” is rejected" in html(app)
    assert "2 records changed" in html(app)
    press(app, "ruling-1")
    assert [row["verdict"] for row in everything(kept)["position"]].count("reject") == 0


def test_a_rule_that_changes_needs_a_value(kept):
    app = opened(ev="position-1")
    app.selectbox(key="rule-then-position-1").set_value("stance").run()
    assert app.button(key="rule-make-position-1").disabled
    app.selectbox(key="rule-value-position-1-stance").set_value("unclear").run()
    app = press(app, "rule-make-position-1")
    assert "Rule 1 fixes 1 position in 1 article" in html(app)


def test_an_entry_of_the_codebook_shows_its_hits_and_is_saved(kept):
    app = opened(part="codebook")
    key = "code-issue-new-0"
    app.text_input(key=f"{key}-name").set_value("halt")
    app.text_input(key=f"{key}-list").set_value("truce|pause, fishing quota").run()
    said = html(app)
    assert "in 2 sentences" in said
    assert ">fishing</" in said
    app = press(app, "code-save")
    assert "The entry is saved: state 1 of the codebook." in html(app)
    assert 'patterns = ["truce|pause", "fishing quota"]' in library.codebook().toml
    assert "3 articles were read by other readers or rules, or with another codebook" in html(app)
    app = opened(part="codebook", code="issue", entry="0")
    assert app.text_input(key="code-issue-0-0-name").value == "halt"
    press(app, "code-remove")
    assert library.codebook_table(library.codebook().toml)["issue"] == []


def test_a_word_of_stance_is_saved_with_its_act(kept):
    app = opened(part="codebook", code="stance")
    key = "code-stance-new-0"
    app.text_input(key=f"{key}-list").set_value("nod through, back")
    app.selectbox(key=f"{key}-stance").set_value("favour")
    app.selectbox(key=f"{key}-act").set_value("accept").run()
    assert "in 2 sentences" in html(app)
    press(app, "code-save")
    [entry] = library.codebook_table(library.codebook().toml)["stance"]
    assert entry == {"words": ["nod through", "back"], "stance": "favour", "act": "accept"}


FAULTY = [
    ("issue", {"name": "halt", "list": "a|"}, "pattern “a|” has nothing on one side of “|”"),
    ("issue", {"list": "truce"}, "name is missing"),
    ("actor", {"name": "North", "list": "north"}, None),
    ("stance", {"list": "nod through"}, "stance is missing"),
]


@pytest.mark.parametrize(("kind", "fields", "fault"), FAULTY)
def test_a_faulty_entry_is_told_in_one_line_and_not_saved(kept, kind, fields, fault):
    app = opened(part="codebook", code=kind)
    for name, value in fields.items():
        app.text_input(key=f"code-{kind}-new-0-{name}").set_value(value)
    checked(app.run())
    assert app.button(key="code-save").disabled is (fault is not None)
    assert fault is None or fault in html(app)


def test_files_go_out_and_come_in(kept):
    library.judge("position", 1, "accept", caller=OWNER, who="Bo")
    app = opened(part="files")
    labels = [e.proto.label for e in app.get("download_button")]
    assert labels[0] == "Labels, 1 record: JSON Lines"
    assert len(labels) == 3
    app.file_uploader[0].upload("bo.jsonl", "\n".join(library.labels()).encode(), "text/plain")
    app = press(checked(app.run()), "labels-take")
    assert "bo.jsonl: 0 applied, 1 there already, 0 left out" in html(app)
    app = opened(part="files")
    table = "".join(library.statements_csv()).encode()
    app.file_uploader[1].upload("dna.csv", table, "text/csv")
    app = press(checked(app.run()), "statements-take")
    assert "dna.csv: 0 applied, 4 there already, 0 left out" in html(app)
    app = opened(part="files")
    app.file_uploader[2].upload("mine.toml", b'[[issue]]\nname = "x"\n', "text/plain")
    checked(app.run())
    assert "mine.toml: codebook: issue “x”: patterns is missing" in html(app)


@pytest.mark.parametrize("part", ["rules", "names", "codebook", "files"])
def test_a_visitor_reads_every_part_and_finds_no_button(kept, monkeypatch, part):
    library.rename("issue", 1, "halt", caller=OWNER)
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    app = opened(part=part)
    assert [button.key for button in app.button] == []
    assert len(app.file_uploader) == 0


def test_a_rule_that_rejects_says_nothing_of_agreement(kept):
    library.make_rule("position", {"stance": "against"}, caller=OWNER)
    positions = library.agreement()[0]
    assert (positions.records, positions.reviewed) == (4, 0)
    library.judge("position", 2, "accept", caller=OWNER)
    library.judge("position", 2, "accept", caller=OWNER)
    assert library.agreement()[0].reviewed == 1
    db = library.database()
    assert queries.provenance(db)["reviewed"] == pytest.approx(1 / 6)
    db.conn.close()


def test_an_empty_queue_says_so_and_drops_its_filters(kept):
    said = html(opened(queue="figures", actor="Nobody"))
    assert "Nothing waits for review" in said
    assert "Drop Actor: Nobody" in said
    for number in range(1, 5):
        library.judge("position", number, "accept", caller=Access("local"))
    app = opened()
    assert "Nothing waits for review" in html(app)
    assert not app.button(key="review-undo").disabled


def test_a_visitor_sees_the_queue_and_no_button(kept, monkeypatch):
    library.judge("position", 1, "accept", caller=OWNER)
    monkeypatch.setenv("EXPLORER_MODE", "read-only")
    app = opened()
    assert "read-only here" in app.info[0].value
    assert [button.key for button in app.button] == []
    assert "card-position-3" in html(app)


@pytest.mark.parametrize("query", [{"queue": "<b>"}, {"ev": "position-999"}, {"order": "x"},
                                   {"queue": "positions", "ev": "figure-1"}, {"ev": "mention-1"},
                                   {"part": "<b>"}, {"part": "queue", "code": "x"}])  # fmt: skip
def test_junk_in_the_address_shows_the_nearest_queue(kept, query):
    said = html(opened(**query))
    assert "4 waiting" in said


@pytest.mark.parametrize("entry", ["0", "-1", "9" * 30, "<b>", "²", "٣", "x" * 500])
def test_junk_for_an_entry_opens_a_new_one(kept, entry):
    assert "New issue" in html(opened(part="codebook", code="<i>", entry=entry))


@pytest.mark.parametrize("queue", ["positions", "figures", "statements", "<b>"])
def test_junk_in_every_parameter_gives_notices_and_no_error(kept, queue):
    said = html(opened(**JUNK, queue=queue))
    assert "is left out" in said
    assert "is not a filter" in said
    assert "<script" not in said


def test_a_name_is_kept_when_one_comes_back_to_the_page(kept):
    app = opened()
    app.text_input(key="reviewer").set_value("Ada").run()
    app.switch_page("pages/figures.py").run()
    app.switch_page("pages/review.py").run()
    press(app, "review-accept")
    assert everything(kept)["correction"][0]["who"] == "Ada"


def test_markup_in_an_article_stays_text(tmp_path, monkeypatch):
    monkeypatch.setenv("EXPLORER_DB", str(shelf.fill(tmp_path / "shelf.db")))
    app = opened(order="chance")
    waiting = verdicts(library.database_path())
    for _ in waiting:
        assert "<img" not in html(app)
        assert "<script" not in html(app)
        app = press(app, "review-accept")
    assert set(verdicts(library.database_path()).values()) == {"accept"}


def test_an_empty_library_offers_ways_to_fill_it(tmp_path, monkeypatch):
    connect(tmp_path / "empty.db").conn.close()
    monkeypatch.setenv("EXPLORER_DB", str(tmp_path / "empty.db"))
    assert "No articles yet" in html(opened())


def test_what_was_reviewed_stands_on_the_about_page(kept):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page("pages/about.py")
    assert "Nothing reviewed yet in this library" in html(checked(app.run()))
    library.judge("position", 1, "accept", caller=OWNER)
    library.judge("position", 2, "reject", caller=OWNER)
    said = html(checked(app.run()))
    cells = ["2 of 4", "1", "0", "1", "50%", "9% to 91%"]
    assert "".join(f'<td class="num">{cell}</td>' for cell in cells) in said
    assert '<td class="num">0 of 1</td><td class="num">0</td>' in said
