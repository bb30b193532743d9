"""Sessions that annotations speak of: aliases, type variables, collections, results, narrowing."""

from __future__ import annotations

import abc
import contextlib
import importlib
import smtplib
import typing
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import partial
from typing import Annotated
from typing import Any
from typing import Dict
from typing import List
from typing import NewType
from typing import TypeAlias
from typing import TypeVar
from typing import Union
from typing import cast

import registry

Link = Union[smtplib.SMTP, smtplib.SMTP_SSL]
Named: TypeAlias = "smtplib.SMTP | smtplib.LMTP"
Bound = TypeVar("Bound", bound=smtplib.SMTP)
Text = TypeVar("Text", bound="smtplib.SMTP")
Chosen = TypeVar("Chosen", smtplib.SMTP, smtplib.SMTP_SSL)
Fresh = NewType("Fresh", smtplib.SMTP)
Anything = TypeVar("Anything")
Circle: TypeAlias = "Round"
Round: TypeAlias = "Circle"


class Vault:
    def verify(self, secret):
        return 250, secret


def by_alias(link: Link, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_alias_in_a_string(link: "Link", wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_declared_alias(link: Named, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_bound(link: Bound, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_bound_in_a_string(link: Text, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_constraints(link: Chosen, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_new_type(link: Fresh, wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_annotated(link: Annotated[smtplib.SMTP, "greeted"], wanted):
    return link.verify(wanted)[0] == 250  # SMT252@12


def by_unbound_variable(link: Anything, wanted):
    return link.verify(wanted)[0] == 250


def by_circle(link: Circle, wanted):
    return link.verify(wanted)[0] == 250


def by_unknown_name(link: Nowhere, wanted):  # noqa: F821
    return link.verify(wanted)[0] == 250


def by_odd_generic(link: registry.Box[smtplib.SMTP], other: List[()], wanted):
    return link.verify(wanted)[0] == 250 and other.verify(wanted)[0] == 250


# -- collections -------------------------------------------------------------------------------------


def from_mapping(links: Dict[str, smtplib.SMTP], host, wanted):
    return links[host].verify(wanted)[0] == 250  # SMT252@12


def from_mapping_in_a_string(links: "dict[str, smtplib.SMTP]", host, wanted):
    return links[host].verify(wanted)[0] == 250  # SMT252@12


def from_mapping_if_there(links: dict[str, smtplib.SMTP], host, wanted):
    link = links.get(host)
    if link is None:
        return None
    return link.verify(wanted)[0] == 250  # SMT252@12


def from_mapping_or_new(links: dict[str, smtplib.SMTP], host, wanted):
    link = links.setdefault(host, smtplib.SMTP(host))
    return link.verify(wanted)[0] == 250  # SMT252@12


def from_values(links: dict[str, smtplib.SMTP], wanted):
    link = list(links.values())[0]
    return link.verify(wanted)[0] == 250  # SMT252@12


def from_first_item(links: dict[str, smtplib.SMTP], wanted):
    host, link = next(iter(links.items()))
    return link.verify(wanted)[0] == 250, host  # SMT252@12


def from_copy(links: dict[str, smtplib.SMTP], host, wanted):
    return links.copy().pop(host).verify(wanted)[0] == 250  # SMT252@12


def from_list(links: List[smtplib.SMTP], wanted):
    return links[0].verify(wanted)[0] == 250  # SMT252@12


def from_slice(links: list[smtplib.SMTP], wanted):
    return links[1:][0].verify(wanted)[0] == 250  # SMT252@12


def from_queue(links: "collections.deque[smtplib.SMTP]", wanted):  # noqa: F821
    return links.popleft().verify(wanted)[0] == 250  # SMT252@12


def from_many(links: tuple[smtplib.SMTP, ...], wanted):
    return links[0].verify(wanted)[0] == 250  # SMT252@12


def from_stars(*links: smtplib.SMTP, wanted="root"):
    return links[0].verify(wanted)[0] == 250  # SMT252@12


def from_named_stars(wanted, **links: smtplib.SMTP):
    return links["main"].verify(wanted)[0] == 250  # SMT252@12


def from_each(links: list[smtplib.SMTP], wanted):
    return [link.verify(wanted)[0] == 250 for link in reversed(links)]  # SMT252@13


def one_after_the_other(links: list[smtplib.SMTP], wanted):
    for link in links:
        code, _ = link.verify(wanted)
        if code == 250:
            return True
        print("not at", link)
    return False


def each_must_know(links: list[smtplib.SMTP], wanted):
    for place, link in enumerate(links):
        code, _ = link.verify(wanted)
        if code != 250:  # SMT252@12
            raise LookupError(f"{wanted} at {place}")


def keys_are_no_sessions(links: dict[str, smtplib.SMTP], wanted):
    for link in links:
        if link.verify(wanted)[0] != 250:
            raise LookupError(wanted)


def other_method(links: list[smtplib.SMTP], wanted):
    return links.borrow().verify(wanted)[0] == 250


def other_element(vaults: list[Vault], wanted):
    return vaults[0].verify(wanted)[0] == 250


def maybe_empty(links: list[smtplib.SMTP], wanted):
    if not links:
        return None
    return links[-1].verify(wanted)[0] == 250  # SMT252@12


def counted_without_collection(wanted):
    for place, link in enumerate():
        if link.verify(wanted)[0] != 250:
            raise LookupError(place)


# -- what makes and what gives sessions ----------------------------------------------------------------


def by_maker(make: Callable[[], smtplib.SMTP], wanted):
    return make().verify(wanted)[0] == 250  # SMT252@12


def by_maker_of_vaults(make: Callable[[], Vault], wanted):
    return make().verify(wanted)[0] == 250


def by_class(kind: type[smtplib.SMTP], wanted):
    return kind("mail.example").verify(wanted)[0] == 250  # SMT252@12


def borrowed(host) -> smtplib.SMTP:
    return registry.borrow(host)


def with_its_name(host) -> tuple[smtplib.SMTP, str]:
    return registry.borrow(host), host


def opened_with_its_name(host):
    return smtplib.SMTP(host), host


def a_number(host) -> int:
    return registry.number(host)


def from_promise(wanted):
    return borrowed("mail.example").verify(wanted)[0] == 250  # SMT252@12


def from_promised_pair(wanted):
    link, host = with_its_name("mail.example")
    return link.verify(wanted)[0] == 250, host  # SMT252@12


def from_opened_pair(wanted):
    link, host = opened_with_its_name("mail.example")
    return link.verify(wanted)[0] == 250, host  # SMT252@12


def two_numbers(host) -> tuple[int, int]:
    return registry.numbers(host)


def either_way(wanted, links: dict[str, smtplib.SMTP] = None, more: dict[str, smtplib.SMTP] = None):
    chosen = links or more
    return chosen["main"].verify(wanted)[0] == 250  # SMT252@12


def one_or_many(wanted, link: registry.typed("SMTP"), pair=two_numbers("mail.example")):
    return link.verify(wanted)[0] == 250 or pair.verify(wanted)[0] == 250


def from_no_promise(wanted):
    return a_number("mail.example").verify(wanted)[0] == 250


@contextlib.contextmanager
def lent(host) -> Iterator[smtplib.SMTP]:
    yield registry.borrow(host)


def from_promised_context(wanted):
    with lent("mail.example") as link:
        return link.verify(wanted)[0] == 250  # SMT252@16


class Shelf(abc.ABC):
    @abc.abstractmethod
    def take(self) -> smtplib.SMTP: ...

    @property
    def current(self) -> "smtplib.SMTP":
        return self.registry.current

    def __enter__(self) -> smtplib.SMTP:
        return self.registry.current

    def taken(self, wanted):
        return self.take().verify(wanted)[0] == 250  # SMT252@16

    def at_hand(self, wanted):
        return self.current.verify(wanted)[0] == 250  # SMT252@16


def from_shelf(shelf: Shelf, wanted):
    with shelf as link:
        return link.verify(wanted)[0] == 250  # SMT252@16


@dataclass
class Office:
    made: Any = field(default_factory=smtplib.SMTP)
    called: Any = field(default_factory=lambda: smtplib.SMTP("mail.example"))
    given: Any = field(default=smtplib.SMTP("mail.example"))
    name: Any = field(default_factory=list)

    def asks_all(self, wanted):
        return [
            self.made.verify(wanted)[0] == 250,  # SMT252@13
            self.called.verify(wanted)[0] == 250,  # SMT252@13
            self.given.verify(wanted)[0] == 250,  # SMT252@13
            self.name.verify(wanted)[0] == 250,
        ]


# -- narrowing ---------------------------------------------------------------------------------------


def asserted(link, wanted):
    assert isinstance(link, smtplib.SMTP)
    return link.verify(wanted)[0] == 250  # SMT252@12


def refused_otherwise(link, wanted):
    if not isinstance(link, (smtplib.SMTP, smtplib.SMTP_SSL)):
        raise TypeError(link)
    return link.verify(wanted)[0] == 250  # SMT252@12


def in_the_branch(self, wanted):
    if wanted and isinstance(self.link, smtplib.SMTP):
        return self.link.verify(wanted)[0] == 250  # SMT252@16
    return self.link.verify(wanted)[0] == 250


def in_a_ladder(link, wanted):
    if isinstance(link, str):
        return link.verify(wanted)[0] == 250
    elif isinstance(link, smtplib.SMTP) and wanted:
        return link.verify(wanted)[0] == 250  # SMT252@16
    elif not isinstance(link, smtplib.SMTP) or not wanted:
        return link.verify(wanted)[0] == 250
    else:
        return link.verify(wanted)[0] == 250  # SMT252@16


def of_what_is_known(wanted):
    vault = Vault()
    if isinstance(vault, smtplib.SMTP) or isinstance(pick(), smtplib.SMTP):  # noqa: F821
        return vault.verify(wanted)[0] == 250
    return None


def cast_to(link, wanted):
    return cast(smtplib.SMTP, link).verify(wanted)[0] == 250  # SMT252@12


def cast_by_text(link, wanted):
    return typing.cast("smtplib.SMTP", link).verify(wanted)[0] == 250  # SMT252@12


def cast_badly(link, wanted):
    return cast(smtplib.SMTP).verify(wanted)[0] == 250 or cast("int", link).verify(wanted)[0] == 250


# -- classes handed around -----------------------------------------------------------------------------

connect = partial(smtplib.SMTP, timeout=3)
mail = importlib.import_module("smtplib")
unknown = importlib.import_module(registry.NAME)


def by_partial(wanted):
    return connect("mail.example").verify(wanted)[0] == 250  # SMT252@12


def by_imported_module(wanted):
    return mail.SMTP("mail.example").verify(wanted)[0] == 250  # SMT252@12


def by_unknown_module(wanted):
    return unknown.SMTP("mail.example").verify(wanted)[0] == 250


def by_function_of_the_class(link, wanted):
    return smtplib.SMTP.verify(link, wanted)[0] == 250  # SMT252@12


class Old(smtplib.SMTP):
    def knows(self, wanted):
        code, _ = smtplib.SMTP.vrfy(self, wanted)
        if code != 250:  # SMT252@12
            raise LookupError(wanted)
