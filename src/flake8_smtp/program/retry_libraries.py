"""The retry decorators, retry objects and task queues as data: what each repeats, and when.

Adding a library is adding a row. Names and defaults were run with tenacity 9, backoff 2.2, stamina 26,
retrying 1.4, retry 0.9 and retry2 0.9, funcy 2.1, celery 5.7, dramatiq 2.2, rq 3, huey 3.5, arq 0.28,
taskiq 0.13 and procrastinate 3.10; those of retrying-async 2.0, prefect 3.9 and airflow 3.3 were read
in their sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Names = tuple[str | int, ...]
"""Arguments by keyword or, counted from 0, by position; `a.b` is the `b` of an object given as `a`."""


@dataclass(frozen=True, slots=True)
class RetryRow:
    """How one decorator or retry object is told what to repeat.

    `chosen` are the arguments that hold exception types, or a callable or a condition that says
    whether to repeat; `filters` hold a callable that is asked besides. `spared` are types that are
    not repeated, `stops` a callable that says when to stop. A callable is given the exception at
    `place`.

    Where `needs` is not empty, one of these arguments must be given and true. A request is made
    twice where the number in `limit` is at least `least` or negative, or where there is no such
    number; a callable in `lifts` makes the number void. `function` are the arguments that hold the
    function which is run, for what is no decorator. What is not given may come from the argument
    `inherits`: a base class, or a mapping of defaults.
    """

    chosen: Names = ()
    filters: Names = ()
    spared: Names = ()
    stops: Names = ()
    place: int = 0
    needs: Names = ()
    limit: Names = ()
    least: int = 2
    lifts: Names = ()
    function: Names = ()
    inherits: str = ""
    otherwise: bool = True
    """Without any type, everything is repeated."""
    decides: bool = False
    """What is given for `needs` may decide by itself what is repeated."""
    state: Names = ()
    """What tells a callable of the exception, if it is given the state of an attempt or a task instead."""
    library: str = ""
    """The library, where the name of a method says too little."""


_TENACITY = RetryRow(chosen=("retry",), limit=("stop",), state=("outcome.exception", "outcome.failed"))
_RETRYING = RetryRow(chosen=("retry_on_exception",), limit=("stop_max_attempt_number",))
_RETRY = RetryRow(chosen=("exceptions", 0), stops=("on_exception", 8), limit=("tries", 1))
_RETRY_CALL = RetryRow(
    chosen=("exceptions", 3), stops=("on_exception",), limit=("tries", 4), function=("f", 0)
)
_FUNCY = RetryRow(chosen=("errors", 1), filters=("filter_errors", 3), limit=("tries", 0))
_STAMINA = RetryRow(chosen=("on",), limit=("attempts",), otherwise=False)
_CELERY = RetryRow(
    chosen=("autoretry_for",),
    spared=("dont_autoretry_for",),
    needs=("autoretry_for",),
    limit=("retry_kwargs.max_retries", "max_retries"),
    least=1,
    inherits="base",
)
_DRAMATIQ = RetryRow(
    chosen=("retry_when",),
    spared=("throws",),
    place=1,
    limit=("max_retries",),
    least=1,
    lifts=("retry_when",),
    library="dramatiq",
)
_TASKIQ = RetryRow(
    chosen=("types_of_exceptions",),
    needs=("retry_on_error",),
    limit=("max_retries",),
    inherits="types_of_exceptions",
)
_PROCRASTINATE = RetryRow(chosen=("retry.retry_exceptions",), needs=("retry",), decides=True)
_RQ = RetryRow(needs=("retry",))
_COUNTED = RetryRow(needs=("retries",))
_AIRFLOW = RetryRow(chosen=("retry_policy",), needs=("retries",), inherits="default_args")
_OPERATOR = RetryRow(
    chosen=("retry_policy",), needs=("retries",), inherits="default_args", function=("python_callable",)
)

RETRIES: Mapping[str, RetryRow] = {
    "tenacity.retry": _TENACITY,
    "tenacity.Retrying": _TENACITY,
    "tenacity.AsyncRetrying": _TENACITY,
    "tenacity.asyncio.AsyncRetrying": _TENACITY,
    "backoff.on_exception": RetryRow(
        chosen=("exception", 1), stops=("giveup",), limit=("max_tries",), otherwise=False
    ),
    "stamina.retry": _STAMINA,
    "stamina.retry_context": RetryRow(chosen=("on", 0), limit=("attempts", 1), otherwise=False),
    "stamina.RetryingCaller": RetryRow(limit=("attempts", 0), otherwise=False),
    "stamina.AsyncRetryingCaller": RetryRow(limit=("attempts", 0), otherwise=False),
    "retrying.retry": _RETRYING,
    "retrying.Retrying": _RETRYING,
    "retrying_async.retry": RetryRow(
        chosen=("retry_exceptions",), spared=("fatal_exceptions",), limit=("attempts",)
    ),
    "retry.retry": _RETRY,
    "retry.api.retry": _RETRY,
    "retry.retry_call": _RETRY_CALL,
    "retry.api.retry_call": _RETRY_CALL,
    "funcy.retry": _FUNCY,
    "funcy.flow.retry": _FUNCY,
    "celery.shared_task": _CELERY,
    "celery.task": _CELERY,
    "dramatiq.actor": _DRAMATIQ,
    "prefect.task": RetryRow(chosen=("retry_condition_fn",), place=2, needs=("retries",), state=("result",)),
    "prefect.flow": _COUNTED,
    "airflow.sdk.task": _AIRFLOW,
    "airflow.decorators.task": _AIRFLOW,
    "airflow.operators.python.PythonOperator": _OPERATOR,
    "airflow.operators.python_operator.PythonOperator": _OPERATOR,
    "airflow.providers.standard.operators.python.PythonOperator": _OPERATOR,
    "huey.contrib.djhuey.task": _COUNTED,
    "huey.contrib.djhuey.db_task": _COUNTED,
    "huey.contrib.djhuey.periodic_task": _COUNTED,
    "huey.contrib.djhuey.db_periodic_task": _COUNTED,
    "rq.decorators.job": _RQ,
    "django_rq.job": _RQ,
}
"""Decorators and retry objects by qualified name."""

TASK_METHODS: Mapping[str, tuple[RetryRow, ...]] = {
    "task": (_CELERY, _TASKIQ, _COUNTED, _PROCRASTINATE),
    "periodic_task": (_COUNTED,),
    "job": (_RQ,),
    "actor": (_DRAMATIQ,),
}
"""The decorators of applications, brokers and queues; their arguments choose among the rows."""

ENQUEUING: Mapping[str, RetryRow] = {
    "enqueue": RetryRow(needs=("retry",), function=("f", 0)),
    "enqueue_call": RetryRow(needs=("retry",), function=("func", 0)),
    "enqueue_at": RetryRow(needs=("retry",), function=("f", 1)),
    "enqueue_in": RetryRow(needs=("retry",), function=("func", 1)),
}
"""Methods of rq's queues that run a function later, and again where they are given a `retry`."""

