"""positions (being built)."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "positions"

Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.positions"])
def positions(doc: Doc) -> Doc:
    """Leave records on the document."""
    return doc
