"""How a function, or the body of a module or class, ends for every strand."""

from __future__ import annotations

from flake8_smtp.program.assigning import fall_off
from flake8_smtp.program.flows import Flow
from flake8_smtp.program.flows import end
from flake8_smtp.program.reader import Reader
from flake8_smtp.program.values import NONE
from flake8_smtp.program.values import Failure


def close(reader: Reader, flow: Flow) -> None:
    """Note each way out of a body as the end of the answers that take it."""
    for strand in (*flow.normal, *flow.breaks, *flow.continues):
        fall_off(strand)
        end(reader, "fall", strand, value=NONE)
    for strand, value in flow.returns:
        end(reader, "return", strand, value=value)
    for strand, exception in flow.raises:
        end(reader, "escape" if isinstance(exception, Failure) else "raise", strand, value=exception)