STRATEGIES: frozenset[str] = frozenset(
    {"procrastinate.RetryStrategy", "procrastinate.retry.RetryStrategy", "rq.Retry", "rq.job.Retry"}
)
"""Objects that say how a task is repeated, whose arguments are read."""

CLASS_TASKS: Mapping[str, RetryRow] = {"run": _CELERY}
"""Methods of task classes whose class attributes are arguments of a row."""

ACTOR_CLASSES: Mapping[str, tuple[str, RetryRow]] = {
    "dramatiq.GenericActor": ("perform", _DRAMATIQ),
    "dramatiq.generic.GenericActor": ("perform", _DRAMATIQ),
}
"""Base classes of which every subclass is a task: the method that is run, and its row.

The options are the attributes of a class `Meta` inside.
"""

DAGS: frozenset[str] = frozenset(
    {"airflow.DAG", "airflow.models.DAG", "airflow.sdk.DAG", "airflow.sdk.dag", "airflow.decorators.dag"}
)
"""What takes the defaults of an airflow task, as `default_args`."""

CONDITIONS: Mapping[str, str] = {
    "retry_if_exception_type": "types",
    "retry_if_not_exception_type": "not types",
    "retry_unless_exception_type": "not types",
    "retry_if_exception": "callable",
    "retry_if_result": "never",
    "retry_if_not_result": "never",
    "retry_any": "any",
    "retry_all": "all",
    "retry_never": "never",
    "retry_always": "always",
    "stop_after_attempt": "runs",
    "stop_any": "any",
    "stop_all": "all",
}
"""tenacity's conditions, by the last part of their names: what each says of an exception, or of the
number of runs. Those left out cannot be read."""

ATTEMPT_LOOPS: frozenset[str] = frozenset(
    {"tenacity.Retrying", "tenacity.AsyncRetrying", "tenacity.asyncio.AsyncRetrying", "stamina.retry_context"}
)
"""Iterating over these gives context managers that keep the exception for the next attempt."""

RETRY_EXCEPTIONS: frozenset[str] = frozenset(
    {
        "arq.Retry",
        "arq.worker.Retry",
        "huey.exceptions.RetryTask",
        "huey.RetryTask",
        "dramatiq.Retry",
        "dramatiq.errors.Retry",
    }
)
"""Raising one of these asks the queue to run the task again; celery's own Retry does not, by itself."""

RETRY_RESULTS: frozenset[str] = frozenset({"rq.Retry", "rq.job.Retry"})
"""A job that gives one of these back is run again."""

SWALLOWING: frozenset[str] = frozenset({"catch", "suppress", "swallow", "ignore", "silence"})
"""Words of decorators that keep every exception to themselves."""
