"""The retry decorators, retry objects and task queues as data: what each repeats, and when.

Adding a library is adding a row. Names and defaults were run with tenacity 9, backoff 2.2, stamina 26,
retrying 1.4, retry 0.9 and retry2 0.9, funcy 2.1, celery 5.7, dramatiq 2.2, rq 3, huey 3.5, arq 0.28,
taskiq 0.13, procrastinate 3.10, prefect 3.9 and airflow 3.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetryRow:
    """How one decorator or retry object is told what to repeat.

    `chosen` are the arguments that hold exception types or a callable that is given the exception and
    says whether to repeat; an int is a position, counted from 0. `spared` are types that are not
    repeated, `stops` a callable that says when to stop. `chosen` of the kind `conditions` holds
    tenacity's condition objects. Where `needs` is not empty, one of these arguments must be given and
    true; a value of `never` turns repeating off. `function` is the position of the function that is
    called at once, for what is no decorator. The callable is given the exception at `place`.
    """

    chosen: tuple[str | int, ...] = ()
    spared: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    conditions: bool = False
    needs: tuple[str, ...] = ()
    once: tuple[str | int, ...] = ()
    function: int | None = None
    place: int = 0
    otherwise: bool = True
    """Without any type, everything is repeated."""


_TENACITY = RetryRow(chosen=("retry",), conditions=True, once=("stop",))
_RETRYING = RetryRow(
    chosen=("retry_on_exception",), needs=(), once=("stop_max_attempt_number",), otherwise=True
)
_STAMINA = RetryRow(chosen=("on", 0), once=("attempts",), otherwise=False)
_CELERY = RetryRow(
    chosen=("autoretry_for",), spared=("dont_autoretry_for",), needs=("autoretry_for",), once=("max_retries",)
)
_COUNTED = RetryRow(needs=("retries",))

RETRIES: Mapping[str, RetryRow] = {
    "tenacity.retry": _TENACITY,
    "tenacity.Retrying": _TENACITY,
    "tenacity.AsyncRetrying": _TENACITY,
    "backoff.on_exception": RetryRow(
        chosen=("exception", 1), stops=("giveup",), once=("max_tries",), otherwise=False
    ),
    "stamina.retry": _STAMINA,
    "stamina.retry_context": _STAMINA,
    "stamina.RetryingCaller": RetryRow(once=("attempts",), otherwise=False),
    "stamina.AsyncRetryingCaller": RetryRow(once=("attempts",), otherwise=False),
    "retrying.retry": _RETRYING,
    "retrying.Retrying": _RETRYING,
    "retry.retry": RetryRow(chosen=("exceptions", 0), once=("tries", 1)),
    "retry.api.retry": RetryRow(chosen=("exceptions", 0), once=("tries", 1)),
    "retry.retry_call": RetryRow(chosen=("exceptions", 3), once=("tries", 4), function=0),
    "retry.api.retry_call": RetryRow(chosen=("exceptions", 3), once=("tries", 4), function=0),
    "funcy.retry": RetryRow(chosen=("errors", 1, "filter_errors"), once=("tries", 0)),
    "funcy.flow.retry": RetryRow(chosen=("errors", 1, "filter_errors"), once=("tries", 0)),
    "celery.shared_task": _CELERY,
    "celery.task": _CELERY,
    "dramatiq.actor": RetryRow(chosen=("retry_when",), spared=("throws",), once=("max_retries",), place=1),
    "prefect.task": RetryRow(chosen=("retry_condition_fn",), needs=("retries",), place=2),
    "prefect.flow": _COUNTED,
    "airflow.sdk.task": RetryRow(chosen=("retry_policy",), needs=("retries",)),
    "airflow.decorators.task": RetryRow(chosen=("retry_policy",), needs=("retries",)),
    "huey.contrib.djhuey.task": _COUNTED,
    "huey.contrib.djhuey.db_task": _COUNTED,
    "huey.contrib.djhuey.periodic_task": _COUNTED,
    "huey.contrib.djhuey.db_periodic_task": _COUNTED,
    "rq.decorators.job": RetryRow(needs=("retry",)),
    "retrying_async.retry": RetryRow(
        chosen=("retry_exceptions",), spared=("fatal_exceptions",), once=("attempts",)
    ),
}
"""Decorators and retry objects by qualified name."""

TASK_METHODS: frozenset[str] = frozenset({"task", "periodic_task", "actor", "job"})
"""Names of the decorators that applications, brokers and queues of every library have."""

TASK_ROWS: tuple[RetryRow, ...] = (
    _CELERY,
    RetryRow(chosen=("types_of_exceptions",), needs=("retry_on_error",), once=("max_retries",)),
    _COUNTED,
    RetryRow(chosen=("retry.retry_exceptions",), needs=("retry",)),
)
"""The rows among which the arguments of such a decorator choose: celery, taskiq, huey, procrastinate."""

ENQUEUING: Mapping[str, RetryRow] = {
    "enqueue": RetryRow(needs=("retry",), function=0),
    "enqueue_call": RetryRow(needs=("retry",), function=0),
    "enqueue_at": RetryRow(needs=("retry",), function=1),
    "enqueue_in": RetryRow(needs=("retry",), function=1),
}
"""Methods of rq's queues that are given the function to run, and with `retry=` run it again."""

CONDITIONS: Mapping[str, str] = {
    "tenacity.retry_if_exception_type": "types",
    "tenacity.retry_if_not_exception_type": "not types",
    "tenacity.retry_if_exception": "callable",
    "tenacity.retry_if_result": "never",
    "tenacity.retry_if_not_result": "never",
    "tenacity.retry_any": "any",
    "tenacity.retry_all": "all",
    "tenacity.retry_never": "never",
    "tenacity.retry_always": "always",
}
"""tenacity's conditions: what each says of an exception. Those left out cannot be read."""

ATTEMPT_LOOPS: frozenset[str] = frozenset(
    {"tenacity.Retrying", "tenacity.AsyncRetrying", "stamina.retry_context"}
)
"""Iterating over these gives context managers that keep the exception for the next attempt."""

RETRY_EXCEPTIONS: frozenset[str] = frozenset(
    {
        "arq.Retry",
        "arq.worker.Retry",
        "huey.exceptions.RetryTask",
        "huey.RetryTask",
        "celery.exceptions.Retry",
        "dramatiq.errors.Retry",
        "dramatiq.middleware.Retry",
    }
)
"""Raising one of these asks the queue to run the task again."""

STOP_AT_ONCE: Mapping[str, int] = {"tenacity.stop_after_attempt": 0}
"""Stop conditions, with the position of the number of attempts."""
