"""Judge what the rules found, record by record; merge and rename issues and entities."""

from explorer.ui import adding, plain, review_codebook, review_page
from explorer.ui.frame import frame, opened, option

filters = frame("Review")
db = opened()
caller = adding.caller()
table, order = review_page.table_of(filters), option("order", "doubt")

review_page.begin(caller)
review_page.facets(db, table, filters, order)
review_page.queue(db, table, filters, order, caller)
plain.heading("Latest corrections")
review_page.log(db, caller)
plain.heading("Codebook", note="issues and entities that are one, or have another name")
if caller.may_write:
    review_codebook.editor(db, caller)
review_codebook.rulings(db, caller)
