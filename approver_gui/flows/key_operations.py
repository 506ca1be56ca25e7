# SPDX-License-Identifier: Apache-2.0
"""What can be done with a key: sign, share, take a share back, set an attribute."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from approver_gui.errors import RefusedError
from approver_gui.flows.payload import Payload
from approver_gui.flows.typing_rules import is_typable, require_name
from approver_gui.hsm import requests
from approver_gui.hsm.requests import Request
from approver_gui.hsm.words import KeyFilter, Service
from approver_gui.journal import Fact
from approver_gui.text import Sentence, say

_ATTRIBUTE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}")
Facts = dict[str, Fact]


class OutputForm(Enum):
    """The form in which a signature is wanted."""

    BASE64 = "base64"
    DER = "der"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class KeyName:
    """Which key, as the cluster named it.

    Attributes:
        reference: such as ``0x000000000000220d``.
        label: its label; untrusted text, perhaps empty.

    Raises:
        ValueError: the reference is no hex number.
    """

    reference: str
    label: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"0x[0-9A-Fa-f]{1,16}", self.reference):
            raise ValueError("a key reference is 0x and hex digits")

    @property
    def number(self) -> int:
        """The key's number; references that are spelled differently may have the same."""
        return int(self.reference, 16)

    @property
    def short(self) -> str:
        """The reference without leading zeros, such as ``0x220d``."""
        return f"0x{self.number:x}"

    def words(self) -> Sentence:
        """Return label and reference as people read them."""
        if not self.label:
            return say("key {key}").put(key=self.short)
        return say("key {label} ({key})").put(label=self.label, key=self.short)

    def filter(self) -> KeyFilter:
        """Return the filter that finds this key and no other."""
        return KeyFilter(reference=self.reference)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return {"key": self.short, "key_label": self.label}


@dataclass(frozen=True, slots=True)
class SignPayload:
    """Make one signature.

    Attributes:
        key: the private key.
        payload: what is signed, and how.
        output: the form in which the signature is wanted.
        public_pem: the public half in PEM, where it was given.
        public: the public half on the cluster, where it was chosen; else it is looked for.
    """

    kind: ClassVar[str] = "sign"
    service: ClassVar[Service] = Service.KEY_USAGE
    key: KeyName
    payload: Payload
    output: OutputForm = OutputForm.BASE64
    public_pem: bytes | None = None
    public: KeyName | None = None

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Make one signature with {key} over {payload}.")
        return words.put(key=self.key.words(), payload=self.payload.words())

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Sign {name} with {key} now")
        return words.put(name=self.payload.name, key=self.key.words())

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        payload = self.payload
        return requests.Sign(
            mechanism=payload.mechanism,
            hash_function=payload.hash_function,
            key_filter=self.key.filter(),
            payload=payload.content,
            is_digest=payload.is_digest,
            salt_bytes=payload.salt_bytes,
            approval=approval,
        )

    def facts(self) -> Facts:
        """Return what the journal keeps of it: the payload's name and digests alone."""
        payload = self.payload
        return {
            **_facts(self.kind, self.service, self.key),
            "file": payload.name,
            "size": payload.size,
            "sha256": payload.sha256.hex(),
            "payload_digest": payload.digest.hex(),
            "mechanism": payload.mechanism.value,
            "hash": payload.hash_function.value,
            "sent_as": payload.given.value,
        }


@dataclass(frozen=True, slots=True)
class ShareKeyWith:
    """Let one more crypto user use a key.

    Raises:
        RefusedError: the user name is none.
    """

    kind: ClassVar[str] = "share-key"
    service: ClassVar[Service] = Service.KEY_MANAGEMENT
    key: KeyName
    username: str

    def __post_init__(self) -> None:
        require_name(self.username)

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Share {key} with crypto user {user}, who may then use it and approve.")
        return words.put(key=self.key.words(), user=self.username)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Share {key} with {user} now")
        return words.put(key=self.key.words(), user=self.username)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.ShareKey(self.key.filter(), self.username, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return {**_facts(self.kind, self.service, self.key), "username": self.username}


@dataclass(frozen=True, slots=True)
class UnshareKeyFrom:
    """Take a share back.

    Raises:
        RefusedError: the user name is none.
    """

    kind: ClassVar[str] = "unshare-key"
    service: ClassVar[Service] = Service.KEY_MANAGEMENT
    key: KeyName
    username: str

    def __post_init__(self) -> None:
        require_name(self.username)

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Take {key} away from crypto user {user}, who then no longer approves.")
        return words.put(key=self.key.words(), user=self.username)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Take {key} away from {user} now")
        return words.put(key=self.key.words(), user=self.username)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.UnshareKey(self.key.filter(), self.username, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return {**_facts(self.kind, self.service, self.key), "username": self.username}


@dataclass(frozen=True, slots=True)
class ChangeKeyAttribute:
    """Set one attribute of a key.

    Attributes:
        key: which key.
        name, value: as the tool spells them.

    Raises:
        RefusedError: name or value cannot be typed at the tool.
    """

    kind: ClassVar[str] = "change-key-attribute"
    service: ClassVar[Service] = Service.KEY_MANAGEMENT
    key: KeyName
    name: str
    value: str

    def __post_init__(self) -> None:
        if not _ATTRIBUTE.fullmatch(self.name) or not is_typable(self.value):
            raise RefusedError(
                say("This attribute cannot be set"),
                say("{name} = {value} cannot be typed at the tool.").put(
                    name=self.name or say("nothing"), value=self.value or say("nothing")
                ),
                say("Give a name of letters and dashes, and a value on one line."),
            )

    def sentence(self) -> Sentence:
        """Return what it will do, in one sentence."""
        words = say("Set the attribute {name} of {key} to {value}.")
        return words.put(name=self.name, key=self.key.words(), value=self.value)

    def button(self) -> Sentence:
        """Return what the button says that does it."""
        words = say("Set {name} of {key} to {value} now")
        return words.put(name=self.name, key=self.key.words(), value=self.value)

    def request(self, approval: bytes | None) -> Request[object]:
        """Return what the cluster is asked."""
        return requests.SetKeyAttribute(self.key.filter(), self.name, self.value, approval)

    def facts(self) -> Facts:
        """Return what the journal keeps of it."""
        return {
            **_facts(self.kind, self.service, self.key),
            "attribute": self.name,
            "value": self.value,
        }


def _facts(kind: str, service: Service, key: KeyName) -> Facts:
    return {"operation": kind, "service": service.value, **key.facts()}
