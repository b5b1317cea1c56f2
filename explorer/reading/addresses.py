"""Which web addresses may be asked for, and which network addresses are on the public internet."""

import ipaddress
import re
from urllib.parse import quote, urlsplit, urlunsplit

from explorer.errors import FetchError

NAT64 = ipaddress.ip_network("64:ff9b::/96")
NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")
CGNAT = ipaddress.ip_network("100.64.0.0/10")
PORTS = {"http": 80, "https": 443}
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def public(address: Address) -> bool:
    """Tell whether an address is on the public internet, also when it is wrapped in an IPv6 one."""
    inner = _inner(address)
    if inner is not None:
        return public(inner)
    if address.version == 4 and address in CGNAT:
        return False
    if address.version == 6 and (address in NAT64_LOCAL or address.is_site_local):
        return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    )


def _inner(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address inside a mapped, compatible, 6to4, Teredo or NAT64 address."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in NAT64 or (int(address) >> 32 == 0 and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def label(url: str) -> str:
    """Return an address fit for a message: no password, no query, nothing unprintable."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "address"
    shown = urlunsplit((parts.scheme, host, parts.path, "", ""))[:200]
    return "".join(c if c.isprintable() else "?" for c in shown) or "address"


def checked(url: str) -> tuple[str, str, int, str]:
    """Return scheme, host, port and request target of an address that may be asked for."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        host = host.encode("idna").decode("ascii") if not _literal(host) else host
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{label(url)}: not a web address") from error
    if parts.scheme not in PORTS:
        raise FetchError(f"{label(url)}: only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{label(url)}: addresses with a user name are not fetched")
    if not host or re.search(r"[^\w.:%-]", host):
        raise FetchError(f"{label(url)}: not a web address")
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]") if parts.query else ""
    return parts.scheme, host, port or PORTS[parts.scheme], target + query


def _literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
