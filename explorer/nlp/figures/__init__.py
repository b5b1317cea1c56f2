"""Every number in an article, read as a careful person reads it.

``doc._.figures`` gets one record per number: value, unit, modifier, what is measured, who says it.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from explorer.nlp.figures import component, exclusions, modifiers, quantities, ranges
from explorer.nlp.figures.quantities import Quantity

NAME = "figures"

Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.figures"])
def figures(doc: Doc) -> Doc:
    """Leave one ``Figure`` on ``doc._.figures`` per number, in reading order."""
    doc._.figures = tuple(component.placed(doc, read(component.lines(doc))))
    return doc


def read(text: str) -> list[Quantity]:
    """Return the quantities of a plain text that are figures, by the words around them alone."""
    blocked = exclusions.blocked(text)
    free = [
        q
        for q in quantities.read(text)
        if not any(b.start < q.end and q.start < b.end for b in blocked)
    ]
    found = (q for q in ranges.merge(text, free) if exclusions.is_figure(text, q))
    return [_modified(text, q) for q in found]


def _modified(text: str, found: Quantity) -> Quantity:
    after = modifiers.after(text, found.end)
    before = modifiers.before(text, found.start, found.kind)
    end = after[1] if after and text[found.end : after[1]] in {"+", "-plus"} else found.end
    if found.modifier == "between":
        return replace(found, end=end)
    cue = before if before not in {None, "exact"} else after[0] if after else before
    if found.form == "vague" and cue in {None, "exact", "about"}:
        cue = "vague"
    if cue is None and found.value is None and found.low is not None:
        cue = "between" if found.high is not None else "vague"
    return replace(found, end=end, modifier=cue or "exact")
