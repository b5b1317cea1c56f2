"""A small OpenID Connect provider on this machine: it signs in at once, and can be told to cheat.

Discovery, keys, authorisation code with PKCE, a signed ID token, end of session (OpenID Connect
Core 1.0, RP-Initiated Logout 1.0). Needs joserfc, which Authlib brings.
"""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

pytest.importorskip("authlib", reason="Authlib is not installed")
jwk = pytest.importorskip("joserfc.jwk", reason="joserfc is not installed")
jwt = pytest.importorskip("joserfc.jwt", reason="joserfc is not installed")

CLIENT, SECRET = "explorer-test", secrets.token_urlsafe(16)
HOUR = 3600


class Provider:
    """What the provider knows: who signs in next, what is wrong with the token, codes it gave."""

    def __init__(self) -> None:
        self.key, self.other = (
            jwk.RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
            for _ in range(2)
        )
        self.claims: dict[str, object] = {}
        self.wrong = ""
        self.issuer = ""
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []

    def discovery(self) -> dict[str, object]:
        """Return the provider's own description."""
        names = {"authorization": "authorize", "token": "token", "end_session": "ended"}
        return {
            "issuer": self.issuer,
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            **{f"{name}_endpoint": f"{self.issuer}/{path}" for name, path in names.items()},
        }

    def token(self, asked: dict[str, str]) -> str:
        """Return the ID token for one authorisation, with one thing wrong where so told."""
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "sub": "1", "nonce": asked["nonce"],
            "iat": now, "exp": now + HOUR, **self.claims,
        }  # fmt: skip
        wrong = {
            "expired": {"iat": now - 2 * HOUR, "exp": now - HOUR},
            "audience": {"aud": "another-client"},
            "issuer": {"iss": "https://else.example.org"},
            "replayed": {"nonce": "of another sign-in"},
        }
        claims |= wrong.get(self.wrong, {})
        if self.wrong == "unsigned":
            parts = ({"alg": "none"}, claims)
            return ".".join(plain(json.dumps(part).encode()) for part in parts) + "."
        if self.wrong == "shared secret":  # signed with what everybody knows: the public key
            public = jwk.OctKey.import_key(self.key.as_pem(private=False))
            return str(jwt.encode({"alg": "HS256", "kid": "one"}, claims, public))
        key = self.other if self.wrong == "forged" else self.key
        return str(jwt.encode({"alg": "RS256", "kid": "one"}, claims, key))


def plain(data: bytes) -> str:
    """Return base64 as tokens have it."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@contextmanager
def provided() -> Iterator[Provider]:
    """Serve a provider on a free port of this machine."""
    provider = Provider()
    handler = type("Handler", (Answers,), {"provider": provider})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    provider.issuer = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


class Answers(BaseHTTPRequestHandler):
    """What the provider answers to the browser (GET) and to the dashboard (POST)."""

    provider: Provider

    def do_GET(self) -> None:
        """Describe the provider, show its keys, or send the browser back where it came from."""
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.provider.asked.append(parts.path)
        answers = {
            "/.well-known/openid-configuration": lambda: self.told(self.provider.discovery()),
            "/keys": lambda: self.told({"keys": [self.provider.key.as_dict(private=False)]}),
            "/authorize": lambda: self.authorised(query),
            "/ended": lambda: self.sent_to(query["post_logout_redirect_uri"]),
        }
        answers.get(parts.path, lambda: self.told({"error": "not_found"}, 404))()

    def do_POST(self) -> None:
        """Give the token for a code, to the client that can prove it asked for the code."""
        self.provider.asked.append(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        asked = self.provider.codes.pop(form.get("code", ""), None)
        proof = plain(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        known = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if asked is None or asked["code_challenge"] != proof:
            self.told({"error": "invalid_grant"}, 400)
        elif self.headers["Authorization"] != f"Basic {known}":
            self.told({"error": "invalid_client"}, 401)
        else:
            missing = self.provider.wrong == "missing"
            given = {} if missing else {"id_token": self.provider.token(asked)}
            self.told({"access_token": "x", "token_type": "Bearer", **given})

    def authorised(self, query: dict[str, str]) -> None:
        """Sign in at once and send the browser back with a code."""
        code = secrets.token_urlsafe(8)
        self.provider.codes[code] = query
        back = urlencode({"code": code, "state": query["state"]})
        self.sent_to(f"{query['redirect_uri']}?{back}")

    def told(self, answer: object, status: int = 200) -> None:
        """Answer with JSON."""
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def sent_to(self, address: str) -> None:
        """Send the browser elsewhere."""
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""
