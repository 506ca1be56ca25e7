# SPDX-License-Identifier: Apache-2.0
"""What ``approval_data`` seems to say. AWS does not document it.

Two independently published token files agree on big-endian records of 80 bytes, one for
each HSM of the cluster: 2 bytes of unknown meaning, service code (2), a number that differs
by HSM (4), key handle (8), random bytes (16), requester's user name padded with NUL (32),
issue time in seconds since 1970 UTC (8), zero (8). One of the two is in the AWS CloudHSM
User Guide ("Quorum authentication for admins"). This module may be wrong without harm:
nothing here can make a bad token look good, because the digest covers the bytes themselves.
"""

import struct
from dataclasses import dataclass
from datetime import UTC, datetime

RECORD_BYTES = 80
MAX_RECORDS = 64
SERVICE_CODES = {3: "user", 5: "key-usage"}
"""Codes seen in published files. Others exist; nobody says which is which."""

_RECORD = struct.Struct(">HHIQ16s32sQQ")
_NO_TIME = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Record:
    """One HSM's record.

    Attributes:
        leading: two bytes of unknown meaning.
        service_code: 3 for user, 5 for key-usage; other numbers are unknown.
        hsm_number: differs by HSM; meaning unknown.
        key_handle: the key, 0 where there is none.
        random: 16 bytes.
        requester: user name as the HSM wrote it, decoded byte by byte; untrusted text.
        issued_s: issue time, seconds since 1970 UTC.
        reserved: 0 in everything published.
    """

    leading: int
    service_code: int
    hsm_number: int
    key_handle: int
    random: bytes
    requester: str
    issued_s: int
    reserved: int

    @property
    def issued_at(self) -> datetime | None:
        """Issue time, aware UTC; None where the number is no time before the year 9999."""
        if self.issued_s > _NO_TIME.timestamp():
            return None
        return datetime.fromtimestamp(self.issued_s, UTC)


def read_records(approval_data: bytes) -> tuple[Record, ...]:
    """Return the records that the bytes seem to hold; none where the layout does not fit.

    The layout fits when the bytes are 1 to 64 whole records whose name field is a name of
    1 to 31 bytes followed by nothing but NUL.
    """
    count, rest = divmod(len(approval_data), RECORD_BYTES)
    if rest or not 1 <= count <= MAX_RECORDS:
        return ()
    records: list[Record] = []
    for leading, code, hsm, key, random, field, issued, reserved in _RECORD.iter_unpack(
        approval_data
    ):
        name, padding = field.rstrip(b"\0"), field[len(field.rstrip(b"\0")) :]
        if not name or not padding or b"\0" in name:
            return ()
        requester = name.decode("latin-1")
        records.append(Record(leading, code, hsm, key, random, requester, issued, reserved))
    return tuple(records)
