# SPDX-License-Identifier: Apache-2.0
"""What can be asked of a cluster: frozen values, bytes in and bytes out.

1. A request knows the type of its answer: ``hsm.ask(ListUsers())`` gives a tuple of users.
2. Files are bytes here: whoever talks to the tool puts them where it can read them.
3. ``changes`` says that the cluster is not the same afterwards. When such a request was sent
   and its answer never came whole, nobody knows the outcome, and it is never sent again.
4. A login that wants a second factor is two requests: the challenge, then the signed file.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from approver_gui.hsm.answers import (
    Challenge,
    HsmInfo,
    KeyPage,
    KeyPair,
    LiveToken,
    Signature,
    Timeouts,
    User,
    Who,
)
from approver_gui.hsm.words import (
    Curve,
    Hash,
    KeyFilter,
    Mechanism,
    Role,
    Service,
    TokenScope,
)
from approver_gui.keys.secret import Secret

A_co = TypeVar("A_co", covariant=True)


class Request(Generic[A_co]):
    """One thing to ask; ``A_co`` is the type of its answer."""

    __slots__ = ()
    changes: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class LogIn(Request[Who]):
    """Start a session with a password."""

    username: str
    role: Role
    password: Secret


@dataclass(frozen=True, slots=True)
class LogInWithMfa(Request[Challenge]):
    """Start a session that wants a second factor; :class:`AnswerLogIn` goes on."""

    username: str
    role: Role
    password: Secret


@dataclass(frozen=True, slots=True)
class AnswerLogIn(Request[Who]):
    """End a login with the signed challenge."""

    signed_file: bytes


@dataclass(frozen=True, slots=True)
class LogOut(Request[None]):
    """End the session; its tokens die with it."""

    changes: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Activate(Request[None]):
    """Give the first admin a password and open the cluster for use."""

    changes: ClassVar[bool] = True
    password: Secret


@dataclass(frozen=True, slots=True)
class DescribeHsms(Request[tuple[HsmInfo, ...]]):
    """List the HSMs."""


@dataclass(frozen=True, slots=True)
class ListUsers(Request[tuple[User, ...]]):
    """List the users; works logged out."""


@dataclass(frozen=True, slots=True)
class CreateUser(Request[Who]):
    """Create a user."""

    changes: ClassVar[bool] = True
    username: str
    role: Role
    password: Secret
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class DeleteUser(Request[Who]):
    """Delete a user."""

    changes: ClassVar[bool] = True
    username: str
    role: Role
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class ChangePassword(Request[Who]):
    """Change a user's password, one's own or, as an admin, another's; unlocks the account."""

    changes: ClassVar[bool] = True
    username: str
    role: Role
    password: Secret
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class StartMfa(Request[Challenge]):
    """Begin to register a second factor; :class:`FinishMfa` goes on."""

    username: str
    role: Role
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class FinishMfa(Request[Who]):
    """Register a second factor with the signed challenge and the public key (PEM)."""

    changes: ClassVar[bool] = True
    signed_file: bytes
    public_key: bytes


@dataclass(frozen=True, slots=True)
class RemoveMfa(Request[Who]):
    """Remove a second factor."""

    changes: ClassVar[bool] = True
    username: str
    role: Role
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class RegisterQuorumKey(Request[Who]):
    """Register the own public key (PEM) for approvals, with the signed registration token."""

    changes: ClassVar[bool] = True
    public_key: bytes
    signed_token: bytes


@dataclass(frozen=True, slots=True)
class GenerateToken(Request[bytes]):
    """Ask for a token; the answer is the unsigned token file.

    Attributes:
        service: what it is for.
        key_filter: the key, for the two key services only.
    """

    changes: ClassVar[bool] = True
    service: Service
    key_filter: KeyFilter | None = None


@dataclass(frozen=True, slots=True)
class ListTokens(Request[tuple[LiveToken, ...]]):
    """List the live tokens."""


@dataclass(frozen=True, slots=True)
class DeleteTokens(Request[None]):
    """Delete tokens."""

    changes: ClassVar[bool] = True
    scope: TokenScope


@dataclass(frozen=True, slots=True)
class ListQuorumValues(Request[tuple[tuple[str, int], ...]]):
    """List M by service, in the cluster's order; works logged out."""


