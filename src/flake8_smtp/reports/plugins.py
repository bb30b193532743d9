"""Which plugin a code belongs to, as far as the installed packages say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata

_PAGES = ("documentation", "docs", "homepage", "home-page", "home page", "repository", "source")


@dataclass(frozen=True, slots=True)
class Reporter:
    """A distribution that registers a plugin; `page` is where it says more, None where it does not."""

    name: str
    version: str
    page: str | None


@lru_cache(maxsize=256)
def reporter_of(code: str) -> Reporter | None:
    """Return what reports warnings with that code: the plugin with the longest prefix of it.

    None is returned where no installed plugin has one, as for plugins of the project's own.
    """
    fitting = [
        point for point in metadata.entry_points(group="flake8.extension") if code.startswith(point.name)
    ]
    if not fitting:
        return None
    distribution = max(fitting, key=lambda point: len(point.name)).dist
    if distribution is None:
        return None
    return Reporter(distribution.metadata["Name"], distribution.version, _page(distribution.metadata))


def _page(about: metadata.PackageMetadata) -> str | None:
    written = [entry.partition(",") for entry in about.get_all("Project-URL") or ()]
    pages = {label.strip().lower(): page.strip() for label, _, page in written}
    pages |= dict.fromkeys(("home-page",), next(iter(about.get_all("Home-page") or ()), ""))
    return next((pages[label] for label in _PAGES if pages.get(label, "").startswith("https://")), None)
