"""Paths to bytes: folders are walked once, and nothing that could block or never end is opened."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.errors import EmptyArticleError, ReadError, TooLargeError, UnsupportedFormatError
from explorer.reading.limits import FILE_BYTES, MB

KINDS = (
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


def label(name: str | Path) -> str:
    """Return a name fit for one line of a message: control characters and bad bytes escaped."""
    shown = os.fspath(name).encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files as they are and, for a folder, every file under it, sorted.

    Hidden files and folders are left out, a folder reached twice (a loop of links) is entered once.
    What cannot be read is yielded too, so that reading it can say why.
    """
    for path in paths:
        if path.is_dir():
            found = sorted(_walk(path, set()))
            yield from found or [path]
        else:
            yield path


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            status = here.stat()
            entries = list(here.iterdir()) if (status.st_dev, status.st_ino) not in seen else []
        except OSError:
            yield here
            continue
        seen.add((status.st_dev, status.st_ino))
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_dir(entry):
                waiting.append(entry)
            else:
                yield entry


def _is_dir(entry: Path) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def load(path: Path) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        ReadError: it is missing, unreadable, or a folder.
        UnsupportedFormatError: it is a pipe, a socket or a device.
        TooLargeError: it is over ``FILE_BYTES``.
        EmptyArticleError: it holds no bytes, or is a folder without files.
    """
    name = label(path)
    try:
        return _load(path, name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"{name}: {reason[0].lower()}{reason[1:]}") from error


def _load(path: Path, name: str) -> bytes:
    # O_NONBLOCK: opening a pipe nobody writes to must not wait; the kind is then asked of the
    # open file, so that nothing can be exchanged between the check and the reading.
    _refuse_kind(path.stat().st_mode, name)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        status = os.fstat(handle)
        _refuse_kind(status.st_mode, name)
        # What weighs nothing and still can be read is the kernel's, such as /proc/self/environ.
        data = file.read(FILE_BYTES + 1) if status.st_size else b""
    if len(data) > FILE_BYTES:
        raise TooLargeError(f"{name}: file is over the limit of {FILE_BYTES // MB} MB")
    if not data:
        raise EmptyArticleError(f"{name}: file is empty")
    return data


def _refuse_kind(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise EmptyArticleError(f"{name}: folder holds no files to read")
    for is_kind, reason in KINDS:
        if is_kind(mode):
            raise UnsupportedFormatError(f"{name}: {reason}")
