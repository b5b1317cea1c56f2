"""Signing in to a team's dashboard with a real provider on this machine: who may write, who may not."""

import browsing
import identity
import pytest
import shelf

from explorer.bench.serving import dashboard, free_port

pytestmark = browsing.MARKS

ADA = {"email": "ada@example.org", "email_verified": True, "name": "Ada Lovelace"}
EVE = {"email": "eve@example.org", "email_verified": True, "name": "Eve"}
SECRETS = """
[auth]
redirect_uri = "{origin}/oauth2callback"
cookie_secret = "{cookie}"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{issuer}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """Serve a library to a team; yield the address and the provider that vouches for its members."""
    folder, port = tmp_path_factory.mktemp("team"), free_port()
    with identity.provided() as provider:
        known = SECRETS.format(
            origin=f"http://127.0.0.1:{port}", cookie=identity.secrets.token_urlsafe(48),
            client=identity.CLIENT, secret=identity.SECRET, issuer=provider.issuer,
        )  # fmt: skip
        (folder / "secrets.toml").write_text(known, "utf-8")
        settings = {
            "EXPLORER_MODE": "team",
            "EXPLORER_EDITORS": "Ada@Example.org",
            "STREAMLIT_SECRETS_FILES": str(folder / "secrets.toml"),
        }
        path = shelf.fill(folder / "team.db")
        with dashboard(path, port=port, log=folder / "server.log", **settings) as origin:
            yield origin, provider


@pytest.fixture
def door(browser, team):
    """Return a tab before the dashboard, and the provider as honest as can be."""
    origin, provider = team
    provider.claims, provider.wrong = {}, ""
    provider.asked.clear()
    tab = browsing.Visit(browser, origin, also=provider.issuer)
    yield tab, provider
    tab.close()


def signed_in(tab):
    """Press the button, let the provider send the browser back, and return the side bar's words."""
    with tab.page.expect_navigation():
        tab.page.locator(".st-key-sign-in button").click()
    tab.page.wait_for_selector(".st-key-sign-in, .st-key-sign-out")
    return tab.settle().text("[data-testid=stSidebar]")


def test_an_editor_signs_in_writes_and_signs_out(door):
    tab, provider = door
    provider.claims = ADA
    tab.open("review")
    assert tab.page.locator(".st-key-review-accept").count() == 0
    assert "ada@example.org\neditor" in signed_in(tab)
    tab.open("review")
    tab.click(".st-key-review-accept button")
    assert "accepted" in tab.text()
    tab.click(".st-key-review-undo button")
    with tab.page.expect_navigation():
        tab.page.locator(".st-key-sign-out button").click()
    tab.page.wait_for_selector(".st-key-sign-in button")
    assert "/ended" in provider.asked
    tab.open("review")
    assert "You are reading as a visitor." in tab.text("[data-testid=stSidebar]")
    assert tab.page.locator(".st-key-review-accept").count() == 0


def test_who_is_no_editor_reads_and_is_told_so_in_one_line(door):
    tab, provider = door
    provider.claims = EVE
    tab.open("review")
    assert "reader: not on the list of editors" in signed_in(tab)
    tab.open("review")
    assert tab.page.locator("[data-testid=stMain] button", has_text="Accept").count() == 0
    tab.open("add")
    assert tab.page.locator("[data-testid=stFileUploader]").count() == 0
    assert tab.page.locator("[data-testid=stAlert]").count() == 1


CHEATS = (
    *(
        "forged",
        "expired",
        "audience",
        "issuer",
        "replayed",
        "unsigned",
        "shared secret",
        "missing",
    ),
)


@pytest.mark.parametrize("wrong", CHEATS)
def test_a_token_that_is_not_right_signs_nobody_in(door, wrong):
    tab, provider = door
    provider.claims, provider.wrong = ADA, wrong
    assert "You are reading as a visitor." in signed_in(tab.open())
    assert "/token" in provider.asked
    assert tab.open("review").page.locator(".st-key-review-accept").count() == 0


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": "false"}])
def test_an_address_that_nobody_verified_is_none(door, claims):
    tab, provider = door
    provider.claims = ADA | claims
    assert "You are reading as a visitor." in signed_in(tab.open())


def test_a_made_up_cookie_signs_nobody_in(door):
    tab, _ = door
    user = '{"email": "ada@example.org", "is_logged_in": true}'
    forged = {"name": "_streamlit_user", "value": identity.plain(user.encode()) + ".x.y"}
    tab.context.add_cookies([{**forged, "url": tab.origin}])
    assert "You are reading as a visitor." in tab.open().text("[data-testid=stSidebar]")
