"""A server for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from smtp_server import Answers
from smtp_server import serving


@pytest.fixture
def answers() -> Iterator[Answers]:
    with serving(Answers()) as answers:
        yield answers
