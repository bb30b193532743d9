"""Where the standard says something: an RFC and a section of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A section of an RFC: its number (5321) and the section's ("4.2.1")."""

    rfc: int
    section: str

    @property
    def url(self) -> str:
        """The address of that section at the RFC Editor, ready for the end of a warning."""
        return f"https://www.rfc-editor.org/rfc/rfc{self.rfc}.html#section-{self.section}"

    def __str__(self) -> str:
        return f"RFC {self.rfc}, section {self.section}"
