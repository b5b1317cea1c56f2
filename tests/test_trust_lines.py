"""What we promise, line by line, and the test of each; and the lines that are quickly tested here."""

import ast
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PROMISES = {
    "one article is one transaction; killed at any moment, a re-run completes it": "trust_store_kill::killed_at_any_moment_every_article_is_whole_and_a_rerun_completes",
    "that holds for the model's work and wire stories, too": "trust_library::a_load_killed_thirty_times_and_run_again_is_like_one_that_was_not",
    "and for the processes of the command line": "trust_loading::killed_loads_and_killed_workers_end_like_a_load_that_was_left_alone",
    "two processes add overlapping sets, no reader sees half an article": "trust_library::two_loads_at_once_store_each_article_once_with_all_that_belongs_to_it",
    "two writers and a reader": "trust_store_kill::two_writers_and_a_reader_see_whole_articles_only",
    "the same bytes add nothing under any name": "library::the_same_bytes_under_any_name_add_nothing",
    "a changed text is a new version; corrections stay": "rereading::corrections_go_with_the_words_that_still_stand",
    "bytes are read again by a newer reader": "rereading::another_text_becomes_a_new_version_and_the_old_one_stays",
    "content counts, not the suffix; each refusal is one line": "trust_hostile::a_hostile_file_is_read_whole_or_refused_in_one_line",
    "limits are in the refusal": "trust_reading::html_limit_is_named",
    "pipes, devices, loops and unreadable files": "trust_cli::what_is_refused_is_named_with_the_reason",
    "files that change while they are read": "trust_loading::files_that_change_after_they_were_listed_are_refused_by_name",
    "bombs": "trust_reading::bombs_are_refused_within_two_seconds_and_500_mb",
    "entities of XML": "trust_reading::xml_with_entities_or_of_another_kind_is_refused",
    "any file of 1 MB ends soon": "trust_reading::any_file_under_1_mb_is_done_quickly",
    "what takes too long is refused, the next is read": "pool::a_source_that_takes_too_long_is_refused_and_the_next_is_read",
    "no process takes 2 GB": "trust_cli::no_process_takes_2_gb",
    "long runs of one mark do not reach the tokenizer": "document::long_runs_of_one_mark_are_blank_and_short_ones_stay",
    "no page gives an empty article": "trust_reading::odd_pages_never_give_an_empty_article",
    "text is decoded to the character, guesses are shown": "reading_text::text_is_decoded_to_the_character",
    "NUL and half surrogates are refused": "trust_reading::json_surrogates_and_nul_are_refused_by_name",
    "odd characters are stored exactly": "store::odd_characters_are_stored_exactly",
    "odd characters are isolated on screen": "trust_lines::words_of_articles_are_isolated_on_screen",
    "numbers beyond float keep their words": "store::numbers_beyond_float_keep_their_words_with_value_null",
    "JSON is strict": "trust_loading::output_is_strict_json_whatever_numbers_and_names_there_are",
    "parsing opens no socket and no file": "trust_reading::parsing_opens_no_socket_and_no_file",
    "names of files are labels": "trust_loading::odd_names_are_labels_and_cost_no_other_file",
    "names in archives are labels": "trust_reading::names_in_archives_are_labels_only",
    "only one module opens sockets": "trust_reading_fetch::only_fetch_opens_sockets",
    "every address is checked": "trust_reading_fetch::every_address_of_a_host_is_checked",
    "private addresses are not dialled": "trust_reading_fetch::private_addresses_are_not_dialled",
    "the address checked is the address dialled": "trust_reading_fetch::a_host_is_resolved_once_and_that_address_dialled",
    "redirects, types and sizes of answers": "trust_reading_fetch::answers_are_refused",
    "ten seconds in all": "trust_reading_fetch::a_slow_server_is_left_in_time",
    "settings of every connection": "trust_store::settings_hold_on_every_connection",
    "readers cannot write": "trust_store::readers_cannot_write",
    "a query has a time limit": "trust_store::a_query_that_takes_too_long_is_stopped",
    "a full disk": "trust_store::a_full_disk_changes_nothing",
    "a read-only folder": "trust_store::a_read_only_folder_can_be_read_but_not_written",
    "a locked library": "trust_store::a_locked_library_is_one_plain_error",
    "a damaged library": "trust_store::a_damaged_file_is_one_plain_error",
    "another program's file, a newer schema": "trust_store::files_that_are_not_ours_are_refused_unchanged",
    "an older schema": "trust_store::an_older_library_is_backed_up_then_migrated",
    "a migration that fails": "trust_store::a_migration_that_fails_changes_nothing",
    "full text equals the text": "trust_store::full_text_always_equals_the_text",
    "sort columns come from a list": "queries::any_sort_is_from_the_allow_list",
    "any string is a valid search": "queries::any_text_is_a_valid_search",
    "nothing in an article is markup": "review::markup_in_an_article_stays_text",
    "nothing in a query parameter is markup": "pages::junk_in_every_parameter_gives_notices_and_no_error",
    "nothing in a name is markup": "ui_views::render_escapes_text_titles_and_addresses",
    "only web addresses become links": "ui_views::only_web_addresses_become_links_out",
    "formulas are guarded in exports": "ui_views::csv_guards_formulas_and_keeps_everything_else",
    "read-only by default where others can reach it": "trust_hosted::a_server_for_others_is_read_only_unless_told_otherwise",
    "every write asks for the right": "hosted::a_visitor_changes_not_one_byte",
    "errors are not shown, statistics off": "trust_hosted::the_server_is_set_to_tell_nothing_and_to_listen_to_this_machine",
    "protection against other sites is on": "trust_hosted::protection_against_other_sites_is_not_turned_off",
    "nothing of one user's is cached for another": "trust_hosted::nothing_is_cached_for_all_users_on_screen",
    "logs hold no article": "trust_hosted::no_article_goes_into_a_log",
    "exit statuses": "trust_cli::exit_statuses",
    "being stopped": "trust_loading::a_load_that_is_asked_to_stop_keeps_what_is_done_and_says_so",
    "progress where standard error is a terminal": "trust_lines::long_work_shows_progress_on_a_terminal_only",
}  # fmt: skip
"""In short words -> module and name of a test (without ``test_``)."""


@pytest.mark.parametrize("promise", PROMISES)
def test_each_promise_has_its_test(promise):
    module, name = PROMISES[promise].split("::")
    tree = ast.parse((ROOT / "tests" / f"test_{module}.py").read_text("utf-8"))
    assert f"test_{name}" in {n.name for n in tree.body if isinstance(n, ast.FunctionDef)}


def test_words_of_articles_are_isolated_on_screen():
    css = (ROOT / "explorer/ui/style.css").read_text("utf-8")
    for selector in (".quote-words", ".card blockquote", ".article .para", ".look"):
        rule = re.search(rf"^{re.escape(selector)} \{{([^}}]*)\}}", css, re.MULTILINE)
        assert rule, selector
        assert re.search(r"unicode-bidi: (?:isolate|plaintext)", rule[1]), selector


def test_long_work_shows_progress_on_a_terminal_only(tmp_path):
    for n in range(3):
        (tmp_path / f"{n}.txt").touch()
    command = [sys.executable, "-m", "explorer", "extract", str(tmp_path), "--workers", "1"]
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, cwd=ROOT, check=False)
    os.close(theirs)
    shown = b""
    while piece := _read(ours):
        shown += piece
    os.close(ours)
    piped = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert b" articles" in shown
    assert len(piped.stderr.splitlines()) == 3
    assert b" articles" not in piped.stderr


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65_536)
    except OSError:  # what Linux says at the end of a terminal
        return b""
