"""The codebook: patterns over lemmas, files of the analyst's own, and what is wrong with them."""

import pytest

from explorer.errors import ExtractError
from explorer.nlp import codebook

BOOK = codebook.build(
    {
        "issue": [
            {
                "name": "truce",
                "patterns": ["ceasefire", "pause fighting"],
                "opposites": ["fighting"],
            },
            {"name": "troops", "patterns": ["troop", "soldier"], "qualified": True},
            {"name": "carbon price", "patterns": ["carbon tax|levy"]},
        ]
    }
)


@pytest.mark.parametrize(
    ("lemmas", "head", "expected"),
    [
        ({"ceasefire", "urgent"}, "ceasefire", ("truce", 1)),
        ({"fighting"}, "fighting", ("truce", -1)),
        ({"pause", "fighting"}, "fighting", ("truce", 1)),
        ({"carbon", "levy"}, "levy", ("carbon price", 1)),
        ({"carbon", "levy", "talk"}, "talk", None),
        ({"levy"}, "levy", None),
        (set(), "levy", None),
    ],
)
def test_longest_pattern_that_uses_the_head_wins(lemmas, head, expected):
    found = BOOK.issue(frozenset(lemmas), head)
    assert (found and (found.name, found.sign)) == expected


def test_heads_that_belong_to_somebody_stay_apart():
    assert BOOK.apart == {"troops"}


def test_own_codebook_comes_before_the_general_one(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[issue]]\nname = "my truce"\npatterns = ["ceasefire"]\n'
        '[[actor]]\nname = "Rebels"\naliases = ["the Front"]\nside = "North"\n',
        encoding="utf-8",
    )
    book = codebook.load(path)
    assert book.issue(frozenset({"ceasefire"}), "ceasefire").name == "my truce"
    assert book.issue(frozenset({"referendum"}), "referendum").name == "referendum"
    assert book.actor("the front").side == "North"
    assert book.actor("nobody") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[issue]\n", "Expected"),
        ('[[issue]]\npatterns = ["x"]\n', "an entry lacks 'name'"),
        ('[[issue]]\nname = "x"\n', "an entry lacks 'patterns'"),
        ('[[issue]]\nname = "x"\npatterns = [""]\n', "an entry lacks 'words in a pattern'"),
        ("issue = 3\n", "not iterable"),
    ],
)
def test_what_is_wrong_with_a_codebook_is_said_in_one_line(tmp_path, text, reason):
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExtractError, match=reason) as caught:
        codebook.load(path)
    assert "bad.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_binary_codebooks_are_refused(tmp_path):
    with pytest.raises(ExtractError, match="No such file"):
        codebook.load(tmp_path / "none.toml")
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ExtractError, match="not UTF-8"):
        codebook.load(binary)


def test_shipped_codebook_has_no_pattern_twice():
    entries = {e for found in codebook.general().issues.values() for e in found}
    patterns = [pattern for pattern, _ in entries]
    assert len(patterns) == len(set(patterns))
