"""Judge what the rules found, record by record; rules, names, codebook and labels of one's own."""

from explorer.ui import review_page, signing
from explorer.ui.frame import frame, opened

filters = frame("Review")
db = opened()
caller = signing.caller()
part = review_page.begin(caller, filters)

if part == "rules":
    review_page.rules(db, caller)
elif part == "names":
    review_page.names(db, caller)
elif part == "codebook":
    review_page.codebook(db, filters, caller)
elif part == "files":
    review_page.files(db, caller)
else:
    review_page.judging(db, filters, caller)
