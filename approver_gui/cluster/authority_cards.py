# SPDX-License-Identifier: Apache-2.0
"""What is told about issuing authorities and requests: values without a key in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from approver_gui.errors import RefusedError
from approver_gui.keys.cards import KeyCard, Protection, Trouble
from approver_gui.text import Sentence, safe_text, say
from approver_gui.tokens.checks import Finding

_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom an authority's certificate names; empty parts are left out.

    Source of the lengths: RFC 5280, appendix A.1, upper bounds.

    Attributes:
        common_name: 1 to 64 characters.
        organisation: at most 64 characters.
        unit: of the organisation, at most 64 characters.
        locality: at most 128 characters.
        state: or province, at most 128 characters.
        country: two capital letters of ISO 3166.

    Raises:
        RefusedError: a part is too long, or holds what nobody could read.
    """

    common_name: str
    organisation: str = ""
    unit: str = ""
    locality: str = ""
    state: str = ""
    country: str = ""

    def __post_init__(self) -> None:
        if not self.common_name:
            raise _refused(say("common name"), say("It is empty, and every authority has one."))
        for part, text, most in self._bounded():
            if len(text) > most:
                words = say("It has {found} characters; {most} are allowed.")
                raise _refused(part, words.put(found=len(text), most=most))
            if text != text.strip() or safe_text(text) != text:
                words = say("It begins or ends with a blank, or holds what cannot be seen.")
                raise _refused(part, words)
        if self.country and not _COUNTRY.fullmatch(self.country):
            raise _refused(say("country"), say("It is two capital letters, such as DE or US."))

    def attributes(self) -> tuple[tuple[str, str], ...]:
        """Return what is not empty by the short names of RFC 4514, the country first."""
        parts = (
            ("C", self.country),
            ("ST", self.state),
            ("L", self.locality),
            ("O", self.organisation),
            ("OU", self.unit),
            ("CN", self.common_name),
        )
        return tuple((kind, text) for kind, text in parts if text)

    def _bounded(self) -> Iterator[tuple[Sentence, str, int]]:
        yield say("common name"), self.common_name, 64
        yield say("organisation"), self.organisation, 64
        yield say("unit"), self.unit, 64
        yield say("locality"), self.locality, 128
        yield say("state"), self.state, 128


@dataclass(frozen=True, slots=True)
class AuthorityCard:
    """What is known of an authority without unlocking its key.

    Attributes:
        name: as chosen; its key and its certificate are files of this name.
        certificate: the issuing certificate (PEM), ``customerCA.crt`` on the hosts; public.
        subject: whom it names, as text; untrusted where it was imported.
        fingerprint: SHA-256 of the certificate's DER, 32 bytes.
        key_fingerprint: SHA-256 of the key's SubjectPublicKeyInfo, 32 bytes.
        valid_from: aware UTC.
        valid_until: aware UTC.
        bits: of the RSA modulus.
        protection: what opens the key.
        warning: that it ends within a year, has ended or has not begun; None where all is well.
    """

    name: str
    certificate: bytes
    subject: str
    fingerprint: bytes
    key_fingerprint: bytes
    valid_from: datetime
    valid_until: datetime
    bits: int
    protection: Protection
    warning: Sentence | None


@dataclass(frozen=True, slots=True)
class AuthorityInventory:
    """What lies in the folder with the authorities.

    Attributes:
        cards: the usable authorities, by name.
        unfinished: keys without a certificate, to be completed or deleted.
        troubles: files that cannot be used, by name.
    """

    cards: tuple[AuthorityCard, ...]
    unfinished: tuple[KeyCard, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A certificate signing request, judged by itself.

    Attributes:
        subject: whom it names, as text; untrusted.
        fingerprint: SHA-256 of the request's DER, 32 bytes.
        key_fingerprint: SHA-256 of its SubjectPublicKeyInfo, 32 bytes.
        bits: of its RSA modulus; 0 for a key of another kind.
        findings: ``R1`` its signature, ``R2`` its key, ``R3`` its hash function.
    """

    subject: str
    fingerprint: bytes
    key_fingerprint: bytes
    bits: int
    findings: tuple[Finding, ...]


def _refused(part: Sentence, why: Sentence) -> RefusedError:
    return RefusedError(
        say("The authority cannot have this name"),
        say("Its {part}: {why}").put(part=part, why=why),
        say("Type it differently."),
    )
