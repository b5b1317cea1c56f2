"""A codebook of the analyst's own at work: its names, its words of stance, and its faults in words."""

import pytest

from explorer import library
from explorer.library import Task
from explorer.nlp import codebook, codebook_check, pipeline, renaming
from explorer.nlp.document import plain_article
from explorer.store import queries

MINE = """
[[actor]]
name = "The Republic"
aliases = ["Ruritania"]
side = "The West"

[[issue]]
name = "harbour fee"
patterns = ["port|harbour fee|levy"]

[[stance]]
words = ["bless", "wave through"]
stance = "favour"
issue = ["object"]

[[stance]]
words = ["accept"]
stance = "against"
act = "reject"
"""
TEXT = (
    "Poland blessed the harbour levy. Germany accepts the embargo. France waved through the budget."
)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Return a function text -> positions found with the codebook."""
    path = tmp_path_factory.mktemp("book") / "mine.toml"
    path.write_text(MINE, encoding="utf-8")

    def read(text):
        [doc] = pipeline.parse_all([plain_article(text)])
        return pipeline.analysed(doc, book=path)

    return read


def stances(found):
    return {(p.actor, p.issue): (p.stance, p.act) for p in found.positions}


def test_own_words_of_stance_come_before_the_lexicon(own):
    found = stances(own(TEXT))
    assert found["Poland", "harbour fee"] == ("favour", "support")
    assert found["Germany", "sanctions"] == ("against", "reject")
    assert found["France", "budget"] == ("favour", "support")


def test_own_names_hold_for_entities_speakers_and_sides(own):
    found = own("Germany said the talks failed. Germany rejects the embargo.")
    assert "Germany" in {entity.name for entity in found.entities}
    book = codebook.build(
        {"actor": [{"name": "The Republic", "aliases": ["Germany"], "side": "The West"}]}
    )
    renamed = renaming.renamed(found, book)
    [entity] = [e for e in renamed.entities if e.name == "The Republic"]
    assert entity.actor == "The West"
    assert {m.text for m in entity.mentions} == {"Germany"}
    assert {s.speaker.entity for s in renamed.statements if s.speaker} == {"The Republic"}
    assert {(p.actor, p.side) for p in renamed.positions} == {("The Republic", "The West")}
    assert renaming.renamed(found, codebook.build({})) is found


def test_two_entities_of_one_own_actor_become_one(own):
    found = own("Poland backs the ceasefire. Germany backs the ceasefire.")
    book = codebook.build({"actor": [{"name": "The Two", "aliases": ["Poland", "Germany"]}]})
    renamed = renaming.renamed(found, book)
    [entity] = renamed.entities
    assert [m.text for m in entity.mentions] == ["Poland", "Germany"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[issue", "it is no TOML"),
        ('[[topic]]\nname = "x"', "“topic” is none of actor, issue, stance"),
        ('issue = "x"', "issue is no list of tables: write [[issue]]"),
        ('[[issue]]\npatterns = ["x"]', "issue 1: name is missing"),
        ('[[issue]]\nname = "x"', "issue “x”: patterns is missing"),
        ('[[issue]]\nname = "x"\npatterns = ["a|"]', "pattern “a|” has nothing on one side"),
        ('[[issue]]\nname = "x"\npatterns = [1]', "patterns holds something that is no text"),
        ('[[issue]]\nname = "x"\npatterns = [""]', "issue “x”: patterns is empty"),
        ('[[issue]]\nname = 3\npatterns = ["x"]', "issue 1: name is not text"),
        ('[[actor]]\nname = "x"\nsides = "y"', "actor “x”: “sides” is none of name, aliases, side"),
        (
            '[[actor]]\nname = "x"\naliases = ["Q"]\n[[actor]]\nname = "q"',
            "actor “q”: “q” is claimed by actor “x” already",
        ),
        ('[[stance]]\nwords = ["nod"]\nstance = "yes"', "“yes” is none of favour, against"),
        ('[[stance]]\nwords = ["nod"]\nstance = "favour"\nact = "hug"', "“hug” is none of demand"),
        ('[[issue]]\nname = "' + "x" * 201 + '"\npatterns = ["x"]', "at most 200 plain characters"),
    ],
)
def test_each_fault_is_one_clear_line(text, line):
    _, found = codebook_check.parsed(text)
    assert any(line in fault for fault in found), found
    assert not any("\n" in fault for fault in found)


def test_what_we_ship_has_the_form_we_ask_for():
    table, found = codebook_check.parsed(MINE)
    assert found == []
    assert codebook.build(table).stances["wave through"].issue == ("object",)


def test_the_codebook_of_a_library_holds_for_what_is_added_and_refreshed(tmp_path):
    path, owner = tmp_path / "own.db", library.OWNER
    library.save_entry(
        "issue", {"name": "quay", "patterns": ["harbour levy"]}, caller=owner, path=path
    )
    text = b"Talks on fees\n\nPoland rejects the harbour levy. Germany rejects the embargo."
    [added] = library.add([Task("a.txt", text)], caller=owner, path=path)
    assert added.status == "new"
    assert issues(path) == {"quay", "sanctions"}
    library.save_entry(
        "issue", {"name": "wharf", "patterns": ["harbour levy"]}, at=0, caller=owner, path=path
    )
    assert library.stale(path=path) == 1
    [again] = library.refresh(caller=owner, path=path)
    assert again.status == "refreshed"
    assert issues(path) == {"wharf", "sanctions"}
    assert library.stale(path=path) == 0


def issues(path):
    db = library.database(path)
    try:
        return {row["issue"] for row in queries.export(db, "positions")}
    finally:
        db.conn.close()
