"""Entities: who and what an article names, each under one name, with whom it acts for."""

from spacy import tokens
from spacy.language import Language

from explorer.nlp import parsed
from explorer.nlp.document import source
from explorer.nlp.entities import affiliation, linking, metonyms, repairs
from explorer.nlp.entities.linking import Cluster
from explorer.nlp.entities.mentions import Text
from explorer.nlp.parsed import Doc
from explorer.records import Entity, Mention

NAME = "entities"

tokens.Doc.set_extension(NAME, default=(), force=True)
tokens.Doc.set_extension("entity_of", default=None, force=True)


@Language.component(
    NAME, requires=["doc.ents", "token.dep"], assigns=["doc._.entities", "doc._.entity_of"]
)
def entities(made: tokens.Doc) -> tokens.Doc:
    """Leave one Entity per named thing, and ``doc._.entity_of``: token index -> entity index."""
    doc = parsed.of(made)
    text = Text(doc)
    found, short = repairs.find(text)
    clusters = linking.link(doc, metonyms.read(doc, found), short)
    affiliation.assign(text, clusters)
    clusters = _merged(clusters)
    made._.entities = tuple(_entity(doc, cluster) for cluster in clusters)
    made._.entity_of = {
        i: n for n, c in enumerate(clusters) for f in c.found for i in range(f.first, f.last)
    }
    return made


def _merged(clusters: list[Cluster]) -> list[Cluster]:
    """Put together what turned out to have one name and kind ("Westminster" and "Parliament")."""
    kept: dict[tuple[str, str], Cluster] = {}
    for cluster in clusters:
        first = kept.setdefault((cluster.name, cluster.kind), cluster)
        if first is not cluster:
            first.found = sorted(first.found + cluster.found, key=lambda f: f.start)
            first.actor, first.why = first.actor or cluster.actor, first.why or cluster.why
    return [*kept.values()]


def _entity(doc: Doc, cluster: Cluster) -> Entity:
    places = tuple(Mention(f.start, f.end, source(doc, f.start, f.end)) for f in cluster.found)
    actor = cluster.actor if cluster.actor != cluster.name else None
    return Entity(cluster.name, cluster.kind, actor, places, cluster.why)
