"""Templates escape whatever is put into them, unless it is HTML of ours already."""

import ast
from pathlib import Path

import pytest
from markupsafe import Markup

from explorer.ui import markup
from explorer.ui.markup import fill, join

EVIL = "<script>alert(1)</script>\"'&%s"
SAFE = "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;%s"


@pytest.mark.parametrize(
    ("template", "words", "expected"),
    [
        ('<b title="%s">%s</b>', (EVIL, EVIL), f'<b title="{SAFE}">{SAFE}</b>'),
        ("%s%%", (Markup("<i>5</i>"),), "<i>5</i>%"),
        ("%s %s", (None, 0.5), "None 0.5"),
        ("nothing", (), "nothing"),
    ],
)
def test_fill(template, words, expected):
    assert fill(template, *words) == expected
    assert isinstance(fill(template, *words), Markup)


def test_join():
    assert join([Markup("<i>"), "<i>", 1]) == "<i>&lt;i&gt;1"
    assert join([]) == ""
    assert isinstance(join(["x"]), Markup)


def test_a_place_without_words_is_an_error():
    with pytest.raises(TypeError):
        fill("%s %s", "one")


def test_templates_are_written_out_in_our_source():
    """A template made of data would put that data on the page unescaped."""
    found = [
        (path.name, call.lineno)
        for path in (Path(markup.__file__).parent).glob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "fill"
        and not isinstance(call.args[0], ast.Constant)
        and not getattr(call.args[0], "id", "x").isupper()
    ]
    assert found == []
