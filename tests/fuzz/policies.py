"""Retry libraries: tenacity and stamina, as decorators, as loops of attempts, and called with a function."""

from __future__ import annotations

from hypothesis import strategies as st

from attempts import tries
from handling import Place
from handling import block
from questions import conditions
from questions import types_caught


@st.composite
def policies(draw: st.DrawFn) -> str:
    """Draw a policy of a retry library, with a filter of one kind or another."""
    if draw(st.integers(0, 3)) == 0:
        given = draw(st.sampled_from(["lambda error: {}", "{}"]))
        on = given.format(draw(conditions(False) if "lambda" in given else types_caught()))
        return f"stamina.retry(on={on}, attempts=3)"
    kind = draw(st.sampled_from(["", "exception_type", "not_exception_type", "exception"]))
    stop = "stop=tenacity.stop_after_attempt(3)"
    if not kind:
        return f"tenacity.retry({stop})"
    given = f"lambda error: {draw(conditions(False))}" if kind == "exception" else draw(types_caught())
    reraise = draw(st.sampled_from(["", ", reraise=True"]))
    return f"tenacity.retry(retry=tenacity.retry_if_{kind}({given}), {stop}{reraise})"


@st.composite
def decorators(draw: st.DrawFn) -> str:
    """Draw the decorator of a retry library."""
    return f"@{draw(policies())}\n"


@st.composite
def decorated(draw: st.DrawFn, request: str) -> str:
    """Draw the body of a function that is decorated, and may have handlers of its own."""
    return draw(st.one_of(st.just(request), tries(request, Place(False, request), "return True")))


@st.composite
def attempted(draw: st.DrawFn, request: str) -> str:
    """Draw a loop of attempts, each of which is a context manager."""
    policy = draw(policies()).replace("tenacity.retry(", "tenacity.Retrying(")
    policy = policy.replace("stamina.retry(", "stamina.retry_context(")
    return f"for attempt in {policy}:\n    with attempt:\n{block(draw(decorated(request)), 2)}\nreturn True\n"


@st.composite
def called(draw: st.DrawFn) -> str:
    """Draw a retryer that is called with the method that makes the request."""
    policy = draw(policies()).replace("tenacity.retry(", "tenacity.Retrying(")
    if "tenacity" not in policy:
        policy = f"stamina.RetryingCaller(attempts=3).on({draw(types_caught())})"
    return f"return {policy}(server.send_message, text)\n"
