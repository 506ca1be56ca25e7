# SPDX-License-Identifier: Apache-2.0
"""Every failure that the program can explain: one class for each remedy.

A title of at most eight words, the facts, and the next act. Anything else that is raised is
a bug, and stays one.
"""

from approver_gui.text import Sentence


class ApproverError(Exception):
    """A failure with words for a person.

    Attributes:
        title: what happened, at most eight words.
        detail: the facts.
        hint: what to do next.
    """

    def __init__(self, title: Sentence, detail: Sentence, hint: Sentence) -> None:
        super().__init__(title, detail, hint)
        self.title = title
        self.detail = detail
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.title}: {self.detail} {self.hint}"


class TokenFileError(ApproverError):
    """The file is no token file that can be trusted to mean one thing: ask for it again."""


class RefusedError(ApproverError):
    """A check or a rule says no: a new token, or the acknowledgement it asks for."""


class BadSignatureError(ApproverError):
    """A signature does not verify: sign again with the right key."""


class MediumError(ApproverError):
    """A file could not be read or written: another medium, space or permissions."""


class CertificateError(ApproverError):
    """A certificate or request cannot be read as exactly one: fetch the file again."""


class KeyStoreError(ApproverError):
    """The key file or the keyring: unlock it, import the key, or restore its backup."""


class WrongPassphraseError(KeyStoreError):
    """The key stayed locked: the passphrase, or what stands for it, is not the right one."""


class JournalError(ApproverError):
    """The journal cannot be written or trusted: stop, nothing else may happen."""


class HsmUnreachableError(ApproverError):
    """No tool, no connection, no cluster; nothing was sent: check the installation."""


class HsmRefusedError(ApproverError):
    """The cluster said no; nothing was changed: do what its sentence asks for.

    Attributes:
        code: which refusal it is, as ``hsm.refusals`` names them.
        sentence: the cluster's own words, made safe.
    """

    def __init__(
        self,
        title: Sentence,
        detail: Sentence,
        hint: Sentence,
        *,
        code: str = "unknown",
        sentence: str = "",
    ) -> None:
        super().__init__(title, detail, hint)
        self.code = code
        self.sentence = sentence


class HsmSessionLostError(ApproverError):
    """The session is over, and every token of it is dead: log in and ask for a new token."""


class HsmPuzzlingError(ApproverError):
    """An answer is not understood: save the transcript and send it to support."""


class HsmOutcomeUnknownError(ApproverError):
    """A change was sent and its answer never came whole: look what happened, never repeat."""
