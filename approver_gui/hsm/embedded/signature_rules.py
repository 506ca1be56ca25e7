# SPDX-License-Identifier: Apache-2.0
"""Signatures made and verified, public keys exported. None of it is logged.

A key-usage approval is worth one signature over anything with that key: nothing in a token
names the payload. Source: AWS CloudHSM User Guide, "crypto sign" of CloudHSM CLI.
"""

from approver_gui.hsm.answers import Signature
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import require_login, require_master
from approver_gui.hsm.embedded.approvals import approve
from approver_gui.hsm.embedded.key_ring import only_key, reference, require_available
from approver_gui.hsm.embedded.key_rules import may
from approver_gui.hsm.embedded.outcome import Outcome, RuleError, World
from approver_gui.hsm.embedded.state import Session, State, StoredKey
from approver_gui.hsm.requests import ExportPublicKey, Sign, Verify
from approver_gui.hsm.words import KeyClass, Role, Service


def sign(state: State, session: Session, request: Sign, world: World) -> Outcome:
    """Sign with a private key that the user owns or that is shared with it."""
    who = require_login(session, Role.CRYPTO_USER)
    key = only_key(state, who, request.key_filter)
    _require_kind(key, KeyClass.PRIVATE)
    if not may(key, "sign"):
        raise RuleError(sentences.WRONG_KEY)
    require_available(state, key.on)
    left, approved = approve(
        state, session, request.approval, Service.KEY_USAGE, world, key=key
    )
    try:
        signature = world.safe.sign(
            key.material,
            require_master(session),
            request.mechanism,
            request.hash_function,
            request.payload,
            is_digest=request.is_digest,
            salt_bytes=request.salt_bytes,
        )
    except ValueError as error:
        raise RuleError(sentences.DOES_NOT_FIT) from error
    return Outcome(left, session, Signature(reference(key.handle), signature), approved)


def verify(state: State, session: Session, request: Verify, world: World) -> Outcome:
    """Verify with a public key; a wrong signature is refused."""
    who = require_login(session, Role.CRYPTO_USER)
    key = only_key(state, who, request.key_filter)
    _require_kind(key, KeyClass.PUBLIC)
    if not may(key, "verify"):
        raise RuleError(sentences.WRONG_KEY)
    require_available(state, key.on)
    try:
        is_right = world.safe.verify(
            key.material,
            request.mechanism,
            request.hash_function,
            request.payload,
            request.signature,
            is_digest=request.is_digest,
            salt_bytes=request.salt_bytes,
        )
    except ValueError as error:
        raise RuleError(sentences.DOES_NOT_FIT) from error
    if not is_right:
        raise RuleError(sentences.NOT_VERIFIED)
    return Outcome(state, session, "Signature verified successfully")


def export_public_key(
    state: State, session: Session, request: ExportPublicKey, world: World
) -> Outcome:
    """Give a public key as PEM."""
    who = require_login(session, Role.CRYPTO_USER)
    key = only_key(state, who, request.key_filter)
    _require_kind(key, KeyClass.PUBLIC)
    return Outcome(state, session, world.safe.public_pem(key.material))


def _require_kind(key: StoredKey, key_class: KeyClass) -> None:
    if key.key_class != key_class:
        raise RuleError(sentences.WRONG_KEY)
