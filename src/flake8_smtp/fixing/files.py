"""Files: read with their encoding, replaced whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import tempfile
import tokenize
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Text:
    """A file as it was read: its bytes, and its text with line ends as they are, the BOM left out."""

    data: bytes
    source: str
    encoding: str


def read_data(path: Path) -> bytes:
    """Return the bytes of a plain file; OSError, with a message for the user, for anything else."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise OSError("it is no plain file")
    return path.read_bytes()


def decoded(data: bytes) -> Text:
    """Return the text of a Python file.

    Raises SyntaxError and UnicodeDecodeError where its encoding is not known or not its own.
    """
    encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0].removesuffix("-sig")
    try:
        return Text(data, data.removeprefix(_BOM).decode(encoding), encoding)
    except LookupError as error:
        raise SyntaxError(f"{encoding} is no encoding of text") from error


def encoded(before: Text, source: str) -> bytes:
    """Return what the file is to hold in place of its text: `source`, with its encoding and BOM.

    Raises UnicodeEncodeError where the encoding has no place for `source`, and ValueError, with a message
    for the user, where it would write what stays another way, too: with `unicode_escape` all would
    become one line.
    """
    bom = _BOM if before.data.startswith(_BOM) else b""
    if bom + before.source.encode(before.encoding) != before.data:
        raise ValueError(f"in {before.encoding} more of it would be written in another way")
    return bom + source.encode(before.encoding)


def write_data(path: Path, before: Text, data: bytes) -> None:
    """Put `data` in the place of the file that was read as `before`, with its mode.

    Nothing is written through a link, and nothing to a file that is not as it was read. Raises
    OSError, with a message for the user, where that is so or where the folder cannot be written to.
    """
    status = path.lstat()
    if not status.st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise OSError("it is read-only")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        with suppress(OSError, AttributeError):
            # What belongs to somebody else stays theirs.
            os.chown(name, status.st_uid, status.st_gid)
        made = Path(name).stat()
        if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
            raise OSError("it is somebody else's")
        Path(name).chmod(stat.S_IMODE(status.st_mode))
        if read_data(path) != before.data:
            raise OSError("it was changed in the meantime")
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
