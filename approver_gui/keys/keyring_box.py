# SPDX-License-Identifier: Apache-2.0
"""The desktop's keyring as a box for one random secret a key.

1. The only module that knows ``keyring``. What its backends raise becomes words.
2. Backends that keep nothing, or keep it in the open, are refused. Of a chain of backends
   the first good one is used.
3. A locked keyring asks its user, and a broken one never answers: so every call runs in a
   thread of its own that is left behind when it takes too long. It ends with the program.
4. The keyring is looked for anew each time a box is opened: it may have come up since.
"""

import base64
import threading
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Generic, TypeVar

from keyring import core
from keyring.backend import KeyringBackend, get_all_keyring
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError, KeyringLocked, NoKeyringError, PasswordDeleteError

from approver_gui.errors import KeyStoreError
from approver_gui.text import Sentence, say

SERVICE = "approver-gui"
ANSWER_LIMIT_S = 90.0  # a person may have to type the keyring's own password in this time
_BACKEND_PACKAGES = frozenset(
    (
        "secretstorage",
        "jeepney",
        "dbus",
        "gi",
        "pywintypes",
        "win32ctypes",
        "keyring",
        "keyrings",
    )
)
_NAMES = {
    "keyring.backends.SecretService": "Secret Service (GNOME Keyring, KWallet or KeePassXC)",
    "keyring.backends.libsecret": "Secret Service (GNOME Keyring, KWallet or KeePassXC)",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.Windows": "Windows Credential Manager",
    "keyring.backends.macOS": "macOS Keychain",
}
_RECOMMENDED_PRIORITY = 1
_Answer = TypeVar("_Answer")


class KeyringBox:
    """Keeps secrets in a keyring that is worth the name.

    Args:
        backend: as ``keyring`` found it.
        answer_limit_s: how long it may take to answer, its user included.

    Raises:
        KeyStoreError: the backend keeps nothing, or keeps it in the open.
    """

    def __init__(self, backend: KeyringBackend, answer_limit_s: float = ANSWER_LIMIT_S) -> None:
        self._limit_s = answer_limit_s
        self._backends = _ask(lambda: _good_ones(backend), answer_limit_s)
        if not self._backends:
            raise _no_keyring(_why_refused(backend))

    @property
    def name(self) -> str:
        """The keyring's name for a person."""
        return _name(self._backends[0])

    def get(self, account: str) -> bytes | None:
        """Return a secret, or None when the keyring has none for this account.

        Raises:
            KeyStoreError: the keyring is locked, gone, silent, or holds something else.
        """
        stored = _ask(lambda: self._stored(account), self._limit_s)
        if stored is None:
            return None
        try:
            return base64.b64decode(stored, validate=True)
        except ValueError:
            pass  # that error would carry the secret along
        raise KeyStoreError(
            say("The keyring's secret is damaged"),
            say("{keyring} holds something else than this program put there.").put(
                keyring=self.name
            ),
            say("Restore the key from its backup."),
        )

    def put(self, account: str, secret: bytes) -> None:
        """Keep a secret.

        Raises:
            KeyStoreError: the keyring is locked, gone or silent.
        """
        text = base64.b64encode(secret).decode("ascii")
        backend = self._backends[0]
        _ask(lambda: backend.set_password(SERVICE, account, text), self._limit_s)

    def remove(self, account: str) -> None:
        """Forget a secret; nothing happens when there is none.

        Raises:
            KeyStoreError: the keyring is locked, gone or silent.
        """
        _ask(lambda: self._forget(account), self._limit_s)

    def _stored(self, account: str) -> str | None:
        for backend in self._backends:
            stored = backend.get_password(SERVICE, account)
            if stored is not None:
                return stored
        return None

    def _forget(self, account: str) -> None:
        for backend in self._backends:
            if backend.get_password(SERVICE, account) is not None:
                backend.delete_password(SERVICE, account)


def open_keyring_box(answer_limit_s: float = ANSWER_LIMIT_S) -> KeyringBox:
    """Look for the desktop's keyring and return it as a box.

    Raises:
        KeyStoreError: there is none, or none that may be used.
    """
    return KeyringBox(_ask(_detect, answer_limit_s), answer_limit_s)


def _detect() -> KeyringBackend:
    # keyring remembers what it found first, also that it found nothing
    vars(get_all_keyring).pop("saved_result", None)
    try:
        core.init_backend()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise NoKeyringError("the configured backend cannot be loaded") from error
    return core.get_keyring()


