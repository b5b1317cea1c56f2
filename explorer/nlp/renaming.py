"""Call the actors of an article as the analyst's codebook calls them, wherever they are named."""

from dataclasses import replace

from explorer.nlp.codebook import Codebook, CodedActor
from explorer.records import Entity, Extraction, Speaker


def renamed(found: Extraction, book: Codebook) -> Extraction:
    """Return an extraction with its entities and speakers under the codebook's names.

    An entity is the codebook's actor when its name, or the words of one of its mentions, is the
    actor's name or an alias. Entities that are one by that become one. Spans never change.
    """
    actors = {entity.name: actor for entity in found.entities if (actor := _coded(entity, book))}
    if not actors:
        return found
    names = {name: actor.name for name, actor in actors.items()}
    entities = _joined([_entity(entity, actors.get(entity.name)) for entity in found.entities])
    return replace(
        found,
        entities=tuple(entities),
        figures=tuple(replace(f, speaker=_named(f.speaker, names)) for f in found.figures),
        statements=tuple(replace(s, speaker=_who(s.speaker, names)) for s in found.statements),
        positions=tuple(
            replace(
                p,
                actor=_named(p.actor, names) or p.actor,
                side=_side(p.side, actors),
                holder=_who(p.holder, names),
                speaker=_who(p.speaker, names),
            )
            for p in found.positions
        ),
    )


def _coded(entity: Entity, book: Codebook) -> CodedActor | None:
    words = dict.fromkeys([entity.name, *(mention.text for mention in entity.mentions)])
    return next(filter(None, map(book.actor, words)), None)


def _entity(entity: Entity, actor: CodedActor | None) -> Entity:
    if actor is None:
        return entity
    side = actor.side if actor.side != actor.name else None
    return replace(entity, name=actor.name, actor=side or entity.actor)


def _joined(entities: list[Entity]) -> list[Entity]:
    kept: dict[tuple[str, bool], Entity] = {}
    for entity in entities:
        key = entity.name, entity.kind == "person"
        if key not in kept:
            kept[key] = entity
            continue
        first = kept[key]
        mentions = tuple(
            sorted({*first.mentions, *entity.mentions}, key=lambda m: (m.start, m.end))
        )
        kept[key] = replace(first, mentions=mentions, actor=first.actor or entity.actor)
    return list(kept.values())


def _named(name: str | None, names: dict[str, str]) -> str | None:
    return names.get(name, name) if name else name


def _side(side: str | None, actors: dict[str, CodedActor]) -> str | None:
    """Return a side as the codebook calls it: the actor's own side, else his name."""
    actor = actors.get(side) if side else None
    return (actor.side or actor.name) if actor else side


def _who(speaker: Speaker | None, names: dict[str, str]) -> Speaker | None:
    if speaker is None or speaker.entity not in names:
        return speaker
    return replace(speaker, entity=names[speaker.entity])
