"""The codebook in the library: read, checked, tried out, saved, and used by every later extraction."""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlite_utils import Database

import explorer
from explorer.errors import StoreError
from explorer.library.access import Access
from explorer.library.places import database, writing
from explorer.library.tasks import Settings
from explorer.library.values import signed
from explorer.nlp import codebook_check
from explorer.store.review import codebooks, examples
from explorer.store.review.codebooks import Saved

Table = dict[str, list[dict[str, Any]]]
LARGEST = 1_000_000
"""Characters of a codebook."""

HEAD = "# A codebook of Article Explorer: [[actor]], [[issue]] and [[stance]].\n"


def codebook(*, path: str | Path | None = None) -> Saved:
    """Return the codebook that holds; number 0 where none was saved."""
    db = database(path)
    try:
        return codebooks.newest(db)
    finally:
        db.conn.close()


def codebook_table(toml: str) -> Table:
    """Return the entries of a codebook by kind: actor, issue, stance.

    Raises:
        StoreError: the text is no codebook; the first fault is named.
    """
    if len(toml) > LARGEST:
        raise StoreError(f"codebook: at most {LARGEST:,} characters")
    table, faults = codebook_check.parsed(toml)
    if faults:
        more = f" (and {len(faults) - 1} more)" if faults[1:] else ""
        raise StoreError(f"codebook: {faults[0]}{more}")
    return {kind: list(table.get(kind, ())) for kind in codebook_check.KEYS}


def codebook_faults(table: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[str]:
    """Return what is wrong with entries, one clear line each."""
    return codebook_check.faults(table)


def save_codebook(
    toml: str, *, caller: Access, who: str | None = None, path: str | Path | None = None
) -> int:
    """Make a TOML text the codebook of the library; return its number.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: the text is no codebook.
    """
    with writing(caller, path) as db:
        codebook_table(toml)
        return codebooks.save(db, toml, signed(db, caller, who))


def save_entry(
    kind: str,
    entry: Mapping[str, Any] | None,
    *,
    caller: Access,
    at: int | None = None,
    who: str | None = None,
    path: str | Path | None = None,
) -> int:
    """Add an entry to the codebook, or change (``entry`` None: remove) the one ``at`` a place.

    Raises:
        ForbiddenError: the caller may not write.
        StoreError: there is nothing at that place, or the entry is wrong.
    """
    with writing(caller, path) as db:
        table = codebook_table(codebooks.newest(db).toml)
        entries = table.get(kind)
        if entries is None or (at is not None and not 0 <= at < len(entries)):
            raise StoreError(
                f"codebook: there is no {kind} {'' if at is None else at + 1}".rstrip()
            )
        if at is None:
            entries.append(dict(entry or {}))
        else:
            entries[at : at + 1] = [] if entry is None else [dict(entry)]
        toml = codebook_toml(table)
        codebook_table(toml)
        return codebooks.save(db, toml, signed(db, caller, who))


def codebook_toml(table: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """Write entries as TOML; reading it gives them back."""
    blocks = [HEAD]
    for kind in codebook_check.KEYS:
        for entry in table.get(kind, ()):
            lines = [f"{key} = {_value(value)}" for key, value in entry.items() if value != ""]
            blocks.append("\n".join([f"[[{kind}]]", *lines]) + "\n")
    return "\n".join(blocks)


def _value(value: Any) -> str:
    # JSON's strings, numbers, booleans and flat lists are TOML's too
    return json.dumps(value, ensure_ascii=False)


def codebook_examples(
    db: Database, kind: str, texts: Sequence[str]
) -> list[tuple[str, examples.Hits]]:
    """Return each pattern (alias, verb) with the sentences of the library it would hit."""
    find = {"actor": examples.of_phrase, "issue": examples.of_pattern, "stance": examples.of_verb}
    return [(text, find[kind](db, text)) for text in texts]


@contextmanager
def in_force(db: Database, settings: Settings) -> Iterator[tuple[Settings, str]]:
    """Give settings the library's codebook, unless they name one; yield them and the version.

    The version of what is extracted tells the codebook's number, so that ``refresh`` knows what
    another one read.
    """
    held = codebooks.newest(db)
    if settings.codebook is not None or not held.number:
        yield settings, explorer.__version__
        return
    version = of_rules(db)
    with tempfile.TemporaryDirectory(prefix="codebook-") as folder:
        file = Path(folder) / f"codebook-{held.number}.toml"
        file.write_text(held.toml, encoding="utf-8")
        yield replace(settings, codebook=file), version


def of_rules(db: Database) -> str:
    """Return the version of what would be extracted now: that of the rules, and of the codebook."""
    number = codebooks.newest(db).number
    return f"{explorer.__version__}+codebook.{number}" if number else explorer.__version__
