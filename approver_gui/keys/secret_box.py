# SPDX-License-Identifier: Apache-2.0
"""The door to whatever keeps the second factors of keys, such as the desktop's keyring."""

from typing import Protocol


class SecretBox(Protocol):
    """Keeps one small secret a key, apart from the key files; all may raise KeyStoreError."""

    @property
    def name(self) -> str:
        """What keeps the secrets, in words."""

    def get(self, account: str) -> bytes | None:
        """Return a secret, None when there is none."""

    def put(self, account: str, secret: bytes) -> None:
        """Keep a secret."""

    def remove(self, account: str) -> None:
        """Forget a secret, if there is one."""
