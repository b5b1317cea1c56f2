"""Which version each reader has: what an older one read is read again by ``refresh``.

A number rises whenever the same bytes may give another text, other paragraphs or other facts.
"""

READERS = {"docx": 1, "html": 2, "mail": 1, "pdf": 2, "row": 1, "text": 3}


def named(reader: str) -> str:
    """Return what is stored beside an article that a reader reads today, such as ``html/2``."""
    return f"{reader}/{READERS[reader]}"


def outdated(stored: str) -> bool:
    """Tell whether ``html/1``, or one of the two in ``mail/1 html/1``, is older than today's."""
    parts = [part.partition("/") for part in stored.split()]
    return any(
        number.isdecimal() and int(number) < READERS.get(name, 0) for name, _, number in parts
    )


def renewed(stored: str) -> str:
    """Return a reader with today's numbers: ``html/1`` is ``html/2``."""
    names = [part.partition("/")[0] for part in stored.split()]
    return " ".join(
        named(name) if name in READERS else part
        for name, part in zip(names, stored.split(), strict=True)
    )
