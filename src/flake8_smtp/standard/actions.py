"""What the standard asks a client to do when a reply arrives (RFC 5321, section 4.2.1)."""

from __future__ import annotations

from enum import Enum


class Action(Enum):
    """The next step of a client; the value is a short sentence without a full stop."""

    PROCEED = "go on: the command succeeded"
    SEND_THE_REST = "send what the command is waiting for"
    TRY_LATER = "try the same request again after a delay"
    CHANGE_THE_REQUEST = "change the request before sending it again"
    GIVE_UP = "stop trying and report the failure"

    @property
    def retry(self) -> str:
        """What comes of sending the same request once more, in a few words."""
        return _RETRY[self]


_RETRY = {
    Action.PROCEED: "not needed",
    Action.SEND_THE_REST: "not needed: the command is still under way",
    Action.TRY_LATER: "useful after a delay",
    Action.CHANGE_THE_REQUEST: "useless as long as the request is the same",
    Action.GIVE_UP: "useless",
}
