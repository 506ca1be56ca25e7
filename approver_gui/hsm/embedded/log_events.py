# SPDX-License-Identifier: Apache-2.0
"""The audit log's events for what the rules do.

Numbers stand where AWS publishes them; the others are ours, from 0x200 on, far from every
published one. No event says that something was signed.

Source: AWS CloudHSM User Guide, "HSM audit log reference".
"""

from approver_gui.hsm.embedded import audit
from approver_gui.hsm.embedded.audit import LogEvent
from approver_gui.hsm.embedded.state import Account, StoredKey

_NUMBERS = {
    "CN_CREATE_USER": 0x3,
    "CN_CREATE_CO": 0x4,
    "CN_CHANGE_PSWD": 0x9,
    "CN_LOGIN": 0xD,
    "CN_LOGOUT": 0xE,
    "CN_DESTROY_OBJECT": 0x11,
    "CN_SHARE_OBJECT": 0x12,
    "CN_GENERATE_KEY_PAIR": 0x19,
    "CN_DELETE_USER": 0xA1,
    # ours from here
    "CN_GET_TOKEN": 0x201,
    "CN_APPROVE_TOKEN": 0x202,
    "CN_DELETE_TOKEN": 0x203,
    "CN_SET_M_VALUE": 0x204,
    "CN_MODIFY_OBJECT": 0x205,
}
_USER_TYPES = {
    "admin": audit.CRYPTO_OFFICER,
    "crypto-user": audit.CRYPTO_USER,
    "unactivated-admin": audit.UNACTIVATED_OFFICER,
}


def about_user(
    opcode: str, username: str, role: str, response: str = audit.SUCCESS
) -> LogEvent:
    """Return an event about a user."""
    return LogEvent(opcode, _NUMBERS[opcode], response, username, _USER_TYPES[role])


def about_account(opcode: str, account: Account) -> LogEvent:
    """Return an event about a user that the cluster knows."""
    return about_user(opcode, account.username, account.role)


def about_key(opcode: str, key: StoredKey) -> LogEvent:
    """Return an event about one key."""
    return LogEvent(opcode, _NUMBERS[opcode], private_handle=key.handle)


def about_pair(public: StoredKey, private: StoredKey) -> LogEvent:
    """Return the event of a new pair."""
    opcode = "CN_GENERATE_KEY_PAIR"
    return LogEvent(
        opcode,
        _NUMBERS[opcode],
        private_handle=private.handle,
        public_handle=public.handle,
    )
