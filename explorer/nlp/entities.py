"""Entities (being built): named mentions grouped by their words."""

from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from explorer.nlp.document import source
from explorer.records import Entity, Mention

NAME = "entities"
KINDS = {"PERSON": "person", "GPE": "country", "ORG": "organisation", "LOC": "place", "FAC": "facility", "NORP": "other", "EVENT": "event"}

Doc.set_extension(NAME, default=(), force=True)
Doc.set_extension("entity_of", default=None, force=True)


@Language.component(NAME, requires=["doc.ents"], assigns=["doc._.entities", "doc._.entity_of"])
def entities(doc: Doc) -> Doc:
    """Leave one Entity per name, and ``doc._.entity_of``: token index -> index of its entity."""
    groups = defaultdict(list)
    for ent in doc.ents:
        if ent.label_ in KINDS:
            groups[ent.text].append(ent)
    doc._.entities = tuple(
        Entity(name, KINDS[ents[0].label_], None, tuple(Mention(e.start_char, e.end_char, source(doc, e.start_char, e.end_char)) for e in ents))
        for name, ents in groups.items()
    )
    doc._.entity_of = {t.i: n for n, ents in enumerate(groups.values()) for e in ents for t in e}
    return doc
