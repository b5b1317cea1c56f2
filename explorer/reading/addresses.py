"""Which network addresses are on the public internet, whatever they are wrapped in."""

import ipaddress

NAT64 = ipaddress.ip_network("64:ff9b::/96")
NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")
CGNAT = ipaddress.ip_network("100.64.0.0/10")
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
