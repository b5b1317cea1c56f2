"""Positions in the short forms of headlines: "Peru on aid: 'a charade'"."""

from collections.abc import Iterator

from explorer.nlp import clauses
from explorer.nlp.parsed import Token
from explorer.nlp.positions import issues, judgements
from explorer.nlp.positions.finds import Find, Scene, framed
from explorer.nlp.positions.stances import Frame

OPENING = 6
"""Tokens within which a headline names its holder and says what on."""


def headed(prep: Token, scene: Scene) -> Iterator[Find]:
    """Yield "X on Y: 'a step backwards'": the quotation after the colon judges Y."""
    head, target = prep.head, clauses.child(prep, "pobj")
    sent = prep.sent
    if prep.lower_ != "on" or target is None or prep.i - sent.start > OPENING or head.i > prep.i:
        return
    colon = clauses.right_end(target)
    if colon + 1 >= sent.end or scene.doc[colon].text != ":":
        return
    if not scene.doc[colon + 1].is_quote or not issues.arguable(target, scene.book):
        return
    verdict = judgements.judging(scene.doc[colon + 1 : sent.end])
    if verdict is not None:
        act = "criticise" if verdict[0] < 0 else "support"
        frame = Frame("naming", f"on \u2026: {verdict[1]}", (), verdict[0], act, None, False)
        yield from framed(scene, prep, frame, [head], target)
