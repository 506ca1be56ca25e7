# SPDX-License-Identifier: Apache-2.0
"""What comes of an operation: a receipt, a signature that does not verify, or no knowledge.

A signature counts only if the public key, exported before, verifies it here over the private
copy of the payload, whatever the cluster says.
"""

from datetime import datetime

from approver_gui.errors import KeyStoreError, RefusedError
from approver_gui.flows.ceremony import Executed, Receipt, Unknown, Unproven
from approver_gui.flows.operations import KeyName, Operation, SignPayload, checks_of
from approver_gui.flows.survey import Asks, Survey, public_half
from approver_gui.hsm.answers import Signature, Who
from approver_gui.hsm.requests import ExportPublicKey
from approver_gui.keys.signatures import forms, verifies
from approver_gui.text import Sentence, say

_NO_SIGNATURE = b"\0"


def public_key(ask: Asks, operation: Operation, survey: Survey) -> bytes | None:
    """Return the public key (PEM) that will verify what is signed, None where nothing is.

    Raises:
        RefusedError: the public half cannot be told among the keys.
        KeyStoreError: it cannot have made such a signature.
        ApproverError: as ``hsm.port.Hsm.ask`` does.
    """
    if not isinstance(operation, SignPayload):
        return None
    pem = operation.public_pem or ask(ExportPublicKey(_public(operation, survey).filter()))
    _verifies(operation, pem, _NO_SIGNATURE)  # raises where they do not fit together
    return pem


def outcome(
    operation: Operation, public_pem: bytes | None, answer: object, at: datetime
) -> Executed | Unproven:
    """Return what an answer means: done, or a signature that does not verify."""
    if not isinstance(operation, SignPayload):
        return Executed(Receipt(at, done(operation, answer)))
    signature = answer.signature if isinstance(answer, Signature) else b""
    if public_pem is None or not _proves(operation, public_pem, signature):
        return Unproven(signature, _UNPROVEN)
    words = say("{name} was signed with {key}. The public key verifies the signature.")
    return Executed(
        Receipt(
            at,
            words.put(name=operation.payload.name, key=operation.key.words()),
            forms(signature, operation.payload.mechanism.value),
            operation.output,
        )
    )


def unknown(operation: Operation, why: Sentence) -> Unknown:
    """Return the stage of an operation of which nobody knows whether it was done."""
    return Unknown(why, checks_of(operation.kind))


def done(operation: Operation, answer: object) -> Sentence:
    """Return what was done, with the cluster's own words."""
    said: object = say("it said nothing more")
    if isinstance(answer, Who):
        said = f"{answer.username} ({answer.role})"
    elif answer is not None:
        said = str(answer)
    words = say("Done: {sentence} The cluster answered: {said}.")
    return words.put(sentence=operation.sentence(), said=said)


def _public(operation: SignPayload, survey: Survey) -> KeyName:
    if operation.public is not None:
        return operation.public
    private = survey.key(operation.key)
    public = public_half(survey, private) if private else None
    if public is None:
        raise RefusedError(
            say("The public key cannot be told"),
            say("No public key goes with {key} for certain.").put(key=operation.key.words()),
            say("Choose the public key, or give it as a PEM file: it verifies the signature."),
        )
    return KeyName(public.reference, public.label)


def _proves(operation: SignPayload, public_pem: bytes, signature: bytes) -> bool:
    try:
        return _verifies(operation, public_pem, signature)
    except KeyStoreError:
        return False


def _verifies(operation: SignPayload, public_pem: bytes, signature: bytes) -> bool:
    payload = operation.payload
    return verifies(
        public_pem,
        payload.mechanism.value,
        payload.hash_function.value,
        payload.content,
        signature,
        is_digest=payload.is_digest,
        salt_bytes=payload.salt_bytes,
    )


_UNPROVEN = say(
    "The cluster answered with a signature that does not verify with the public key. Do not use"
    " it. The approvals are used; find out which key signed, and what, before you ask again."
)
