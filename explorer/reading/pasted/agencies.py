"""The wordings of photo credits and captions: agencies, photographers, players.

The names of agencies are in ``lexicon/agencies.toml``.
"""

import re

from explorer.reading import lexicon

AGENCY = rf"(?:the\s+)?(?:{'|'.join(lexicon.load('agencies')['names'])})"
NAME = r"[\w.'\u2019-]+(?:\s+[\w.'\u2019-]+){0,4}"
LIST = rf"{AGENCY}(?:\s*(?:/|,|via|for|\||-|and|\u2013)\s*{AGENCY})*"
CREDIT = (
    rf"(?:\(?(?:{NAME}\s*(?:/|\||,|via|for|\u2014|\u2013|-)\s*)?{LIST}(?:\s*(?:/|,)\s*{NAME})?(?:\s+(?:photo|images?|file))?(?:\s*[,/(]\s*file\)?)?\)?\.?)"
    r"|(?:\((?:ap|afp|reuters|getty|photo|staff|courtesy|file|image|picture|pic|credit|source)\b[^)]{0,80}\)\.?)"
    r"|(?:retrieved\s+from\s+\S.{2,60})"
    r"|(?-i:[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){0,3}(?:\s?/\s?[A-Z][\w .&'\u2019-]{1,30}){2,4})"
    r"|(?!(?:still|video|graphic),)(?:(?:photo|photos|photograph|photographs|photographer|photography|picture|pictures|image|images|illustration|illustrations|graphic|video|credit|photo\s+credit|image\s+credit|picture\s+credit|image\s+source|photo\s+illustration|photo\s+courtesy|courtesy|screengrab|screenshot|still)"
    r"(?:\s*:\s*|\s*(?:\.{3}|\u2026)\s*|\s*,\s+|\s+by\s+|\s+via\s+|\s+courtesy\s+(?:of\s+)?|\s+of\s+|\s*/\s*|\s*\|\s*|\s*\u00a9\s*)\S.*)"
    rf"|(?:\u00a9\s*(?:\d{{4}}\s+)?(?:{NAME}\s*/\s*)?{LIST}(?:\s*/\s*{NAME})?\.?)"
    r"|(?:\u00a9\s*[^/.]{2,40}/[^/.]{2,40})"
    rf"|(?:(?:REUTERS|AFP|EPA|AP)(?:\s+photo)?\s*/\s*{NAME}(?:\s*/\s*{NAME})?/?\.?)"
    r"|(?-i:[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){0,3}\s?/\s?[A-Z][\w.'\u2019&-]+(?:\s+[A-Z][\w.'\u2019&-]+){0,4})"
    r"|(?-i:[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){1,2}\s+for\s+(?:The\s+)?[A-Z][\w.]+(?:\s+[A-Z]\w+){0,3})"
    rf"|(?:\({NAME}\s*(?:/|\||,)\s*{NAME}\)\.?)"
    r"|(?-i:\([A-Z][\w.&' \u2019-]{1,30}: [A-Z][^()]{2,60}\))"
)
GLUED_CREDIT = re.compile(
    rf"(?:\s[|\u2022]\s*|\s|(?<=[a-z\d][.!?)]))(?P<credit>(?:(?-i:(?:REUTERS|AFP|EPA|AP)\s?/\s?)[^.!?]{{2,60}})"
    rf"|(?:[(\[][^()\[\]]{{0,60}}(?:{LIST}|photo|courtesy|file|source:|credit:|image:|picture:)[^()\[\]]{{0,60}}[)\]])"
    rf"|(?-i:(?:Photo|Photograph|Photographer|Picture|Image|Credit|PHOTOS?|PHOTOGRAPHS?|PICTURE|IMAGE|CREDIT|ILLUSTRATION|Photo [Cc]redit|Image [Cc]redit|Photo by|Picture by|Photograph by|Image by|Courtesy of)\b:?)\s*:?\s*[^.!?]{{2,70}}"
    rf"|(?:(?-i:(?:[A-Z]\.|[A-Z][\w'\u2019-]+)(?:\s+(?:[A-Z]\.|[A-Z][\w'\u2019-]+)){{0,3}})\s*(?:/|\||\u2014|\u2013|\bvia\b)\s*{LIST}(?:\s*/\s*{NAME})?)"
    rf"|(?-i:[(\[][A-Z][\w.'\u2019 -]{{2,40}}(?:/|:\s?)[A-Z][\w.'\u2019 &-]{{1,40}}[)\]])"
    rf"|(?<=[.!?]\s\|\s)(?-i:[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){{0,3}}(?:\s?/\s?[A-Z][\w .]{{1,30}})?)"
    rf"|(?<=[.!?]\s)(?-i:\([A-Z][A-Z0-9-]{{1,6}}\))"
    rf"|[\u2014\u2013-]\s*(?:supplied|file|courtesy|handout|contributed|submitted|staff|agency)\s+(?:photo|picture|image)s?"
    rf"|(?-i:Getty Images|AFP|EPA|REUTERS|ASSOCIATED PRESS|AP))\.?$",
    re.IGNORECASE,
)
"""A credit at the end of a caption, after at least one sentence or clause of it."""
WHOLE_CREDIT = re.compile(rf"(?:{CREDIT})$", re.IGNORECASE)
CAPTION = re.compile(
    r"\[\d+\s*(?:/|of)\s*\d+\]\s*\S|(?:image|media)\s+caption\b,?\s*\S"
    r"|(?:file(?:\s+(?:photo|picture|image))?|archive\s+photo|caption|photo)\s*(?:[:,]|\s[\u2014\u2013-])\s*\S"
    r"|in\s+this\s+(?:[\w.]+[\s,]+){0,6}(?:photo|image|picture|frame)\b"
    r"|(?:header|lead|main|cover|featured)\s+(?:image|photo|picture)\s*:\s*\S"
    r"|(?:video\s+)?duration\W{1,3}\d+\s+(?:min|sec)[^.]{0,30}\.\s+\S"
    r"|.*\S\s\(\d{1,2}:[0-5]\d\)$",
    re.IGNORECASE,
)
PLAYER = re.compile(
    r"Media playback is (?:un)?supported on (?:your|this) device\s*(?=Media caption|\S)"
    r"|(?:Image|Media|Video|Photo) (?:source|caption|copyright),?\s+(?!,)",
    re.IGNORECASE,
)
"""What media players say before the caption."""
