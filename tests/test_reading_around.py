"""What stands round pasted stories, kind by kind: each in its place, the story whole beside it."""

import pytest

from explorer.reading import read_bytes
from explorer.reading.pasted.captions import glued
from explorer.reading.pasted.signs import sign
from explorer.reading.web.main_text import parse

HEAD = "Harbour town votes to move its fish market inland"
BYLINE = "By Nora Feld"
TEXT = [
    "The harbour town of Lund voted on Tuesday to move its fish market to a hall behind the railway, ending a dispute of six years.",
    "Traders had asked for a new roof over the old quay, but the council said the quay would be under water by 2040.",
    "“My father sold cod on that stone,” said Ove Lindt, who has the oldest stall in the market. “Now I will sell it beside a train.”",
    "The hall is to cost 12 million crowns, and the council wants to open it before the herring season begins in August.",
]


def pasted(above: str = "", inside: str = "", below: str = "") -> str:
    story = [*TEXT[:2], inside, *TEXT[2:]]
    parts = [above, HEAD, BYLINE, "March 4, 2025", *story, below]
    return "\n\n".join(part for part in parts if part)


def roles(text: str) -> dict[str, str]:
    (document,) = read_bytes(text.encode(), "paste")
    article = document.article
    return {article.text[s.start : s.end]: s.role for s in article.sections}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("(Supplied: Coast Watch/Ida Roe)", "credit"),
        ("Credit...Ida Roe", "credit"),
        ("Photographs by Ida Roe for The Beacon", "credit"),
        ("IDA ROE, Lund Valley Beacon", "credit"),
        ("[Coast News]", "credit"),
        ("[Advert here]", None),
        ("Kindly share this story:", "furniture"),
        ("The Beacon's weekly letter, in your inbox.", "furniture"),
        ("Skipper Ove Lindt on the last catch of the year. (1:12)", "caption"),
        ("Duration 40 seconds. Boats leave the harbour at dawn.", "caption"),
        ("Lead image: boats in the harbour of Lund", "caption"),
        ("NEWSMAR 4, 2025 9:15 AM", "dateline"),
        ("Tuesday, March 4, 2025 — updated at 14:20 EAT", "dateline"),
        ("In short:", "dek"),
        ("Store and/or access information on a device", "furniture"),
        ("Then €49 per month. Complete digital access.", "furniture"),
        ("€49 per month", "furniture"),
        ("Share this via Mail", "furniture"),
        ("Previous articleStorm closes the bridge", "related"),
        ("Ferry fares to rise in MayNext article", "related"),
        ("Beacon recommends", "related"),
        ("Sign Up for Our Harbour Letter", "furniture"),
        ("The Beacon is an independent news organisation owned by its readers.", "furniture"),
        ("Still, many letters came, and nobody counted them.", None),
        ("NEW YORK, N.Y.", None),
        ("Want a quieter harbour? So do we, the traders wrote.", None),
    ],
)
def test_what_a_line_says_of_itself(line, role):
    found = sign(line)
    assert (found.role if found else None) == role


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Boats lie in the harbour near Lund, Sweden.", "Ida Roe—Getty Images"),
        ("Women carry nets along the quay of Lund ", "[Ida Roe/Coast News]"),
        ("A trader waits beside his stall. ", "PHOTOGRAPH: IDA ROE/GETTY IMAGES"),
        ("Dr Lena Holm counts nets at low tide. ", "\u2014 Supplied photo"),
        ("A student shows the net that she has made. ", "(WKTQ)"),
    ],
)
def test_credits_glued_to_captions(caption, credit):
    assert (caption + credit)[glued(caption + credit) :] == credit


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("Boats in the old harbour of Lund.\n(Supplied: Ida Roe)", {"Boats in the old harbour of Lund.": "caption"}),
        ("Nets dry on the quay.\n© 2025 Coast Watch", {"Nets dry on the quay.": "caption", "© 2025 Coast Watch": "credit"}),
        ("Nets dry on the quay. (Photo by Ida Roe)\nIda Roe", {"Nets dry on the quay.": "caption", "Ida Roe": "credit"}),
        ("Ove Lindt, mending a net on the quay", {"Ove Lindt, mending a net on the quay": "caption"}),
        ("the quay would be under water by 2040", {"the quay would be under water by 2040": "pullquote"}),
        ("Half of all traders 'would rather retire'\nRead more", {"Half of all traders 'would rather retire'": "related"}),
        ("Harbour Newsletter\nGet the best of the coast in your inbox every week", {"Harbour Newsletter": "furniture"}),
    ],
)  # fmt: skip
def test_inside_a_story(inside, wanted):
    found = roles(pasted(inside=inside))
    assert {words: found.get(words) for words in wanted} == wanted
    assert [found.get(words) for words in TEXT] == ["body"] * 4


