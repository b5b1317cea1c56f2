"""The learned weights that ship with the program, as plain rows; reading them loads no model."""

from functools import cache
from importlib.resources import files

CUES = "statements/cue_weights.tsv"


@cache
def cue_weights() -> dict[str, float]:
    """Return feature -> weight of the cue classifier, empty where no weights were shipped."""
    path = files("explorer.nlp").joinpath(CUES)
    if not path.is_file():
        return {}
    rows = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}
