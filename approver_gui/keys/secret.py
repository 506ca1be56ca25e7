# SPDX-License-Identifier: Apache-2.0
"""A passphrase or a code that does not print itself."""

import hmac
from typing import NoReturn


class Secret:
    """Text or bytes that never show in a repr, a message, a copy or a pickle.

    Python keeps copies of strings where nobody can reach them, so ``wipe`` is a courtesy:
    it shortens the life of a secret in memory, it does not prove its end.
    """

    __slots__ = ("_data",)

    def __init__(self, content: str | bytes) -> None:
        """Hold ``content``; text is kept as UTF-8, half surrogates included."""
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        self._data = bytearray(data)

    def reveal(self) -> bytes:
        """Return the secret itself, empty after ``wipe``."""
        return bytes(self._data)

    def wipe(self) -> None:
        """Overwrite and forget the content held here."""
        self._data[:] = bytes(len(self._data))
        self._data.clear()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._data, other._data)

    __hash__ = None  # type: ignore[assignment]  # a hash would be a trace of the content

    def __bool__(self) -> bool:
        return bool(self._data)

    def __repr__(self) -> str:
        return "Secret(<hidden>)"

    __str__ = __repr__

    def __format__(self, _spec: str) -> str:
        return repr(self)

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a secret is neither copied nor pickled")
