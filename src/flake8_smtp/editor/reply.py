"""The explanation of a reply code in Markdown."""

from __future__ import annotations

from flake8_smtp.standard.replies import describe


def reply_markdown(code: int) -> str:
    """Return the explanation of reply `code`; ValueError for what is not between 200 and 599."""
    entry = describe(code)
    return "\n\n".join(
        (
            f"### {entry.code} {entry.name}",
            entry.meaning,
            f"**When it is seen.** {entry.seen}",
            f"**What to do.** {entry.fix}",
            f"**Retry:** {entry.action.retry}.",
            ", ".join(f"[{source}]({source.url})" for source in entry.sources),
        )
    )
