# SPDX-License-Identifier: Apache-2.0
"""A user, a token and a key as the tool tells them in JSON."""

from typing import Any

USER = {
    "username": "user1",
    "role": "crypto-user",
    "locked": "false",
    "mfa": [],
    "quorum": [{"strategy": "token-sign", "status": "enabled"}],
    "cluster-coverage": "full",
}
TOKEN = {
    "username": "user1",
    "service": "key-usage",
    "approvals-required": 2,
    "number-of-approvals": 0,
    "token-timeout-seconds": 397,
    "cluster-coverage": "full",
}
KEY: dict[str, Any] = {
    "key-reference": "0x000000000000220d",
    "key-info": {
        "key-owners": [{"username": "user1", "key-coverage": "full"}],
        "shared-users": [{"username": "user2", "key-coverage": "full"}],
        "key-quorum-values": {"manage-key-quorum-value": 2, "use-key-quorum-value": 3},
        "cluster-coverage": "full",
    },
    "attributes": {
        "key-type": "rsa",
        "label": "release",
        "id": "0x",
        "class": "private-key",
        "sign": True,
        "modulus-size-bits": 2048,
    },
}
