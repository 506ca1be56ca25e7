# SPDX-License-Identifier: Apache-2.0
"""Plain functions with good defaults that give records, tokens and the bytes of files.

Everything is made for :data:`NOW`: judged then, each unsigned service or registration token
is good in every check. ``service="key-usage"`` brings its service code and a key along.
"""

import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from approver_gui.tokens import codec
from approver_gui.tokens.model import (
    Approval,
    LoginEntry,
    LoginToken,
    RegistrationEntry,
    RegistrationToken,
    ServiceToken,
    Token,
)

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
ISSUED_AT = NOW - timedelta(seconds=60)
KEY_HANDLE = 0x220D
KEY_REFERENCE = "0x000000000000220d"
SERVICE_CODES = {"user": 3, "key-usage": 5}
REGISTRATION_CODE = 2
"""Stands for the code of a registration, which nobody has published."""
DATA = Path(__file__).parent / "data"

_ENTRY_FRAME = '{"approval_data":null,"unsigned":null,"signed":null}'
_LOGIN_FRAME = '{"unsigned":null,"signed":null}'
_TOKENS_FRAME = '{"version":null,"tokens":null}'


def sample(name: str) -> bytes:
    """Return a file of ``tests/data``."""
    return (DATA / name).read_bytes()


def a_record(
    *,
    service_code: int = 3,
    key_handle: int = 0,
    requester: str | bytes = "admin",
    issued_at: datetime | int = ISSUED_AT,
    hsm_number: int = 20,
    random: bytes = bytes(range(16)),
    leading: int = 1,
    reserved: int = 0,
) -> bytes:
    """Return the 80 bytes of one HSM's record; ``issued_at`` may be raw seconds."""
    name = requester.encode() if isinstance(requester, str) else requester
    seconds = issued_at if isinstance(issued_at, int) else int(issued_at.timestamp())
    return struct.pack(
        ">HHIQ16s32sQQ",
        leading,
        service_code,
        hsm_number,
        key_handle,
        random,
        name,
        seconds,
        reserved,
    )


def approval_data(
    *,
    hsms: int = 3,
    service_code: int = 3,
    key_handle: int = 0,
    requester: str | bytes = "admin",
    issued_at: datetime | int = ISSUED_AT,
    reserved: int = 0,
) -> bytes:
    """Return one record for each HSM, differing as real ones do: in number and random."""
    return b"".join(
        a_record(
            service_code=service_code,
            key_handle=key_handle,
            requester=requester,
            issued_at=issued_at,
            reserved=reserved,
            hsm_number=20 + at,
            random=hashlib.sha256(bytes([at])).digest()[:16],
        )
        for at in range(hsms)
    )


def a_signature(seed: str = "user1") -> bytes:
    """Return 256 bytes that stand for a signature and verify with no key."""
    return hashlib.sha256(seed.encode()).digest() * 8


def an_approval(
    username: str = "user1",
    role: str | None = "crypto-user",
    signature: bytes | None = None,
) -> Approval:
    """Return an approval; without ``signature`` one that verifies with no key.

    ``role=None`` gives the shape of older files, which have no such field.
    """
    fields = {"username": None, "role": None, "signature": None}
    if role is None:
        del fields["role"]
    frame = json.dumps(fields, separators=(",", ":"))
    return Approval(username, role, signature or a_signature(username), frame)


def a_service_token(
    *,
    service: str = "user",
    key_reference: str | None = None,
    data: bytes | None = None,
    digest: bytes | None = None,
    approvals: Sequence[Approval] = (),
    issued_at: datetime | int = ISSUED_AT,
    requester: str | bytes = "admin",
    hsms: int = 3,
) -> ServiceToken:
    """Return a service token whose claims agree with its signed bytes.

    Args:
        service: the claim; the records get its code (3 where it is not known).
        key_reference: the claim; by default the records' key for ``key-usage``, else none.
        data: approval data instead of the records made from the other arguments.
        digest: 32 bytes instead of SHA-256 of the approval data.
        approvals: the signatures already there.
        issued_at: issue time in the records, or its raw seconds.
        requester: user name in the records.
        hsms: number of records.
    """
    keyed = service == "key-usage"
    if keyed and key_reference is None:
        key_reference = KEY_REFERENCE
    if data is None:
        data = approval_data(
            hsms=hsms,
            service_code=SERVICE_CODES.get(service, 3),
            key_handle=KEY_HANDLE if keyed else 0,
            requester=requester,
            issued_at=issued_at,
        )
    names = ["version", "service", "key_reference", "approval_data", "token", "signatures"]
    if key_reference is None:
        names.remove("key_reference")
    return ServiceToken(
        service=service,
        key_reference=key_reference,
        approval_data=data,
        digest=digest or hashlib.sha256(data).digest(),
        approvals=tuple(approvals),
        frame=json.dumps(dict.fromkeys(names), separators=(",", ":")),
    )


def a_registration_token(
    *,
    entries: int = 1,
    signatures: Sequence[bytes | None] = (),
    data: bytes | None = None,
    issued_at: datetime | int = ISSUED_AT,
    requester: str | bytes = "user1",
    service_code: int = REGISTRATION_CODE,
) -> RegistrationToken:
    """Return a registration token; entry N holds one record and ``signatures[N]``, if any."""
    made = []
    for at in range(entries):
        held = data or a_record(
            service_code=service_code,
            requester=requester,
            issued_at=issued_at,
            hsm_number=20 + at,
        )
        signature = signatures[at] if at < len(signatures) else None
        digest = hashlib.sha256(held).digest()
        made.append(RegistrationEntry(held, digest, signature, _ENTRY_FRAME))
    return RegistrationToken(tuple(made), _TOKENS_FRAME)


def a_login_token(*, entries: int = 2, signatures: Sequence[bytes | None] = ()) -> LoginToken:
    """Return a login token with one challenge for each HSM."""
    made = []
    for at in range(entries):
        digest = hashlib.sha256(b"challenge %d" % at).digest()
        signature = signatures[at] if at < len(signatures) else None
        made.append(LoginEntry(digest, signature, _LOGIN_FRAME))
    return LoginToken(tuple(made), _TOKENS_FRAME)


def a_file(token: Token | None = None) -> bytes:
    """Return the bytes of a token's file; of an unsigned service token by default."""
    return codec.dump(token or a_service_token())


def fields_of(token: Token) -> dict[str, object]:
    """Return the JSON object of a token's file, ready to be changed."""
    fields: dict[str, object] = json.loads(codec.dump(token))
    return fields


def a_file_of(fields: Mapping[str, object]) -> bytes:
    """Return the bytes of a file that holds this JSON object, be it a token or not."""
    return json.dumps(fields, indent=2).encode()
