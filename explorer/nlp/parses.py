"""A parse as bytes and back, so that changed rules need no new parse."""

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from explorer.nlp import document
from explorer.records import Article

ATTRIBUTES = (
    *("ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START"),
    *("ENT_IOB", "ENT_TYPE"),
)
"""What our extractors read of the model's work."""


def dump(doc: Doc) -> bytes:
    """Return the model's work on an article; about 11 kB for 800 words."""
    return DocBin(attrs=ATTRIBUTES, docs=[doc], store_user_data=False).to_bytes()


def restore(nlp: Language, article: Article, data: bytes) -> Doc | None:
    """Return the parsed article; None when the bytes are damaged or of another text."""
    try:
        [doc] = DocBin().from_bytes(data).get_docs(nlp.vocab)
    except Exception:  # whatever msgpack and zlib raise: the article is then parsed anew
        return None
    if doc.text != document.reading_copy(article):
        return None
    doc._.article = article
    return doc
