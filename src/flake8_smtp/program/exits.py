"""Calls that do not come back: they end the program, or raise whatever they are told."""

from __future__ import annotations

from flake8_smtp.program import syntax as s
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.shapes import called
from flake8_smtp.program.shapes import dotted
from flake8_smtp.program.words import words

EXITS = {
    **dict.fromkeys(("sys.exit", "exit", "quit", "os._exit", "os.abort"), "SystemExit"),
    **dict.fromkeys(("os.execv", "os.execve", "os.execvp", "os.execl", "os.execlp"), "SystemExit"),
    **dict.fromkeys(("flask.abort", "quart.abort", "bottle.abort"), "HTTPException"),
    **dict.fromkeys(("werkzeug.exceptions.abort", "pytest.fail", "pytest.exit", "pytest.skip"), "Exception"),
}
"""Functions that never come back, with what they raise."""

_LEAVING = frozenset({"abort", "die", "bail", "panic", "fail_json", "exit_json", "fail"})
_LEAVING_OF = frozenset({"exit", "error"})
_OWNERS = frozenset({"parser", "argparser", "argparse", "ctx", "context", "cli", "app", "typer"})
"""Whose `exit` and `error` end the program, as those of argparse and click do."""


def note_leaving(reader: Reader, function: s.FunctionDef, flow: Flow) -> None:
    """Take down that a function never comes back to whoever calls it, if every way through it shows that."""
    if function.scope.yields or any(strand.focus is None for strand in flow.normal):
        return
    if any(strand.focus is None for strand, _ in flow.returns):
        return
    if not is_abstract(function):
        reader.leaving.add(id(function))


def never_returns(reader: Reader, function: s.FunctionDef) -> bool:
    """Tell whether a function of the file never comes back, on none of its ways."""
    reader.summarise(reader, function)
    return id(function) in reader.leaving


def is_abstract(function: s.FunctionDef) -> bool:
    """Tell whether a method is there for subclasses to say what it does: it raises NotImplementedError."""
    match function.body[-1]:
        case s.Raise(exc=s.Call(func=s.Name(id=name)) | s.Name(id=name)):
            return name == "NotImplementedError"
    return False


def promises_to_leave(function: s.FunctionDef) -> bool:
    """Tell whether the annotation of a function says that it never comes back."""
    promised = function.returns
    text = promised.value if isinstance(promised, s.Constant) else promised and dotted(promised)
    return isinstance(text, str) and text.rpartition(".")[2] in ("NoReturn", "Never")


def may_not_return(call: s.Call) -> bool:
    """Tell whether a call to what cannot be read is called like one that does not come back."""
    owner, name = (dotted(call.func) or "").rpartition(".")[0], called(call)
    return name in _LEAVING or (name in _LEAVING_OF and bool(words(owner) & _OWNERS))
