"""One article to read, with what was found marked in its own words."""

from explorer.ui import article_page
from explorer.ui.frame import frame, opened, sides

filters = frame("Article")
db = opened()
if filters.article is None:
    article_page.choose(db)
else:
    article_page.show(db, sides(db), filters)
