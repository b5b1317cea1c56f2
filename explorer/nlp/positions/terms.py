"""Terms told as plain sentences: "Under the deal, Iran would disarm", "the dam will go ahead"."""

from collections.abc import Iterator

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import issues, stances
from explorer.nlp.positions.arguments import agents
from explorer.nlp.positions.finds import Clue, Find, Scene, made
from explorer.nlp.positions.holders import Holder

SPEAKING = frozenset({"country", "bloc", "organisation"})


def under(verb: Token, scene: Scene) -> Iterator[Find]:
    """Yield what the parties to a deal are to do, or what the author of a plan wants done."""
    text = _text(verb, scene)
    if text is None or clauses.negated(verb):
        return
    word, words = stances.lemma(text), f"under the {text.lower_}"
    if word in stances.words("commitment", "agreed"):
        for head in agents(verb) if not clauses.passive(verb) else ():
            holder = scene.cast.holder(head)
            if holder is not None and not holder.actor.anonymous:
                yield from _made(Clue("term", words, verb, holder), verb, scene, "agree")
    elif word in stances.words("commitment", "planned"):
        author = _author(text, scene)
        if author is not None:
            yield from _made(Clue("term", words, verb, author), verb, scene, "propose")


def offered(verb: Token, scene: Scene) -> Iterator[Find]:
    """Yield what a named party's plan would do: "Peru's proposal would let ports refuse ships"."""
    if stances.lemma(verb) not in stances.words("commitment", "terms"):
        return
    subject = clauses.child(verb, "nsubj")
    if clauses.modal(verb) not in ("would", "will") or subject is None or clauses.negated(verb):
        return
    if stances.lemma(subject) not in stances.words("commitment", "planned"):
        return
    author = _author(subject, scene)
    if author is not None:
        yield from _made(
            Clue("term", f"{subject.lower_} would", verb, author), verb, scene, "propose"
        )


def _text(verb: Token, scene: Scene) -> Token | None:
    """Return the deal or plan that a clause in the future is told under."""
    if "under" not in scene.held:
        return None
    prep = clauses.preposition(verb, "under")
    if prep is None or clauses.modal(verb) not in stances.words("commitment", "modals"):
        return None
    return clauses.child(prep, "pobj")


def _made(clue: Clue, verb: Token, scene: Scene, act: str) -> Iterator[Find]:
    find = made(clue, scene.issue(verb), 1, act)
    if find is not None:
        yield find


def _author(text: Token, scene: Scene) -> Holder | None:
    """Return whose plan it is: "Peru's plan", "the Trump plan", "the plan put forward by Peru"."""
    for c in text.children:
        if c.dep_ in ("poss", "compound", "amod", "nmod") and c.i in (scene.doc._.entity_of or {}):
            return scene.cast.holder(c)
        if c.dep_ == "acl" and (agent := clauses.preposition(c, "by")) is not None:
            return scene.cast.holder(clauses.child(agent, "pobj"))
    return None


def outlook(verb: Token, scene: Scene) -> Find | None:
    """Read "the dam will go ahead", "the truce would be extended" in the words of who decides."""
    if clauses.modal(verb) not in stances.words("commitment", "modals") or verb.dep_ == "relcl":
        return None
    sign, voice = _fate(verb), scene.cast.voice(verb)
    subject = clauses.child(verb, "nsubj", "nsubjpass")
    if not sign or voice is None or subject is None or subject.pos_ != "NOUN":
        return None
    if not in_charge(voice) or scene.cast.holder(subject) is not None:
        return None
    issue = scene.issue(subject)
    if issue is None or not (issue.coded or issues.arguable(issue.head, scene.book)):
        return None
    return made(Clue("outlook", f"will {verb.lemma_}", verb, voice), issue, sign, "pledge")


def in_charge(voice: Holder) -> bool:
    """Tell whether a speaker may decide: a country or body, or a person who acts for one."""
    person = voice.actor.kind == "person" and bool(voice.actor.side)
    return person or voice.actor.kind in SPEAKING


def _fate(verb: Token) -> int:
    """Return 1 for what is to stay, -1 for what is to end, 0 where neither is said."""
    word, passive = stances.composed(verb), clauses.passive(verb)
    sign = -1 if clauses.negated(verb) else 1
    if word in stances.words("commitment", "kept" if passive else "going"):
        return sign
    if passive and word in stances.words("commitment", "ended"):
        return -sign
    return 0
