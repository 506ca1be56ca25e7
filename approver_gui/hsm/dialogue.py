# SPDX-License-Identifier: Apache-2.0
"""What is typed at cloudhsm-cli and what its answers mean, as pure text.

1. A request is typed as one line (``commands``), or it answers a question that waits.
2. Secrets answer hidden questions only; files lie beside the tool, each in its slot.
3. A request ends with an answer, read here into a value (``spoken``), or at a question.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import TypeVar, assert_never, cast

from approver_gui.hsm import spoken
from approver_gui.hsm.answers import Challenge
from approver_gui.hsm.commands import Slot, line_for
from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    AnyRequest,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
    FinishMfa,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    Request,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    StartMfa,
    UnshareKey,
    Verify,
)
from approver_gui.hsm.words import MAX_FILE_BYTES, MAX_PAYLOAD_BYTES
from approver_gui.keys.secret import Secret

__all__ = ["Question", "Slot", "Typed", "compose", "inputs", "read"]

A = TypeVar("A")

_FILES = (
    ("approval", Slot.APPROVAL, MAX_FILE_BYTES),
    ("payload", Slot.PAYLOAD, MAX_PAYLOAD_BYTES),
    ("public_key", Slot.PUBLIC_KEY, MAX_FILE_BYTES),
    ("signed_token", Slot.SIGNED_TOKEN, MAX_FILE_BYTES),
    ("signed_file", Slot.SIGNED_TOKEN, MAX_FILE_BYTES),
)
"""Fields of requests that are files, their slots, and the most bytes of each."""


class Question(Enum):
    """What the tool may ask in the middle of a command."""

    PASSWORD = auto()
    CONFIRM_PASSWORD = auto()
    SIGNED_FILE = auto()
    PUBLIC_KEY_FILE = auto()


@dataclass(frozen=True, slots=True)
class Typed:
    """How one request is put to the tool.

    Attributes:
        line: the command without a line end; None where a question already waits.
        secrets: what hidden questions are answered with.
        paths: what questions for a file are answered with.
        outputs: the files that the tool writes.
        stops_at: the question that ends the request instead of an answer, or None.
    """

    line: str | None
    secrets: Mapping[Question, Secret] = field(default_factory=lambda: MappingProxyType({}))
    paths: Mapping[Question, Slot] = field(default_factory=lambda: MappingProxyType({}))
    outputs: tuple[Slot, ...] = ()
    stops_at: Question | None = None


def inputs(request: Request[object]) -> Mapping[Slot, bytes]:
    """Return the files that must lie beside the tool before the request is typed.

    Raises:
        ValueError: a file is empty or larger than what is sent.
    """
    found: dict[Slot, bytes] = {}
    for name, slot, limit in _FILES:
        content: bytes | None = getattr(request, name, None)
        if content is None:
            continue
        if not 0 < len(content) <= limit:
            raise ValueError(f"{name} has {len(content)} bytes, not 1 to {limit}")
        found[slot] = content
    return found


def compose(  # noqa: PLR0911 -- one case for each request
    request: Request[object], paths: Mapping[Slot, str], cluster_id: str | None = None
) -> Typed:
    """Return what to type for a request.

    Args:
        request: what is asked.
        paths: where each file is, or will be, for the tool.
        cluster_id: which cluster, where the tool knows several.

    Raises:
        ValueError: a name, a label or a path can be no argument, or the line is too long.
    """
    asked = cast("AnyRequest", request)
    line = line_for(asked, paths, cluster_id)
    match asked:
        case LogIn(password=password):
            return Typed(line, secrets={Question.PASSWORD: password})
        case LogInWithMfa(password=password):
            return Typed(
                line,
                secrets={Question.PASSWORD: password},
                outputs=(Slot.TOKEN,),
                stops_at=Question.SIGNED_FILE,
            )
        case Activate(password) | CreateUser(password=password):
            return Typed(line, secrets=_twice(password))
        case ChangePassword(password=password):
            return Typed(line, secrets=_twice(password))
        case StartMfa():
            return Typed(line, outputs=(Slot.TOKEN,), stops_at=Question.SIGNED_FILE)
        case AnswerLogIn():
            return Typed(None, paths={Question.SIGNED_FILE: Slot.SIGNED_TOKEN})
        case FinishMfa():
            return Typed(
                None,
                paths={
                    Question.SIGNED_FILE: Slot.SIGNED_TOKEN,
                    Question.PUBLIC_KEY_FILE: Slot.PUBLIC_KEY,
                },
            )
        case GenerateToken():
            return Typed(line, outputs=(Slot.TOKEN,))
        case ExportPublicKey():
            return Typed(line, outputs=(Slot.EXPORTED,))
        case _:
            return Typed(line)


def _twice(password: Secret) -> Mapping[Question, Secret]:
    return {Question.PASSWORD: password, Question.CONFIRM_PASSWORD: password}


def read(request: Request[A], data: object, files: Mapping[Slot, bytes]) -> A:
    """Return the answer to a request.

    Args:
        request: what was asked.
        data: ``data`` of the tool's answer; not looked at where the request stops at a
            question.
        files: the contents of :attr:`Typed.outputs`.

    Raises:
        HsmPuzzlingError: the answer is not understood; the words name the field.
    """
    # each request's class says the type of its answer, which match cannot follow
    return cast("A", _read(cast("AnyRequest", request), data, files))


def _read(  # noqa: PLR0911, PLR0912 -- one case for each request
    request: AnyRequest, data: object, files: Mapping[Slot, bytes]
) -> object:
    match request:
        case LogIn() | AnswerLogIn() | CreateUser() | DeleteUser() | ChangePassword():
            return spoken.who(data)
        case FinishMfa() | RemoveMfa() | RegisterQuorumKey():
            return spoken.who(data)
        case LogInWithMfa() | StartMfa():
            return Challenge(_written(files, Slot.TOKEN))
        case LogOut() | Activate() | DeleteTokens() | SetQuorumValue():
            spoken.message(data)
            return None
        case ShareKey() | UnshareKey() | SetKeyAttribute() | DeleteKey() | Verify():
            return spoken.message(data)
        case GenerateToken():
            spoken.path(data)
            return _written(files, Slot.TOKEN)
        case ExportPublicKey():
            spoken.message(data)
            return _written(files, Slot.EXPORTED)
        case DescribeHsms():
            return spoken.hsms(data)
        case ListUsers():
            return spoken.users(data)
        case ListTokens():
            return spoken.tokens(data)
        case ListQuorumValues():
            return spoken.quorum_values(data)
        case ListTimeouts():
            return spoken.timeouts(data)
        case GenerateKeyPair():
            return spoken.key_pair(data)
        case ListKeys():
            return spoken.key_page(data)
        case Sign():
            return spoken.signature(data)
        case _:
            assert_never(request)


def _written(files: Mapping[Slot, bytes], slot: Slot) -> bytes:
    content = files.get(slot, b"")
    if not content:
        spoken.puzzle_file(slot)
    return content