@pytest.mark.parametrize(
    "below",
    [
        "Ms. Feld is a reporter who has covered the coast since 2009.",
        "NORA FELD\n\nFeld covers fishing and ports. She lives in Lund.",
        "Nora Feld\n\nis a staff writer. She is the author of “Salt.”",
    ],
)
def test_what_is_said_of_the_author_is_no_part_of_the_story(below):
    found = roles(pasted(below=below))
    assert {found[line] for line in below.split("\n\n")} == {"furniture"}
    assert [found.get(words) for words in TEXT] == ["body"] * 4


def test_a_button_for_comments_above_a_story_does_not_end_it():
    consent = " ".join(
        ["The administrator of the list keeps your name for as long as you wish it."] * 6
    )
    talk = "Comments\n\nolaf says:\n\nGood riddance.\n\nReply\n\nReply"
    found = roles(pasted(above=f"{consent}\n\nWrite a comment", below=talk))
    assert [found.get(words) for words in TEXT] == ["body"] * 4
    assert found["Good riddance."] == "furniture"


def test_rows_of_summaries_with_buttons_are_other_stories():
    teaser = "{0} wins prize for bread\n\nThe town of {0} won a prize on Monday for the bread that it has baked since 1712.\n\nRead more"
    below = "\n\n".join(teaser.format(town) for town in ("Ystad", "Malmo", "Visby"))
    found = roles(pasted(below=below))
    assert {role for words, role in found.items() if "prize" in words} == {"related"}


def test_titles_and_summaries_above_a_story_are_no_part_of_it():
    rows = "\n\n".join(
        f"{name} comes back to the stage\n\nFor the first time in years {name} sings again, and tickets are gone."
        for name in ("Mira Holt", "Jan Korda", "Ulla Brandt", "Per Stigsson")
    )
    found = roles(pasted(above=rows))
    assert "body" not in {role for words, role in found.items() if "tickets" in words}
    assert found[HEAD] == "headline"


@pytest.mark.parametrize(
    "top",
    [
        "{head}\n\nA vote ends six years of dispute\n\nNew, 74 comments\n\nBy Nora Feld",
        "Home Coast News{head}\n\n{head}\n\nBy Nora Feld",
        "Coast, Fishing, Town Life\n\n{head}\n\nBy Nora Feld, The Beacon",
    ],
)
def test_headlines_below_ways_through_a_site_and_above_deks(top):
    text = "\n\n".join([top.format(head=HEAD), "March 4, 2025", *TEXT])
    (document,) = read_bytes(text.encode(), "paste")
    assert document.article.headline == HEAD


@pytest.mark.parametrize("head", ["Is this the end of the old fish market?", "The market moves inland. Its cats do not."])  # fmt: skip
def test_headlines_that_end_as_sentences_do(head):
    dek = "The council has voted, and the traders are still counting their losses and their stalls."
    text = "\n\n".join(["News", "Coast", head, dek, BYLINE, "March 4, 2025", *TEXT])
    (document,) = read_bytes(text.encode(), "paste")
    assert document.article.headline == head


def test_a_long_script_is_no_monstrous_tag():
    script = "<script>if (a<b) { x = '" + "y" * 60_000 + "' }</script>"
    assert parse(f"<html><body>{script}<p>{TEXT[0]}</p></body></html>") is not None
    assert parse(f"<html><body><p {'a' * 60_000}>{TEXT[0]}</p></body></html>") is None


def test_a_page_whose_title_names_only_the_site_has_the_line_above_its_byline():
    story = "".join(f"<p>{words}</p>" for words in TEXT)
    page = f"<html><head><title>News from the Coast Wire</title></head><body><p>{HEAD}</p><div>{BYLINE}</div>{story}</body></html>"
    (document,) = read_bytes(page.encode(), "page")
    assert document.article.headline == HEAD


def test_the_date_that_a_line_at_the_end_names():
    story = "".join(f"<p>{words}</p>" for words in TEXT)
    other = "<ul><li>Storm closes bridge 01.08.2019</li></ul>"
    page = f"<html><head><title>{HEAD}</title></head><body><h1>{HEAD}</h1>{story}{other}<ul><li>Date 10.06.2013</li></ul></body></html>"
    (document,) = read_bytes(page.encode(), "page")
    assert document.article.published == "2013-06-10"


def test_summaries_that_break_off_below_their_links_are_other_stories():
    other = "<h2><a href='/b'>Bakers of Ystad win a prize for bread</a></h2><p>The bakers of Ystad have baked the same loaf since 1712, and on Monday [\u2026]</p>"
    page = f"<html><head><title>{HEAD}</title></head><body><div><h1>{HEAD}</h1><p>{TEXT[0]}</p>{other}{other}</div></body></html>"
    (document,) = read_bytes(page.encode(), "page")
    article = document.article
    told = [article.text[s.start : s.end] for s in article.sections if s.role == "body"]
    assert told == [TEXT[0]]
