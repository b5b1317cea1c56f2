"""Tables of articles, as research corpora come: CSV, TSV, JSON Lines, JSON.

Each row becomes an article whose original is that row alone, as one JSON object, so that it can be
read again by itself. Columns are found by their usual names, or named by the user.
"""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading import dates, limits
from explorer.reading.encoding import decode, exact
from explorer.reading.facts import Facts, article
from explorer.reading.layout import laid_out
from explorer.reading.paragraphs import paragraphs
from explorer.reading.pasted.roles import roles_of
from explorer.reading.source import Source
from explorer.reading.text import readable
from explorer.reading.versions import named
from explorer.reading.web import metadata
from explorer.reading.web.blocks import from_markup
from explorer.records import Document, Original

READER = named("row")
NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story", "articlebody"),
    "html": ("html", "raw_html", "content_html", "body_html"),
    "headline": ("headline", "title", "heading"),
    "source": ("source", "publisher", "outlet", "publication", "newspaper", "site", "domain", "media_name", "source_domain"),
    "url": ("url", "link", "uri", "source_url", "permalink"),
    "published": ("published", "date", "date_publish", "pubdate", "published_at", "publish_date", "publication_date", "datetime", "datepublished", "timestamp"),
    "byline": ("byline", "author", "authors", "by", "creator"),
    "language": ("language", "lang"),
}  # fmt: skip
REFUSED = "refused"
"""Field of a row that cannot be read: the reason."""

JSON_OPENING = re.compile(r"[\ufeff\s]*(?:\[\s*)?\{\s*\"[^\"]{1,80}\"\s*:")
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})?$")
HEADING = re.compile(r"[A-Za-z_][\w ./()%-]{0,39}")
SAMPLE = 6
"""Lines looked at to tell a table from text."""

csv.field_size_limit(4 * limits.TEXT_CHARACTERS)


def is_table(head: str) -> bool:
    """Tell whether a text's first line is the header of a table of articles."""
    line = head.lstrip("\ufeff").split("\n", 1)[0].strip()
    names = [cell.casefold() for cell in _header(line)]
    known = [field for field, usual in NAMES.items() if any(name in usual for name in names)]
    return len(names) >= 2 and {"text", "html"} & set(known) != set() and len(known) >= 2


def is_other_table(head: str) -> bool:
    """Tell whether a text's first lines are a table of anything else: cells, no sentences."""
    lines = head.lstrip("\ufeff").splitlines()[:SAMPLE]
    mark = _delimiter(lines[0]) if lines else ","
    cells = lines[0].count(mark) if lines else 0
    if cells < 1 or len(lines) < (SAMPLE if cells == 1 else 4) or f"{mark} " in "".join(lines):
        return False
    named = all(HEADING.fullmatch(cell) for cell in _header(lines[0]))
    return named and all(line.count(mark) == cells for line in lines[:-1])


def refuse_table(source: Source) -> Iterator[Document]:
    """Refuse a table in which no column is known to hold the text of articles.

    Raises:
        UnsupportedFormatError: always.
    """
    text = decode(source.data[:8192], source.name, source.charset).text
    columns = ", ".join(_header(text.splitlines()[0])[:12])
    raise UnsupportedFormatError(
        f"{source.name}: table without a column of article text (its columns: {columns})"
    )


def is_json(head: str) -> bool:
    """Tell whether a text opens a JSON object or a list of objects."""
    return bool(JSON_OPENING.match(head))


def _header(line: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.split(_delimiter(line))]


def _delimiter(line: str) -> str:
    return max(",;\t|", key=line.count)


def read_table(source: Source) -> Iterator[Source]:
    """Yield the rows of a CSV or TSV table as JSON objects."""
    text = decode(source.data, source.name, source.charset).text
    first = text.split("\n", 1)[0]
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=_delimiter(first))
    try:
        for number, row in enumerate(rows, start=1):
            _check(number, source)
            yield _row(source, number, {k: v for k, v in row.items() if k and isinstance(v, str)})
    except csv.Error as error:
        raise ReadError(f"{source.name}: table is damaged ({error})") from error


def _check(number: int, source: Source) -> None:
    if number > limits.ARCHIVE_FILES:
        raise TooLargeError(f"{source.name}: table of more than {limits.ARCHIVE_FILES:,} articles")


def read_json(source: Source) -> Iterator[Source]:
    """Yield the objects of a JSON or JSON Lines file, each as a source of its own."""
    text = decode(source.data, source.name, source.charset).text
    for number, value in enumerate(_objects(text, source), start=1):
        _check(number, source)
        if isinstance(value, dict):
            yield _row(source, number, value)
        else:
            yield _refused(source, number, "not a JSON object")


