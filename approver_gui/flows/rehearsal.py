# SPDX-License-Identifier: Apache-2.0
"""A new cluster made ready for a ceremony: three crypto users, registered keys, one key pair.

Each act is one of those that people do at a terminal when they set up a real cluster; nothing
here is done in one go that a cluster would not let them do in the same order. Meant for
embedded clusters: whoever calls this knows everybody's password.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.hsm.answers import KeyPair
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    LogIn,
    LogOut,
    RegisterQuorumKey,
    Sign,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.keys.secret import Secret
from approver_gui.text import say
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import ServiceToken, digests, with_signatures

ADMIN = "admin"
USERS = ("user1", "user2", "user3")
"""The first owns the key and asks; the others share it."""
LABEL = "release-key"
NEEDED = 2
_RSA_BITS = 2048

Connect = Callable[[], Hsm]
"""Makes a session with the cluster; nothing is sent yet."""
Signed = Callable[[bytes], tuple[bytes, bytes]]
"""Given a registration token's file, the public key (PEM) and the file, signed."""


@contextmanager
def logged_in(
    connect: Connect, username: str, role: Role, password: Secret
) -> Iterator[tuple[Hsm, str]]:
    """Give a session with somebody logged in, and who it is; it is over afterwards."""
    hsm = connect()
    try:
        who = hsm.ask(LogIn(username, role, Secret(password.reveal())))
        yield hsm, who.username
        hsm.ask(LogOut())
    finally:
        hsm.close()


def activate(connect: Connect, password: Secret) -> None:
    """Give the first admin a password; raises as ``Hsm.ask`` does, as all of these."""
    hsm = connect()
    try:
        hsm.ask(Activate(Secret(password.reveal())))
    finally:
        hsm.close()


def create_users(connect: Connect, admin: Secret, passwords: Mapping[str, Secret]) -> None:
    """Create crypto users, by name and password."""
    with logged_in(connect, ADMIN, Role.ADMIN, admin) as (hsm, _):
        for username, password in passwords.items():
            asked = CreateUser(username, Role.CRYPTO_USER, Secret(password.reveal()))
            hsm.ask(asked)


def register(connect: Connect, username: str, password: Secret, sign: Signed) -> bytes:
    """Register somebody's key for approvals, and return it (PEM).

    Args:
        connect: makes the session; it lasts until the token is signed.
        username: of the crypto user.
        password: of that user.
        sign: carries the token to its signer and back.
    """
    with logged_in(connect, username, Role.CRYPTO_USER, password) as (hsm, _):
        token = hsm.ask(GenerateToken(Service.REGISTRATION))
        public_pem, signed_file = sign(token)
        hsm.ask(RegisterQuorumKey(public_pem, signed_file))
    return public_pem


def make_key(connect: Connect, password: Secret) -> KeyPair:
    """Make the pair that the first user owns, the others share, and two must approve."""
    with logged_in(connect, USERS[0], Role.CRYPTO_USER, password) as (hsm, _):
        return hsm.ask(
            GenerateKeyPair(
                public_label=LABEL,
                private_label=LABEL,
                rsa_bits=_RSA_BITS,
                share_with=USERS[1:],
                manage_quorum=NEEDED,
                use_quorum=NEEDED,
            )
        )


def sign_alone(connect: Connect, password: Secret, reference: str, payload: bytes) -> str:
    """Try to sign without approvals, and return the sentence that the cluster refuses with.

    Raises:
        RefusedError: the cluster signed, or refused for another reason.
    """
    request = Sign(
        Mechanism.RSA_PKCS, Hash.SHA256, KeyFilter(reference=reference), payload=payload
    )
    with logged_in(connect, USERS[0], Role.CRYPTO_USER, password) as (hsm, _):
        try:
            hsm.ask(request)
        except HsmRefusedError as error:
            if error.code == Refusal.QUORUM_FAILED:
                return error.sentence
            raise
    raise RefusedError(
        say("The key signed without approvals"),
        say("A key that two must approve made a signature for one."),
        say("Do not use this cluster."),
    )


def second_use(hsm: Hsm, reference: str, payload: bytes, approval: bytes) -> str:
    """Use a token again, and return the sentence that the cluster refuses with.

    Args:
        hsm: the session that used it.
        reference: of the key.
        payload: to be signed.
        approval: the merged file that was used.

    Raises:
        RefusedError: the cluster signed.
        ApproverError: as ``Hsm.ask`` does.
    """
    request = Sign(
        Mechanism.RSA_PKCS,
        Hash.SHA256,
        KeyFilter(reference=reference),
        payload=payload,
        approval=approval,
    )
    try:
        hsm.ask(request)
    except HsmRefusedError as error:
        return error.sentence
    raise RefusedError(
        say("A used token signed again"),
        say("The cluster took approvals that had been used."),
        say("Do not use this cluster."),
    )


def signed_by(sign: Callable[[bytes], bytes], untrusted: bytes) -> bytes:
    """Return a registration token's file with every entry signed.

    Args:
        sign: signs one digest.
        untrusted: the file as the cluster gave it.

    Raises:
        RefusedError: it is a token for approvals.
        TokenFileError: it is no token.
    """
    token = parse(untrusted)
    if isinstance(token, ServiceToken):
        raise RefusedError(
            say("This is no registration"),
            say("The cluster gave a token for approvals."),
            say("Do not sign it."),
        )
    return dump(with_signatures(token, [sign(one) for one in digests(token)]))
