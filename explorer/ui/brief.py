"""The view as one page to send or print: matrix, figures, the words behind them, the sources.

One HTML document that needs nothing else: no script, no style sheet, no picture, no address of this
machine. It holds the rows of the screen under the same filters; all of an article's text is escaped.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from sqlite_utils import Database

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.tally import tally
from explorer.ui import address, cards, export, matrix
from explorer.ui.amounts import count, with_unit
from explorer.ui.matrix import SIGNS, WORDS, Cell, Matrix
from explorer.ui.palette import Palette
from explorer.ui.tables import missing

Row = dict[str, Any]
MOST = 10_000
"""Rows of one kind: more than anybody prints."""

STYLE = Markup(
    """
:root { color-scheme: light }
body { font: 15px/1.5 system-ui, "Segoe UI", sans-serif; color: #14161a; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem } h3 { font-size: 1rem; margin: 1rem 0 .2rem }
.muted { color: #4d5560; font-size: .85rem } table { border-collapse: collapse; width: 100%; font-size: .85rem; table-layout: fixed }
th, td { border: 1px solid #c9ced6; padding: .25rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word }
.num { text-align: right } .favour { background: #dbe9f8 } .against { background: #fbe3cc } .conditional, .unclear, .mixed { background: #eceef1 }
blockquote { margin: .15rem 0 .1rem; font-family: Georgia, serif; unicode-bidi: isolate; overflow-wrap: anywhere } .evidence { background: #fbeaa0; box-shadow: 0 1px #14161a; print-color-adjust: exact } td { print-color-adjust: exact }
ol, ul { padding-left: 1.4rem } li { break-inside: avoid; margin-bottom: .35rem } a { color: inherit }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt } h2 { break-after: avoid } tr { break-inside: avoid } thead { display: table-header-group } }
"""
)


@dataclass(frozen=True, slots=True)
class Brief:
    """What one brief holds: the rows of the screen, and what they were filtered by."""

    said: str
    """The filters as an English sentence."""
    board: Matrix
    positions: list[Row]
    figures: list[Row]
    articles: list[Row]
    about: Row


def gather(
    db: Database, filters: Filters, *, least: int = 1, sides: int = 8, gaps: bool = False
) -> Brief:
    """Read what the positions page shows under some filters; the options are those of that page.

    The evidence is that of the open cell, where one is open, else of every position, as sure as the
    page wants them. Where a filter speaks of positions only, the figures are those of the articles that hold these.
    """
    everything = Filters(**{name: getattr(filters, name) for name in filters.active()}).floored()
    listed = export.records(queries.positions(db, everything, MOST))
    numbers = export.records(queries.figures(db, everything, MOST))
    if {"issues", "stances", "cell"} & set(filters.active()):  # figures know nothing of these
        within = {row["article"] for row in listed}
        numbers = [row for row in numbers if row["article"] in within]
    named = {row["article"] for row in (*listed, *numbers)}
    articles = export.records(queries.articles(db, Filters(), MOST))
    board = matrix.build(tally(db, everything), least=least, most_sides=sides)
    return Brief(
        everything.sentence("").strip() or "everything in the library",
        board.gaps() if gaps else board,
        listed,
        numbers,
        [row for row in articles if row["article"] in named],
        queries.provenance(db),
    )


def html(brief: Brief, palette: Palette, day: str, version: str) -> str:
    """Return the document; ``day`` (ISO) and ``version`` say when and by what it was made."""
    title = f"Where they stand: {brief.said}"
    refs = {row["article"]: n for n, row in enumerate(brief.articles, 1)}
    return str(
        Markup(
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            "<title>{}</title><style>{}</style></head><body><h1>{}</h1>"
            '<p class="muted">{} and {} from {}, {}. Found by rules, not read by a person; {}</p>'
            "{}{}{}{}</body></html>\n"
        ).format(
            title, STYLE, title,
            count(len(brief.positions), "position"), count(len(brief.figures), "figure"),
            count(len(brief.articles), "article"), day,
            f"Article Explorer {version}, model {brief.about.get('model') or 'none'}.",
            _matrix(brief.board, palette), _evidence(brief.positions, palette, refs),
            _figures(brief.figures, refs), _sources(brief.articles),
        )
    )  # fmt: skip


def _matrix(board: Matrix, palette: Palette) -> Markup:
    if not board.issues:
        return Markup("<h2>Positions</h2><p>None were found.</p>")
    head = Markup("").join(
        Markup('<th scope="col">{} <span class="muted">{}</span></th>').format(
            side, palette[side].code
        )
        for side in board.sides
    )
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}{}</th>{}</tr>').format(
            issue,
            " ≠" if board.differs(issue) else "",
            Markup("").join(_cell(cell) for cell in board.row(issue)),
        )
        for issue in board.issues
    )
    legend = "+ for, − against, ~ conditional, ? unclear; × how many positions; ≠ sides differ"
    return Markup(
        '<h2>Positions</h2><table><thead><tr><th scope="col">Issue</th>{}</tr></thead>'
        '<tbody>{}</tbody></table><p class="muted">{}</p>'
    ).format(head, rows, legend)


def _cell(cell: Cell | None) -> Markup:
    if cell is None:
        return Markup("<td>·</td>")
    halves = Markup("<br>").join(
        Markup("{} {} ×{}{}").format(
            stance.sign,
            stance.act,
            stance.count,
            f" (told by {', '.join(stance.told_by)})" if stance.told_by else "",
        )
        for stance in cell.shown
    )
    return Markup('<td class="{}">{}</td>').format(cell.leading, halves)


def _evidence(rows: list[Row], palette: Palette, refs: dict[str, int]) -> Markup:
    """Return the words behind each position, by issue in the order of the alphabet."""
    issues: dict[str, list[Row]] = {}
    for row in rows:
        issues.setdefault(str(row["issue"]), []).append(row)
    parts = [
        Markup("<h3>{}</h3><ul>{}</ul>").format(
            issue, Markup("").join(_position(row, palette, refs) for row in issues[issue])
        )
        for issue in sorted(issues, key=str.casefold)
    ]
    return Markup("<h2>Evidence</h2>{}").format(Markup("").join(parts)) if parts else Markup("")


def _position(row: Row, palette: Palette, refs: dict[str, int]) -> Markup:
    told = f", as told by {row['speaker']}" if row.get("attributed") else ""
    words, offset = cards.sentence_of(row, "context")
    return Markup(
        '<li class="position"><b>{} ({})</b> {} {}: {}{} <span class="muted">{:.0%} sure</span>'
        " {}{}</li>"
    ).format(
        row["side"], palette[row["side"]].code, SIGNS[row["stance"]], WORDS[row["stance"]],
        row["act"], told, row["confidence"], _ref(row, refs),
        cards.quoted(words, offset, [(row["start"], row["end"])]),
    )  # fmt: skip


def _figures(rows: list[Row], refs: dict[str, int]) -> Markup:
    if not rows:
        return Markup("")
    lines = Markup("").join(
        Markup(
            '<tr class="figure"><td>{}</td><td class="num">{}</td><td>{}</td><td>{}</td>'
            "<td>{}</td><td>{}</td></tr>"
        ).format(
            row["text"], with_unit(row), _or_dash(row["measures"]), _or_dash(row["speaker"]),
            row["status"], _ref(row, refs),
        )
        for row in rows
    )  # fmt: skip
    heads = ("In the article", "Value", "Of what", "Who says it", "Status", "Source")
    return Markup(
        "<h2>Figures</h2><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    ).format(
        Markup("").join(Markup('<th scope="col">{}</th>').format(head) for head in heads), lines
    )


def _sources(rows: list[Row]) -> Markup:
    items = Markup("").join(
        Markup('<li id="source-{}">{}, {}, {} {}</li>').format(
            n,
            "no headline" if missing(row["headline"]) else row["headline"],
            "no source given" if missing(row["source"]) else row["source"],
            cards.day(row["published"]),
            address.outside(None if missing(row["url"]) else row["url"]),
        )
        for n, row in enumerate(rows, 1)
    )
    return Markup("<h2>Sources</h2><ol>{}</ol>").format(items)


def _ref(row: Row, refs: dict[str, int]) -> Markup:
    number = refs[row["article"]]
    return Markup('<a href="#source-{0}">[{0}]</a>').format(number)


def _or_dash(value: Any) -> str:
    return "—" if missing(value) else str(value)