@dataclass(frozen=True, slots=True)
class SetQuorumValue(Request[None]):
    """Set M of a service (``user``, ``quorum`` or ``cluster``)."""

    changes: ClassVar[bool] = True
    service: Service
    value: int
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class ListTimeouts(Request[Timeouts]):
    """Tell how long tokens live."""


@dataclass(frozen=True, slots=True)
class GenerateKeyPair(Request[KeyPair]):
    """Make a key pair.

    Attributes:
        public_label, private_label: their names.
        rsa_bits: the modulus of an RSA pair with exponent 65537, or None.
        curve: the curve of an elliptic-curve pair, or None; exactly one of the two is given.
        share_with: crypto users who may use the private key beside its owner.
        manage_quorum, use_quorum: both 0, or both from 2 to 8.
    """

    changes: ClassVar[bool] = True
    public_label: str
    private_label: str
    rsa_bits: int | None = None
    curve: Curve | None = None
    share_with: tuple[str, ...] = ()
    manage_quorum: int = 0
    use_quorum: int = 0


@dataclass(frozen=True, slots=True)
class ListKeys(Request[KeyPage]):
    """List the keys that the user may see, with all that is known of each.

    Attributes:
        key_filter: which of them; None for all.
        start: ``next_token`` of the page before, or None.
    """

    key_filter: KeyFilter | None = None
    start: str | None = None


@dataclass(frozen=True, slots=True)
class ShareKey(Request[str]):
    """Share a key with a crypto user."""

    changes: ClassVar[bool] = True
    key_filter: KeyFilter
    username: str
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class UnshareKey(Request[str]):
    """Take a share back."""

    changes: ClassVar[bool] = True
    key_filter: KeyFilter
    username: str
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class SetKeyAttribute(Request[str]):
    """Set one attribute of a key."""

    changes: ClassVar[bool] = True
    key_filter: KeyFilter
    name: str
    value: str
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class DeleteKey(Request[str]):
    """Delete a key for good; no quorum covers it."""

    changes: ClassVar[bool] = True
    key_filter: KeyFilter


@dataclass(frozen=True, slots=True)
class ExportPublicKey(Request[bytes]):
    """Give the public key of a pair as PEM."""

    key_filter: KeyFilter


@dataclass(frozen=True, slots=True)
class Sign(Request[Signature]):
    """Sign with a private key.

    Attributes:
        mechanism, hash_function: how.
        key_filter: with which key.
        payload: the data, or their digest; ``rsa-pkcs`` wants a digest as DER DigestInfo.
        is_digest: whether the payload is a digest already.
        salt_bytes: of ``rsa-pkcs-pss``; as long as the digest where None.
        approval: the merged token file, where the key wants approvals.
    """

    changes: ClassVar[bool] = True
    mechanism: Mechanism
    hash_function: Hash
    key_filter: KeyFilter
    payload: bytes = field(repr=False)
    is_digest: bool = False
    salt_bytes: int | None = None
    approval: bytes | None = None


@dataclass(frozen=True, slots=True)
class Verify(Request[str]):
    """Verify a signature with a public key on the cluster; refused where it is wrong."""

    mechanism: Mechanism
    hash_function: Hash
    key_filter: KeyFilter
    payload: bytes = field(repr=False)
    signature: bytes
    is_digest: bool = False
    salt_bytes: int | None = None


AnyRequest = (
    LogIn
    | LogInWithMfa
    | AnswerLogIn
    | LogOut
    | Activate
    | DescribeHsms
    | ListUsers
    | CreateUser
    | DeleteUser
    | ChangePassword
    | StartMfa
    | FinishMfa
    | RemoveMfa
    | RegisterQuorumKey
    | GenerateToken
    | ListTokens
    | DeleteTokens
    | ListQuorumValues
    | SetQuorumValue
    | ListTimeouts
    | GenerateKeyPair
    | ListKeys
    | ShareKey
    | UnshareKey
    | SetKeyAttribute
    | DeleteKey
    | ExportPublicKey
    | Sign
    | Verify
)
"""Every request there is, for an exhaustive ``match``."""
