"""statements (being built)."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "statements"

Doc.set_extension(NAME, default=(), force=True)


@Language.component(NAME, requires=["doc.sents", "token.dep"], assigns=["doc._.statements"])
def statements(doc: Doc) -> Doc:
    """Leave records on the document."""
    return doc
