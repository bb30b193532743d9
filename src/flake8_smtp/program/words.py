"""The few words that tell what a call is for, where nothing else does."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache

from flake8_smtp.program.languages import spoken_abroad
from flake8_smtp.program.languages import translated

_SPLIT = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

REPORTING = frozenset(
    "print log logger logging debug info warn warning warnings error exception critical fatal trace write "
    "writelines writerow writerows dump dumps jsonify echo secho puts format append add extend appendleft "
    "put update insert setdefault str repr emit display report notify message msg record stats metric "
    "incr increment observe flash pprint sleep wait delay backoff exit abort fail set_exception capture "
    "stderr stdout sys".split()
)
"""Calls that may be told the reply code without deciding anything: they tell a person, or keep it."""

COUNTING = frozenset(
    "incr increment observe metric metrics stats statsd counter counters gauge histogram prometheus".split()
)
"""Calls that count what happens: the name of a counter is no message."""

TELLING = frozenset(
    "print log logger logging debug info warn warning warnings echo secho pprint puts trace".split()
)
"""Calls that show a person what they are given, and nothing more."""

COLLECTING = frozenset({"append", "add", "extend", "appendleft", "put", "insert", "update"})
ASIDE = frozenset(
    "other others rest remaining remainder todo pending later postponed deferred review manual recheck "
    "leftover leftovers backlog".split()
)
"""What collections are called whose content is still to be looked at: nobody says that it is bad."""
FAILING = frozenset(
    "fail failed failure invalid missing unknown bad error reject rejected refuse refused bounce bounced "
    "abort exit die failures errors refusals rejects bounces".split()
)

FINAL = frozenset(
    "bounce bounced bounces hardbounce hardbounced invalid invalidate invalidated undeliverable suppress "
    "suppressed suppression suppressions unsubscribe unsubscribed unsubscribes deactivate deactivated "
    "inactive disable disabled blacklist blacklisted blocklist blocklisted banned dead".split()
)
"""Acts and states after which a recipient gets no mail any more."""

DELETING = frozenset({"delete", "deleted", "purge"})
PEOPLE = frozenset(
    "user users address addresses subscriber subscribers subscription recipient recipients contact contacts "
    "member members reader readers customer customers mailbox account accounts person people".split()
)
"""Whose deletion is final; that of a message, of a job or of a line in a log is not."""

CHANGING = frozenset(
    "next rotate rotated switch refresh renew fallback alternate alternative choose pick select change swap "
    "prompt input ask shrink truncate reduce downgrade strip relogin cycle advance failover compress "
    "reauthenticate reload".split()
)
"""Calls after which the next request is another one."""

MUTATING = frozenset(
    "remove pop popitem discard clear difference_update intersection_update symmetric_difference_update "
    "rotate popleft add_header replace_header del_param set_param set_payload set_content add_attachment "
    "attach attach_file attach_alternative add_recipient".split()
)
"""Methods that change their receiver."""

GROWING = frozenset({"add", "append", "appendleft", "extend", "insert", "update"})
"""Methods that put something into their receiver."""

FRESH = frozenset(
    "get get_nowait pop popleft next anext recv receive read readline fetch fetchone fetchall poll dequeue "
    "accept input getpass prompt lpop rpop blpop brpop get_message reserve consume lease claim "
    "__next__ choice choices sample".split()
)
"""Calls that give another thing each time: the next job of a worker."""

REQUEUEING = frozenset({"retry", "requeue", "reschedule", "defer", "reenqueue"})
SCHEDULING = frozenset("schedule enqueue queue mark set send publish add push put submit start".split())
ABOUT_REPEATING = frozenset(
    "count counts counter delay delays after policy wait limit interval backoff on exhausted allowed needed "
    "state config time times number left strategy options possible error errors exception log info note "
    "stats metric metrics total or if unless when".split()
)
"""`retry_count()` says something about repeating, and repeats nothing; `retry_or_bounce()` decides."""
ATTEMPTS = frozenset(
    "attempt attempts tries retries retrying remaining deadline elapsed retry backoff".split()
)
AROUND = frozenset(
    "log logs logged logging trace traced tracing span time timed timer timeit timeout timing measure "
    "profile retry retries retrying retriable backoff throttle throttled limit limits limiter sleep cache "
    "cached caching memo memoize memoized lock locked synchronized mutex deprecated task job actor fixture "
    "mark skip patch override overload final".split()
)
"""What decorators are called after that do something besides, and give what the function gives."""

CLOCKS = frozenset(
    {
        "time.time",
        "time.monotonic",
        "time.perf_counter",
        "datetime.datetime.now",
        "datetime.datetime.utcnow",
        "random.random",
        "random.randint",
    }
)


@lru_cache(maxsize=4096)
def words(name: str) -> frozenset[str]:
    """Return the words of a name or a sentence, in lower case: `needRetry` has `need` and `retry`.

    The English for a word of another language is among them.
    """
    found = ordered_words(name)
    found += [english for word in found if (english := translated(word)) is not None]
    return frozenset(found) if name.isascii() else frozenset((*found, *spoken_abroad(name)))


def spoken_in(key: Hashable) -> frozenset[str]:
    """Return the words of all texts in a key, which is a text or a tuple of keys."""
    if isinstance(key, tuple):
        return frozenset(word for part in key for word in spoken_in(part))
    return words(key) if isinstance(key, str) else frozenset()


def ordered_words(name: str) -> list[str]:
    """Return the words of a name in their order."""
    return [word.lower() for word in _SPLIT.findall(name)]