def _good_ones(backend: KeyringBackend) -> tuple[KeyringBackend, ...]:
    if isinstance(backend, ChainerBackend):
        return tuple(link for link in backend.backends if _is_good(link))
    return (backend,) if _is_good(backend) else ()


def _is_good(backend: KeyringBackend) -> bool:
    return (
        not isinstance(backend, (fail.Keyring, null.Keyring))
        and not _is_plaintext(backend)
        and backend.priority >= _RECOMMENDED_PRIORITY
    )


def _is_plaintext(backend: KeyringBackend) -> bool:
    return any("plaintext" in kind.__name__.lower() for kind in type(backend).__mro__)


def _name(backend: KeyringBackend) -> str:
    kind = type(backend)
    return _NAMES.get(kind.__module__, f"{kind.__module__}.{kind.__qualname__}")


def _why_refused(backend: KeyringBackend) -> Sentence:
    match backend:
        case fail.Keyring():
            return say("No keyring is running in this session.")
        case null.Keyring():
            return say("The keyring is switched off: it would forget the secret.")
        case ChainerBackend():
            return say("None of the keyrings found here protects what it keeps.")
        case _ if _is_plaintext(backend):
            return say("{name} keeps secrets in the open.").put(name=_name(backend))
        case _:
            return say("{name} is not recommended by the library that offers it.").put(
                name=_name(backend)
            )


class _Question(threading.Thread, Generic[_Answer]):
    """One call to a backend; holds its answer, or what it raised."""

    def __init__(self, call: Callable[[], _Answer]) -> None:
        super().__init__(name="keyring", daemon=True)
        self._call = call
        self.answers: list[_Answer] = []
        self.trouble: BaseException | None = None

    def run(self) -> None:
        with ExitStack() as stack:
            stack.push(self._carry_home)
            self.answers.append(self._call())

    def _carry_home(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        self.trouble = error
        return True


def _ask(call: Callable[[], _Answer], limit_s: float) -> _Answer:
    """Return what a backend answers in time.

    Raises:
        KeyStoreError: it did not answer, or raised something of its own.
    """
    question = _Question(call)
    question.start()
    question.join(limit_s)
    if question.is_alive():
        raise KeyStoreError(
            say("The keyring does not answer"),
            say("It was asked and said nothing for {seconds} seconds.").put(
                seconds=round(limit_s)
            ),
            say("Look for a window that asks for its password; then try again."),
        )
    if question.trouble is not None:
        raise _in_words(question.trouble) from _showable(question.trouble)
    return question.answers[0]


def _in_words(trouble: BaseException) -> BaseException:
    """Return the error for a person, or the bug itself."""
    if isinstance(trouble, NoKeyringError):
        return _no_keyring(say("No keyring is running in this session."))
    if isinstance(trouble, KeyringLocked) or type(trouble).__name__ in _LOCKED:
        return KeyStoreError(
            say("The keyring is locked"),
            say("It was not unlocked when it was asked. Nothing was lost."),
            say("Unlock the keyring with its own password, then try again."),
        )
    if isinstance(trouble, PasswordDeleteError):
        return _failed(say("It refused to forget a secret."))
    if isinstance(trouble, UnicodeError):
        return _failed(say("It holds something else than this program put there."))
    if isinstance(trouble, (KeyringError, OSError, EOFError, RuntimeError)) or _is_foreign(
        trouble
    ):
        return _failed(say("It went away or refused: {kind}.").put(kind=type(trouble).__name__))
    return trouble


def _showable(trouble: BaseException) -> BaseException | None:
    """Return what may be shown as the cause: not an error that carries the secret along."""
    return None if isinstance(trouble, UnicodeError) else trouble


def _is_foreign(trouble: BaseException) -> bool:
    """Tell whether a class of the error belongs to a backend's own library."""
    return any(
        kind.__module__.partition(".")[0] in _BACKEND_PACKAGES for kind in type(trouble).__mro__
    )


_LOCKED = frozenset(("LockedException", "PromptDismissedException"))


def _failed(detail: Sentence) -> KeyStoreError:
    return KeyStoreError(
        say("The keyring did not help"),
        detail,
        say("See that the desktop's keyring runs and is unlocked, then try again."),
    )


def _no_keyring(detail: Sentence) -> KeyStoreError:
    return KeyStoreError(
        say("No usable keyring"),
        detail,
        say(
            "Start the desktop's keyring (GNOME Keyring, KWallet or KeePassXC); then try again."
        ),
    )
