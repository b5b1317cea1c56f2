"""Plain text: exact decoding, hints, refusals, and what an article says about itself."""

import os
from pathlib import Path

import pytest

from explorer.errors import (
    EmptyArticleError,
    ExactTextError,
    ReadError,
    TooLargeError,
    UnsupportedFormatError,
)
from explorer.reading import Hints, expand, read, read_bytes
from explorer.reading.files import label

BODY = "The council voted on Monday to close two libraries, the mayor said in a statement."


def one(data: bytes, hints: Hints = Hints()):  # noqa: B008
    return next(read_bytes(data, "story.txt", hints))


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9 news today.", "Café news today.", "utf-8-sig"),
        ("Café news today.".encode(), "Café news today.", "utf-8"),
        ("Café news today.".encode("utf-16"), "Café news today.", "utf-16"),
        ("Café news today.".encode("utf-32"), "Café news today.", "utf-32"),
        ("Cafe news today.".encode("utf-16-le"), "Cafe news today.", "utf-16-le (guessed)"),
        ("Cafe news today.".encode("utf-16-be"), "Cafe news today.", "utf-16-be (guessed)"),
        ("“Café” – £5 in Málaga…".encode("cp1252"), "“Café” – £5 in Málaga…", "cp1252 (guessed)"),
        (b"One line\r\nand another\rthird.", "One line\r\nand another\rthird.", "utf-8"),
        (
            "A\u202eB\u200b c\u00adhange, said he.".encode(),
            "A\u202eB\u200b c\u00adhange, said he.",
            "utf-8",
        ),
    ],
)
def test_text_is_decoded_to_the_character(data, text, encoding):
    document = one(data)
    assert (document.article.text, document.original.encoding) == (text, encoding)
    assert document.original.data == data


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"", EmptyArticleError, "blank"),
        (b" \n\t\r\n ", EmptyArticleError, "blank"),
        (b"-- \n ... \n", EmptyArticleError, "nothing to read"),
        (b"Text with a \0 in it, and more text after it.", ExactTextError, "NUL"),
        (b"\xff\xfe" + b"\x00\xd8A\x00", ExactTextError, "utf-16"),
        (bytes(range(256)) * 8, UnsupportedFormatError, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), UnsupportedFormatError, "PNG"),
        (b"\x01\x02\x03\x04 a\x05\x06\x07\x08", UnsupportedFormatError, "binary"),
        (b"word " * 200_001, TooLargeError, "1,000,000 characters"),
        (b"word " * 4_100_001, TooLargeError, "20 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data, error, reason):
    with pytest.raises(error) as refused:
        one(data)
    message = str(refused.value)
    assert reason in message
    assert message.startswith("story.txt: ")
    assert "\n" not in message


def test_files_are_found_sorted_and_loops_end(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(BODY)
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / ".hidden").write_text(BODY)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert list(expand([tmp_path])) == [tmp_path / "a.txt", tmp_path / "b" / "two.txt"]


def test_a_folder_without_files_is_named(tmp_path):
    (path,) = expand([tmp_path])
    with pytest.raises(EmptyArticleError, match="folder holds no files"):
        next(read(path))


def test_a_missing_path_is_named_when_it_is_read(tmp_path):
    (path,) = expand([tmp_path / "gone.txt"])
    with pytest.raises(ReadError, match=r"gone\.txt: no such file"):
        next(read(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnsupportedFormatError, match="named pipe"):
        next(read(tmp_path / "pipe.txt"))


def test_a_device_is_refused_at_once():
    with pytest.raises(UnsupportedFormatError, match="device"):
        next(read(Path("/dev/zero")))


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    with pytest.raises(ReadError, match=r"self\.txt"):
        next(read(tmp_path / "self.txt"))


def test_names_are_shown_on_one_line():
    assert label("a\nb\x1b[31m\udcff.txt") == "a\\nb\\x1b[31m\\udcff.txt"


def test_hints_win():
    hints = Hints("Mine", "Jo Poe", "The Herald", "2024-05-06", "https://herald.test/1", "en")
    article = one(f"Library vote divides town\n\n{BODY}".encode(), hints).article
    assert (article.headline, article.byline, article.source) == ("Mine", "Jo Poe", "The Herald")
    assert (article.published, article.published_from) == ("2024-05-06", "user")
    assert (article.url, article.language) == ("https://herald.test/1", "en")


def test_a_role_can_be_flipped():
    text = f"Library vote divides town\n\n{BODY}\n\n{BODY[:40]}"
    article = one(text.encode(), Hints(roles={27: "caption"})).article
    assert [(s.role, s.start) for s in article.sections][:2] == [("headline", 0), ("caption", 27)]


@pytest.mark.parametrize(
    ("extra", "source", "published", "origin"),
    [
        ("This story originally appeared in The Harbour Times.", "The Harbour Times", None, None),
        ("© 2024 Coastal Media Ltd. All rights reserved.", "Coastal Media", None, None),
        ("SOURCE: Northfield Institute", "Northfield Institute", None, None),
        ("Published March 4, 2024 9:15 AM EST", None, "2024-03-04", "dateline"),
        ("04.03.2024", None, "2024-03-04", "dateline"),
        ("March 4, 20249:15 AM ESTUpdated an hour ago", None, "2024-03-04", "dateline"),
        ("By Ann Lee | 2024-03-04", None, "2024-03-04", "byline"),
        ("2 days ago", None, None, None),
    ],
)
def test_source_and_date_are_read_from_their_lines(extra, source, published, origin):
    article = one(f"Library vote divides town\n\n{extra}\n\n{BODY}\n\n{BODY[4:]}".encode()).article
    assert (article.source, article.published, article.published_from) == (
        source,
        published,
        origin,
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        (
            "Der Stadtrat hat am Montag beschlossen, zwei Bibliotheken zu schließen, sagte er uns.",
            "de",
        ),
        ("Le conseil municipal a décidé lundi de fermer deux bibliothèques, selon le maire.", "fr"),
        ("Городской совет решил закрыть две библиотеки.", "ru"),
    ],
)
def test_language_is_detected(text, language):
    assert one(text.encode()).article.language == language
