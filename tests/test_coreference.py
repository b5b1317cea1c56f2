"""Whom pronouns and descriptions stand for: entity names, descriptions, or nobody."""

import pytest

from explorer.nlp import coreference

PRONOUNS = [
    ("Angela Merkel met the miners. She promised them new jobs.", "She", "Angela Merkel"),
    ("Viktor Kovalenko resigned on Monday. He gave no reason.", "He", "Viktor Kovalenko"),
    ("Maria Lopez thanked Peter Hansen. He smiled.", "He", "Peter Hansen"),
    ("Maria Lopez thanked Peter Hansen. She smiled.", "She", "Maria Lopez"),
    ("When he visited Lima, Peter Hansen promised a new port.", "he", "Peter Hansen"),
    ("Peter Hansen, who runs the port, has quit.", "who", "Peter Hansen"),
    ("Peter Hansen said he would appeal.", "he", "Peter Hansen"),
    ("Peter Hansen met John Reed. Reed said he would appeal.", "he", "John Reed"),
    ("Mr. Okafor spoke first. He asked for calm.", "He", "Okafor"),
    ("Mrs. Jansen spoke first. Her son listened.", "Her", "Jansen"),
    ('"It is over," Peter Hansen said. "I am going home," he added.', "he", "Peter Hansen"),
    ("Anna Berg praised herself.", "herself", "Anna Berg"),
    ("Peter Hansen's point was that fees rise and that he would pay.", "he", "Peter Hansen"),
    (
        "Peter Hansen, a former director of the port who knows the docks, has quit.",
        "who",
        "Peter Hansen",
    ),
    (
        "President Ana Ruiz met former President Tom Berg. The former president smiled.",
        "president",
        "Tom Berg",
    ),
    ("Hammond, the committeeman, sat down. He said fees would rise.", "He", "Hammond"),
    ("Peter Hansen spoke. If a fee rises, a buyer pays more, he said.", "he", "Peter Hansen"),
]

NOBODY = [
    ("It is clear that the vote was close.", "It"),
    ("It seems that the port is closed.", "It"),
    ("He had never seen such a storm.", "He"),
]


def named(doc, word):
    token = next(t for t in doc if t.text == word)
    index = coreference.resolve(doc, token)
    return None if index is None else doc._.entities[index].name


@pytest.mark.parametrize(("text", "word", "name"), PRONOUNS, ids=lambda v: str(v)[:30])
def test_resolve_finds_the_entity(nlp, text, word, name):
    assert named(nlp(text), word) == name


@pytest.mark.parametrize(("text", "word"), NOBODY, ids=lambda v: str(v)[:30])
def test_resolve_leaves_empty_pronouns_alone(nlp, text, word):
    assert named(nlp(text), word) is None


@pytest.mark.parametrize(
    ("text", "speaker", "entity"),
    [
        (
            "Some European officials said the plan was dead.",
            "Some European officials",
            "European officials",
        ),
        (
            "Senior trade officials met. They said the plan was dead.",
            "They",
            "Senior trade officials",
        ),
        ("Farmers saw the new prices. They said the plan was dead.", "They", "Farmers"),
        ("Six in ten nurses said the plan was dead.", "Six in ten nurses", "nurses"),
        ("Half of the voters said the plan was dead.", "Half of the voters", "voters"),
        ("Even loyal ministers said the plan was dead.", "loyal ministers", "loyal ministers"),
        ("Most of the growers said the quota was too low.", "Most of the growers", "growers"),
        ("Peter Hansen said the plan was dead.", "Peter Hansen", "Peter Hansen"),
    ],
    ids=lambda v: str(v)[:30],
)
def test_speakers_are_named_by_entity_or_description(nlp, text, speaker, entity):
    found = [s.speaker for s in nlp(text)._.statements if s.speaker is not None]
    assert (speaker, entity) in [(who.text, who.entity) for who in found]


def test_first_person_inside_a_quotation_is_its_speaker(nlp):
    doc = nlp('"I want to leave the union," said Anna Berg.')
    index = coreference.resolve(doc, next(t for t in doc if t.text == "I"))
    assert index is not None
    assert doc._.entities[index].name == "Anna Berg"
