# SPDX-License-Identifier: Apache-2.0
"""The cluster's sentences put into our words: what each means and what to do next.

A sentence is known by its beginning or its whole, never by a word somewhere in it, because it
may quote a name that somebody chose. One that is not known is passed on word for word.

Source: AWS CloudHSM User Guide, "Troubleshooting" and the pages on quorum authentication;
published transcripts of versions 5.11 to 5.18. Where nobody has published the words, those of
the embedded cluster stand here.
"""

import re

from approver_gui.errors import (
    ApproverError,
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.hsm.refusal_words import MEANINGS, Refusal
from approver_gui.text import safe_text, say

__all__ = ["MAX_SENTENCE_CHARACTERS", "Refusal", "refusal"]

MAX_SENTENCE_CHARACTERS = 2000

_CUT_OFF = re.compile(
    r"communication with (?:the )?(?:device|hsm|cluster) (?:was|has been) lost"
    r"|the underlying provider connection was lost"
    r"|(?:the )?(?:connection|session) (?:to|with) .{1,80} (?:was|is|has been) (?:lost|closed)"
    r"|(?:the )?connection (?:was |is |has been )?(?:lost|closed|reset)",
    re.IGNORECASE,
)
"""Said when a command may have been executed before the connection broke."""
_SESSION_OVER = re.compile(
    r"(?:the |your )?session (?:handle )?(?:is |was |has |has been )?"
    r"(?:lost|closed|expired|invalid|timed out|not (?:found|open))"
    r"|(?:the )?(?:specified )?session (?:does not|doesn't) exist"
    r"|invalid session",
    re.IGNORECASE,
)
_UNREACHABLE = re.compile(
    r"no hsm of the cluster can be reached"
    r"|(?:unable|failed|could not|cannot) (?:to )?(?:connect|establish a connection)\b"
    r"|(?:the )?(?:cluster|hsm)s? (?:is|are) (?:currently )?(?:unreachable|not reachable)"
    r"|no (?:hsms?|cluster) (?:is |are )?(?:configured|available|reachable|found)",
    re.IGNORECASE,
)


def refusal(sentence: str, *, changes: bool = False) -> ApproverError:
    """Return the error for a sentence of the tool.

    Args:
        sentence: ``data`` of an answer whose error code is not 0; untrusted.
        changes: whether the command was to change something: when the tool then says that
            its connection broke, nobody knows whether it was executed.

    Returns:
        HsmRefusedError: the cluster said no; its ``code`` is a :class:`Refusal`.
        HsmSessionLostError: the session is over.
        HsmOutcomeUnknownError: the connection broke during a change.
        HsmUnreachableError: there was no connection to begin with.
    """
    said = sentence.strip()
    shown = safe_text(said, MAX_SENTENCE_CHARACTERS)
    quoted = say('The cluster says: "{sentence}"').put(sentence=said)
    if _CUT_OFF.match(said) and changes:
        return HsmOutcomeUnknownError(
            say("Nobody knows whether it was done"),
            quoted,
            say("Look at the cluster's lists what happened before anything is repeated."),
        )
    if _CUT_OFF.match(said) or _SESSION_OVER.match(said):
        return HsmSessionLostError(
            say("The HSM session is over"),
            quoted,
            say("A new session must be opened: log in again and ask for a new token."),
        )
    if _UNREACHABLE.match(said):
        return HsmUnreachableError(
            say("The cluster cannot be reached"),
            quoted,
            say("Check the network, the HSMs' addresses and the tool's configuration."),
        )
    meaning = next((one for one in MEANINGS if one.pattern.match(said)), None)
    if meaning is None:
        return HsmRefusedError(
            say("The cluster said no"),
            quoted,
            say("Read its sentence; this program does not know it."),
            code=Refusal.UNKNOWN,
            sentence=shown,
        )
    return HsmRefusedError(
        say("The cluster said no"),
        say("{said} {meaning}").put(said=quoted, meaning=meaning.why),
        meaning.act,
        code=meaning.code,
        sentence=shown,
    )
