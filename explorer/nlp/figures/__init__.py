"""Every number in an article, read as a careful person reads it.

``doc._.figures`` gets one record per number: value, unit, modifier, what is measured, who says it.
"""

from dataclasses import replace

from spacy import tokens
from spacy.language import Language

from explorer.nlp import parsed
from explorer.nlp.figures import blocks, component, exclusions, modifiers, quantities, ranges
from explorer.nlp.figures.grouping import same_measure_key
from explorer.nlp.figures.quantity import Quantity

__all__ = ["NAME", "FigureExtractor", "read", "same_measure_key"]

NAME = "figures"

WARM_UP = "About $5 and 3 pesos or more."

tokens.Doc.set_extension(NAME, default=(), force=True)


@Language.factory(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.figures"])
class FigureExtractor:
    """Leave one ``Figure`` on ``doc._.figures`` per number, in reading order."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.language, self.name = nlp.lang, name
        read(WARM_UP)  # builds the tables of units and currencies once, when the pipeline loads

    def __call__(self, made: tokens.Doc) -> tokens.Doc:
        """Read the figures of one parsed article."""
        doc = parsed.of(made)
        text = component.lines(doc)
        made._.figures = tuple(component.placed(doc, text, read(text)))
        return made


def read(text: str) -> list[Quantity]:
    """Return the quantities of a plain text that are figures, by the words around them alone."""
    free = blocks.free(text, quantities.read(text))
    found = (q for q in ranges.merge(text, free) if exclusions.is_figure(text, q))
    return [_modified(text, q) for q in found]


def _modified(text: str, found: Quantity) -> Quantity:
    after = modifiers.after(text, found.end)
    before = modifiers.before(text, found.start, found.kind)
    end = after[1] if after and text[found.end : after[1]] in {"+", "-plus"} else found.end
    if found.modifier == "between":
        return replace(found, end=end)
    bound = after is not None and after[0] in {"at_least", "up_to"}
    weak = {None, "exact", "about"} if bound else {None, "exact"}
    cue = before if before not in weak else after[0] if after else before
    if found.form == "vague" and cue in {None, "exact", "about"}:
        cue = "vague"
    if cue is None and found.value is None and found.low is not None:
        cue = "between" if found.high is not None else "vague"
    return replace(found, end=end, modifier=cue or "exact")
