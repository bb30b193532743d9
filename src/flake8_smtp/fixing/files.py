"""Files: read with their encoding, replaced whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import tempfile
import tokenize
from dataclasses import dataclass
from pathlib import Path

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Text:
    """A file as it was read: its bytes, and its text with line ends as they are, the BOM left out."""

    data: bytes
    source: str
    encoding: str


def read_text(path: Path) -> Text:
    """Return the text of a Python file.

    Raises OSError where it cannot be read, SyntaxError and UnicodeDecodeError where its encoding is
    not known or not its own.
    """
    data = path.read_bytes()
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    body = data.removeprefix(_BOM)
    return Text(data, body.decode(encoding.removesuffix("-sig")), encoding.removesuffix("-sig"))


def write_text(path: Path, before: Text, source: str) -> None:
    """Put `source` in the place of the file's text: with its mode, encoding, line ends and BOM.

    Nothing is written through a link, and nothing to a file that is not as it was read. Raises
    OSError, with a message for the user, where that is so or where the folder cannot be written to.
    """
    if path.is_symlink():
        raise OSError("it is a link")
    mode = path.stat().st_mode
    if not mode & stat.S_IWUSR:
        raise OSError("it is read-only")
    bom = _BOM if before.data.startswith(_BOM) else b""
    data = bom + source.encode(before.encoding)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(stat.S_IMODE(mode))
        if path.read_bytes() != before.data:
            raise OSError("it was changed in the meantime")
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
