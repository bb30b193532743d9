"""A language client for tests: it starts python-lsp-server and talks to it over its standard streams."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from typing import Any

SECONDS = 60
"""How long any answer may take."""


class Client:
    """One session with a server. What the server sends is read by a thread, into a queue."""

    def __init__(self, root: Path, settings: Mapping[str, Any], log: Path, env: Mapping[str, str]) -> None:
        beside = Path(sys.executable).parent
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pylsp", "--log-file", str(log)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # The server looks for flake8 on the path, and this one's is meant.
            env={**os.environ, "PATH": os.pathsep.join((str(beside), os.environ["PATH"])), **env},
        )
        self._log = log
        self._root = root
        self._last = 0
        self._answers: dict[int, Any] = {}
        self._diagnostics: dict[tuple[str, int], list[dict[str, Any]]] = {}
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.request(
            "initialize",
            processId=os.getpid(),
            rootUri=root.as_uri(),
            capabilities={"textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}},
        )
        self.notify("initialized")
        self.configure(settings)

    # -- what a client says ----------------------------------------------------------------------------

    def configure(self, settings: Mapping[str, Any]) -> None:
        """Send the settings of plugins, by their name; linters other than ours are off unless named."""
        others = {name: {"enabled": False} for name in ("flake8", "pycodestyle", "pyflakes", "mccabe")}
        self.notify(
            "workspace/didChangeConfiguration", settings={"pylsp": {"plugins": {**others, **settings}}}
        )

    def open(self, name: str, text: str) -> None:
        """Open a file, which need not exist; the text is its version 1."""
        document = {"uri": self.uri(name), "languageId": "python", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)

    def change(self, name: str, version: int, text: str) -> list[dict[str, Any]]:
        """Replace the text of an open file and return the diagnostics of the new text."""
        self.notify(
            "textDocument/didChange",
            textDocument={"uri": self.uri(name), "version": version},
            contentChanges=[{"text": text}],
        )
        return self.diagnostics(name, version)

    def lint(self, *texts: str, folder: str = ".") -> list[list[dict[str, Any]]]:
        """Return the diagnostics of each text, as a file of that folder that is open only so long."""
        names = [f"{folder}/t{number}.py" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            self.open(name, text)
        found = [self.diagnostics(name, 1) for name in names]
        for name in names:
            self.notify("textDocument/didClose", textDocument={"uri": self.uri(name)})
            self._diagnostics.pop((self.uri(name), 1))
        return found

    def hover(self, name: str, line: int, character: int) -> Any:
        """Return what is shown at that position: lines from 0, UTF-16 code units from 0."""
        return self.request(
            "textDocument/hover",
            textDocument={"uri": self.uri(name)},
            position={"line": line, "character": character},
        )

    def diagnostics(self, name: str, version: int) -> list[dict[str, Any]]:
        """Return the diagnostics that the server publishes for that version of a file."""
        key = (self.uri(name), version)
        self._wait(lambda: key in self._diagnostics, f"diagnostics of {name}, version {version}")
        return self._diagnostics[key]

    def uri(self, name: str) -> str:
        return (self._root / name).as_uri()

    def log(self) -> str:
        """Return what the server has written to its log."""
        return self._log.read_text(encoding="utf-8")

    # -- how it gets there -----------------------------------------------------------------------------

    def request(self, method: str, **params: Any) -> Any:
        self._last += 1
        number = self._last
        self._send({"id": number, "method": method, "params": params})
        self._wait(lambda: number in self._answers, method)
        return self._answers.pop(number)

    def notify(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def close(self) -> None:
        """End the session as the protocol asks; AssertionError if the server does not follow."""
        try:
            self.request("shutdown")
            self.notify("exit")
            assert self._process.wait(SECONDS) == 0, self.log()
        finally:
            self._process.kill()
            self._process.wait()
            self._reader.join(SECONDS)
            for stream in (self._process.stdin, self._process.stdout):
                assert stream is not None
                stream.close()

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        stdin.flush()

    def _wait(self, done: Any, what: str) -> None:
        end = time.monotonic() + SECONDS
        while not done():
            try:
                message = self._messages.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {what} within {SECONDS} s\n{self.log()}") from None
            assert message is not None, f"the server ended before {what}\n{self.log()}"
            self._take(message)

    def _take(self, message: Mapping[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self._diagnostics[params["uri"], params.get("version")] = params["diagnostics"]
        elif "method" not in message:
            assert "error" not in message, message
            self._answers[message["id"]] = message.get("result")

    def _read(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        while (message := _message(stdout)) is not None:
            self._messages.put(message)
        self._messages.put(None)


def _message(stream: IO[bytes]) -> dict[str, Any] | None:
    """Return the next message, or None where the stream ends."""
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    body = stream.read(length)
    return json.loads(body) if body else None


@contextmanager
def client(root: Path, *, env: Mapping[str, str] | None = None, **settings: Any) -> Iterator[Client]:
    """Run a session in the folder `root` with the settings of plugins."""
    session = Client(root, settings, root.parent / "pylsp.log", env or {})
    try:
        yield session
    finally:
        session.close()
