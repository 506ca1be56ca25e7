# SPDX-License-Identifier: Apache-2.0
"""What signing a token means, in words, from the signed bytes alone.

Nothing that the JSON merely claims goes into a question: a person answers what they sign.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from approver_gui.text import Sentence, say
from approver_gui.tokens.approval_data import SERVICE_CODES, Record
from approver_gui.tokens.checks import records
from approver_gui.tokens.model import LoginToken, RegistrationToken, ServiceToken, Token


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a person decides about.

    Attributes:
        question: the headline.
        warning: what the token cannot tell, and what follows from that.
        requester: who asked, as the signed bytes seem to say; untrusted text, or None.
        issued_at: when, as the signed bytes seem to say, or None.
    """

    question: Sentence
    warning: Sentence
    requester: str | None = None
    issued_at: datetime | None = None


def meaning(token: Token) -> Meaning:
    """Return what signing this token means."""
    match token:
        case ServiceToken():
            found = records(token)
            return _service(found[0]) if found else _UNREADABLE
        case RegistrationToken():
            return _registration(records(token))
        case LoginToken():
            return Meaning(
                say("Let someone log in as you?"),
                say(
                    "Nothing in it can be read. Whoever holds the signed file can use it as"
                    " your second factor, or as your approval if it was made from a quorum"
                    " token. Sign it only when you are logging in yourself."
                ),
            )
        case _:
            assert_never(token)


_UNREADABLE = Meaning(
    say("Approve something that cannot be read?"),
    say(
        "The signed bytes have a layout that this program does not know. What the file"
        " claims about them is not proven by anything."
    ),
)


def _registration(found: tuple[Record, ...]) -> Meaning:
    # The shape of the file is a claim too: a request for approval dressed as a registration
    # has the same digest, and its signature counts as an approval.
    asked = (found[0].requester, found[0].issued_at) if found else (None, None)
    dressed = next((r for r in found if r.service_code in SERVICE_CODES), None)
    if dressed:
        warning = say(
            "The file has the form of a registration, but its signed bytes are those of a"
            " request for service {service}: your signature can be used to approve that."
        )
        return Meaning(
            say("Approve something dressed as a registration?"),
            warning.put(service=SERVICE_CODES[dressed.service_code]),
            *asked,
        )
    return Meaning(
        say("Register your key for quorum approvals?"),
        say(
            "Sign this only when you asked for it yourself. From then on the cluster counts"
            " signatures of this key as yours."
        ),
        *asked,
    )


def _service(record: Record) -> Meaning:
    asked = (record.requester, record.issued_at)
    key = f"0x{record.key_handle:x}"
    match SERVICE_CODES.get(record.service_code):
        case "key-usage":
            warning = say(
                "This token does not say what will be signed. With enough approvals,"
                " {requester} may sign anything with this key, once."
            )
            return Meaning(
                say("Allow one use of private key {key}?").put(key=key),
                warning.put(requester=record.requester),
                *asked,
            )
        case "user":
            warning = say(
                "This token does not say which user is meant. With enough approvals,"
                " {requester} may create, delete or change any user, once."
            )
            return Meaning(
                say("Allow one change to the users?"),
                warning.put(requester=record.requester),
                *asked,
            )
        case _:
            question = say("Allow one operation of service code {code}?")
            if record.key_handle:
                question = say("Allow one operation of service code {code} on key {key}?")
            return Meaning(
                question.put(code=record.service_code, key=key),
                say(
                    "What this service code allows is not published, and the token does not"
                    " say what will be done. Ask the coordinator before you decide."
                ),
                *asked,
            )
