# SPDX-License-Identifier: Apache-2.0
"""Answers as the JSON that CloudHSM CLI prints: an error code and the data.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from approver_gui.hsm.answers import (
    HsmInfo,
    Key,
    KeyPage,
    KeyPair,
    LiveToken,
    Signature,
    Timeouts,
    User,
    Who,
)
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
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    UnshareKey,
    Verify,
)

_TOKEN_SIGN = {"strategy": "token-sign", "status": "enabled"}


def success(data: object) -> str:
    """Return the whole answer to a command that was carried out, ASCII, several lines."""
    return json.dumps({"error_code": 0, "data": data}, indent=2)


def failure(sentence: str) -> str:
    """Return the whole answer to a command that was not, ASCII, several lines."""
    return json.dumps({"error_code": 1, "data": sentence}, indent=2)


def data_of(request: AnyRequest, answer: object, *, is_verbose: bool = True) -> object:
    """Return the data that tell an answer.

    Args:
        request: what was asked, other than for a token or a challenge: their answers are
            files, and :func:`path_data` tells where.
        answer: of the type that the request promises.
        is_verbose: whether a list of keys tells more than reference and label.
    """
    if isinstance(answer, KeyPage) and not is_verbose:
        return _page(answer, _short_key)
    return _DATA[type(request)](answer)


def path_data(path: str) -> object:
    """Return the data that tell where a token was written."""
    return {"path": path}


def _who(answer: Who) -> object:
    return {"username": answer.username, "role": answer.role}


def _hsms(answer: Sequence[HsmInfo]) -> object:
    hsms = [
        {
            "vendor": hsm.vendor,
            "model": hsm.model,
            "serial-number": hsm.serial_number,
            "fips-state": hsm.fips_state,
        }
        for hsm in answer
    ]
    return {"hsms": hsms}


def _users(answer: Sequence[User]) -> object:
    return {"users": [_user(user) for user in answer]}


def _user(user: User) -> object:
    locked = {True: "true", False: "false", None: "inconsistent"}
    return {
        "username": user.username,
        "role": user.role,
        "locked": locked[user.is_locked],
        "mfa": [_TOKEN_SIGN] if user.has_mfa else [],
        "quorum": [{**_TOKEN_SIGN, "strategy": strategy} for strategy in user.quorum],
        "cluster-coverage": user.coverage,
    }


def _tokens(answer: Sequence[LiveToken]) -> object:
    return {"tokens": [_token(token) for token in answer]}


def _token(token: LiveToken) -> object:
    fields = {
        "username": token.username,
        "service": token.service,
        "approvals-required": token.approvals_required,
        "number-of-approvals": token.approvals,
        "token-timeout-seconds": token.seconds_left,
        "cluster-coverage": token.coverage,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _timeouts(answer: Timeouts) -> object:
    return {"generated": answer.generated_s, "approved": answer.approved_s}


def _key(key: Key) -> object:
    return {
        "key-reference": key.reference,
        "key-info": {
            "key-owners": _holders(key.owners, key.coverage),
            "shared-users": _holders(key.shared_with, key.coverage),
            "key-quorum-values": {
                "manage-key-quorum-value": key.manage_quorum,
                "use-key-quorum-value": key.use_quorum,
            },
            "cluster-coverage": key.coverage,
        },
        "attributes": {
            "key-type": key.key_type,
            "label": key.label,
            "class": key.key_class,
            **{name: json.loads(value) for name, value in key.attributes},
        },
    }


def _holders(names: Sequence[str], coverage: str) -> list[object]:
    return [{"username": name, "key-coverage": coverage} for name in names]


def _short_key(key: Key) -> object:
    return {"key-reference": key.reference, "attributes": {"label": key.label}}


def _page(answer: KeyPage, show: Callable[[Key], object] = _key) -> object:
    page = {
        "matched_keys": [show(key) for key in answer.keys],
        "total_key_count": answer.total,
        "returned_key_count": len(answer.keys),
    }
    return page if answer.next_token is None else {**page, "next_token": answer.next_token}


def _pair(answer: KeyPair) -> object:
    return {"public_key": _key(answer.public), "private_key": _key(answer.private)}


def _signature(answer: Signature) -> object:
    return {
        "key-reference": answer.key_reference,
        "signature": base64.b64encode(answer.signature).decode("ascii"),
    }


def _message(answer: str) -> object:
    return {"message": answer}


_DATA: Mapping[type[AnyRequest], Callable[[Any], object]] = {
    LogIn: _who,
    AnswerLogIn: _who,
    LogOut: lambda _answer: "Logout successful",
    Activate: lambda _answer: "Cluster activation successful",
    DescribeHsms: _hsms,
    ListUsers: _users,
    CreateUser: _who,
    DeleteUser: _who,
    ChangePassword: _who,
    FinishMfa: _who,
    RemoveMfa: _who,
    RegisterQuorumKey: _who,
    ListTokens: _tokens,
    DeleteTokens: lambda _answer: "Deletion of quorum token(s) successful",
    ListQuorumValues: dict,
    SetQuorumValue: lambda _answer: "Set Quorum Value successful",
    ListTimeouts: _timeouts,
    GenerateKeyPair: _pair,
    ListKeys: _page,
    ShareKey: _message,
    UnshareKey: _message,
    SetKeyAttribute: _message,
    DeleteKey: _message,
    ExportPublicKey: lambda _answer: _message("Successfully generated key file"),
    Sign: _signature,
    Verify: _message,
}