def _objects(text: str, source: Source) -> list[Any]:
    try:
        whole = json.loads(text, parse_int=float)  # Python refuses integers of 4,300 digits
        return whole if isinstance(whole, list) else [whole]
    except RecursionError as error:
        raise ReadError(f"{source.name}: JSON is nested too deep") from error
    except ValueError:
        found = [_line(line) for line in text.split("\n") if line.strip()]
        if all(value is None for value in found):
            raise ReadError(f"{source.name}: line 1 is not valid JSON") from None
        return found


def _line(line: str) -> Any:
    """Return the value of a line of JSON Lines; None where it is damaged, as when cut short."""
    try:
        return json.loads(line, parse_int=float)
    except (ValueError, RecursionError):
        return None


def _row(source: Source, number: int, row: dict[str, Any]) -> Source:
    mapped = fields(row, dict(source.hints.columns))
    if not {"text", "html"} & set(mapped):
        names = [str(key) for key in list(row)[:12]]
        blank = {name.strip().casefold() for name in names} & {*NAMES["text"], *NAMES["html"]}
        reason = (
            "no text in this row"
            if blank
            else f"no column of article text among: {', '.join(names)}"
        )
        return _refused(source, number, reason)
    return source.inner(f"row {number}", packed(mapped))


def _refused(source: Source, number: int, reason: str) -> Source:
    """Return a row that reading will refuse with a reason; the rows after it are still read."""
    return source.inner(f"row {number}", packed({REFUSED: reason}))


def fields(row: dict[str, Any], columns: dict[str, str]) -> dict[str, str]:
    """Return the fields of an article found in a row, by the user's mapping or by usual names."""
    folded = {str(key).strip().casefold(): value for key, value in row.items()}
    found = {}
    for field, usual in NAMES.items():
        named = columns.get(field)
        keys = (named.casefold(),) if named else usual
        value = next((folded[key] for key in keys if _said(folded.get(key)) is not None), None)
        if (said := _said(value)) is not None:
            found[field] = said
    return found


def _said(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = ", ".join(v for v in value if isinstance(v, str))
    return value if isinstance(value, str) and value.strip() else None


def packed(mapped: dict[str, str]) -> bytes:
    """Return the fields of one article as the JSON bytes kept as its original.

    Lone surrogates keep their escapes, so that reading them refuses them by name.
    """
    return json.dumps(mapped, sort_keys=True).encode("ascii")


def read_row(source: Source) -> Document:
    """Build the article of one row.

    Raises:
        EmptyArticleError: its text is blank.
        ExactTextError: its text cannot be stored exactly.
        UnsupportedFormatError: it has no column of text, or is no JSON object.
    """
    given = json.loads(source.data)
    if REFUSED in given:
        raise UnsupportedFormatError(f"{source.name}: {given[REFUSED]}")
    limits.check_bytes(len(given.get("html", "")), source.name, limits.HTML_BYTES, "HTML page")
    published = dates.iso(given.get("published"))
    facts = Facts(
        headline=given.get("headline"),
        byline=given.get("byline"),
        source=given.get("source"),
        url=metadata.web(given.get("url")),
        published=published,
        published_from="table" if published else None,
        language=_language(given.get("language")),
    )
    lines = (
        [b.text for b in from_markup(given["html"])] if "html" in given else _plain(given["text"])
    )
    text, sections = laid_out(_roles(lines, facts.headline))
    if not text.strip():
        raise EmptyArticleError(f"{source.name}: no text in this row")
    exact(readable(text, source.name), source.name)
    original = Original(source.name, source.data, "application/json", "ascii", READER)
    return Document(article(text, sections, facts, source.hints), original)


def _language(said: str | None) -> str | None:
    """Return the code of a column such as ``en``, ``en-GB`` or ``English``; the text tells others."""
    words = (said or "").strip().casefold()
    found = LANGUAGE.match(words)
    return "en" if words in {"english", "eng"} else found.group(1) if found else None


def _plain(text: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text)]


def _roles(lines: list[str], headline: str | None) -> list[tuple[str, str]]:
    first = [headline] if headline and (not lines or lines[0].strip() != headline.strip()) else []
    roles = roles_of([*first, *lines])
    if first:
        roles = ["headline", *("body" if role == "headline" else role for role in roles[1:])]
    return list(zip(roles, [*first, *lines], strict=True))
