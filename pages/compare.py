"""Two to four sides, outlets or articles beside each other, one issue in one row."""

from dataclasses import replace

import streamlit as st

from explorer.filters import Filters
from explorer.store import queries
from explorer.store.pages.tally import tally
from explorer.ui import compare_page, comparing, evidence, matrix, position_ways, positions, states
from explorer.ui.downloads import downloads_of
from explorer.ui.frame import frame, many, opened, option, sides

filters = frame("Compare")
db = opened()
palette = sides(db)
by = option("by", "side")
kept = {"by": "" if by == "side" else by, "view": option("view"), "with": many("with")}
asked = filters.floored()
everything = replace(asked, page=1, sort=None)
rows = queries.positions(db, everything, comparing.MOST_MARKS if by == "side" else comparing.MOST)
if rows.empty:
    st.html(states.nothing("compare", filters, "positions", kept))
    st.stop()

titles = comparing.titles(rows) if by == "article" else {}
rows["title"] = rows["article"].map(titles)
column = {"side": "side", "source": "source", "article": "title"}[by]
grouped = tally(db, asked) if by == "side" else comparing.tally_by(rows, column)
names = matrix.build(grouped, most_sides=50).sides
keys = {name: name for name in names} | {name: key for key, name in titles.items()}
chosen = compare_page.choose(filters, {keys[name]: name for name in names}, kept["with"], kept)
columns = [name for key in chosen for name in names if keys[name] == key]
board = matrix.build(
    grouped[grouped["side"].isin(columns)], sides=columns, most_sides=comparing.COLUMNS
)
st.html(compare_page.ways(filters, by))
if not board.issues:
    st.html(states.nothing("compare", filters, "positions", kept))
    st.stop()
st.html(compare_page.views(filters, kept, board))
if hidden := position_ways.hides(db, filters, "compare", **kept):
    st.html(hidden)
shown = compare_page.rows_of(board, compare_page.usual(board, kept["view"]))
to = compare_page.way_to(asked, by, keys)
st.html(positions.table(shown, palette, Filters(), view="gaps", to=to))
st.html(positions.legend())
downloads_of(matrix.frame(shown), "comparison", asked)
evidence.elsewhere(palette, filters, ())

inside = rows[rows[column].isin(columns)]
figures = queries.figures(db, everything, comparing.MOST_MARKS)
said = {"side": "actor", "source": "source", "article": "article"}[by]
compare_page.over_time(inside, figures[figures[said].isin(chosen)], palette, filters, kept)
