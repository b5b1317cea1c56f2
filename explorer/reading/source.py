"""What a reader is given (bytes and what is known about them) and what the user knows better."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Hints:
    """The user's corrections: whatever is set here wins over what the reader finds."""

    headline: str | None = None
    byline: str | None = None
    source: str | None = None
    published: str | None = None
    """ISO 8601 date, or date and time."""
    url: str | None = None
    language: str | None = None
    roles: Mapping[int, str] = field(default_factory=dict)
    """Start of a section -> the role the user gave it."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Field of an article (text, headline, source, ...) -> column of a table of articles."""


@dataclass(frozen=True, slots=True)
class Source:
    """Some bytes, the name they go by, and what was declared about them."""

    name: str
    data: bytes
    hints: Hints = field(default_factory=Hints)
    media_type: str | None = None
    """Declared type, such as that of an HTTP answer; content wins over it."""
    charset: str | None = None
    """Declared charset; a byte order mark and strict UTF-8 win over it."""
    url: str | None = None
    depth: int = 0
    """How many containers the bytes were taken out of."""

    def inner(self, name: str, data: bytes, media_type: str | None = None) -> "Source":
        """Return a part found inside this source, one container deeper.

        A headline, a byline and roles are corrections of one article, not of all in a container.
        """
        return replace(
            self,
            name=f"{self.name}/{name}",
            data=data,
            hints=replace(self.hints, headline=None, byline=None, roles={}),
            media_type=media_type,
            depth=self.depth + 1,
        )
