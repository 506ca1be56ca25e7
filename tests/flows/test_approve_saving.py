# SPDX-License-Identifier: Apache-2.0
"""Handing back: a new file that holds what was signed, or nothing at all."""

import errno
import hashlib
import os
import shutil
from base64 import b64encode
from dataclasses import replace

import pytest

from approver_gui.errors import BadSignatureError, JournalError, MediumError
from approver_gui.flows.approve import Signed
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken, Token
from tests.builders import (
    a_file,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
)
from tests.flows.desk import ACKNOWLEDGED, Desk, pem_of
from tests.keys.stand_ins import a_key, another_key, openssl, secret

SIGNED = "request.user1.signed.json"
PEM = "request.user1.public.pem"


def starts_a_token_file(data: bytes) -> bool:
    return bytes(data[:14]) == b'{\n  "version":'


@pytest.fixture
def medium(monkeypatch):
    """Return a function that changes what happens to the bytes of token files."""
    real = os.write

    def change(write):
        def step(descriptor, data):
            if starts_a_token_file(data):
                return write(real, descriptor, bytes(data))
            return real(descriptor, data)

        monkeypatch.setattr(os, "write", step)

    yield change
    monkeypatch.undo()


def no_space(_real, _descriptor, _data):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def swap_a_byte(real, descriptor, data):
    return real(descriptor, data.replace(b"crypto-user", b"crypto-usar"))


# Names


def test_the_proposed_name_tells_whose_file_it_is(desk):
    opened = desk.open()
    assert desk.flow.propose_path(opened, "user1") == desk.stick / SIGNED


def test_a_name_that_is_taken_is_not_proposed(desk):
    opened = desk.open()
    (desk.stick / SIGNED).symlink_to(desk.stick / "nowhere")
    (desk.stick / "request.user1.signed-2.json").mkdir()

    path = desk.flow.propose_path(opened, "user1")

    assert path == desk.stick / "request.user1.signed-3.json"


def test_what_is_no_user_name_leads_out_of_no_folder(desk):
    opened = desk.open()
    assert desk.flow.propose_path(opened, "../a/b") == (
        desk.stick / "request.___a_b.signed.json"
    )


def test_a_file_with_the_longest_name_gets_a_proposal(desk):
    name = "r" * 250 + ".json"
    signed = desk.sign(name=name)

    path = desk.flow.propose_path(signed.opened, "user1")

    with pytest.raises(MediumError, match="too long"):
        desk.flow.save(signed, path)
    assert desk.flow.save(signed, desk.stick / "short.json").path.exists()


# Writing


def test_a_saved_file_holds_what_was_signed(desk):
    signed = desk.sign()
    path = desk.flow.propose_path(signed.opened, "user1")

    saved = desk.flow.save(signed, path)

    data = path.read_bytes()
    assert parse(data) == signed.token
    assert (saved.signed, saved.path, saved.public_key_path) == (signed, path, None)
    assert saved.file_digest == hashlib.sha256(data).digest()
    assert desk.on_stick() == {"request.json", SIGNED}
    entry = desk.entries()[-1]
    assert entry.act == "signed_file_saved"
    assert dict(entry.facts) == {
        "file": str(path),
        "digests": (a_service_token().digest.hex(),),
        "sha256": saved.file_digest.hex(),
    }


def test_the_original_is_never_overwritten(desk):
    signed = desk.sign()

    with pytest.raises(MediumError, match="nothing is overwritten"):
        desk.flow.save(signed, signed.opened.path)

    assert signed.opened.path.read_bytes() == a_file()
    assert desk.on_stick() == {"request.json"}


def test_no_other_file_is_overwritten_either(desk):
    signed = desk.sign()
    (desk.stick / SIGNED).write_bytes(b"somebody's")

    with pytest.raises(MediumError, match="nothing is overwritten"):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert (desk.stick / SIGNED).read_bytes() == b"somebody's"


def test_the_approvals_of_others_are_in_the_saved_file(desk):
    token = a_service_token(approvals=[an_approval("user2", role=None)])
    signed = desk.sign(token, ACKNOWLEDGED)

    path = desk.flow.save(signed, desk.stick / SIGNED).path

    assert parse(path.read_bytes()) == signed.token


def test_every_entry_of_a_login_is_in_the_saved_file(desk):
    signed = desk.sign(a_login_token(entries=3, signatures=[a_signature()]), ACKNOWLEDGED)

    saved = desk.flow.save(signed, desk.stick / SIGNED)

    assert parse(saved.path.read_bytes()) == signed.token
    assert saved.public_key_path is None


# What goes wrong


def test_a_medium_that_changes_bytes_is_found_out_and_another_one_serves(desk, medium):
    signed = desk.sign()
    medium(swap_a_byte)

    with pytest.raises(MediumError, match="does not hold what was written"):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert "signed_file_saved" not in desk.acts()
    medium(lambda real, descriptor, data: real(descriptor, data))
    assert desk.flow.save(signed, desk.folder / "another stick.json").path.exists()


def test_a_full_medium_is_left_as_it_was_and_another_one_serves(desk, medium):
    signed = desk.sign()
    medium(no_space)

    with pytest.raises(MediumError, match="The medium is full"):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert desk.on_stick() == {"request.json"}
    medium(lambda real, descriptor, data: real(descriptor, data))
    saved = desk.flow.save(signed, desk.folder / "another stick.json")
    assert parse(saved.path.read_bytes()) == signed.token


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into every folder")
def test_a_folder_that_may_not_be_written_to_is_told(desk):
    signed = desk.sign()
    desk.stick.chmod(0o500)
    try:
        with pytest.raises(MediumError, match="no permission"):
            desk.flow.save(signed, desk.stick / SIGNED)
    finally:
        desk.stick.chmod(0o700)


def test_a_write_protected_medium_is_told(desk, monkeypatch):
    signed = desk.sign()
    real = os.open

    def refuse_new(path, flags, *arguments, **named):
        if flags & os.O_CREAT and desk.stick in getattr(path, "parents", ()):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *arguments, **named)

    monkeypatch.setattr(os, "open", refuse_new)
    with pytest.raises(MediumError, match="write-protected"):
        desk.flow.save(signed, desk.stick / SIGNED)


def test_a_stick_that_was_pulled_is_told(desk):
    signed = desk.sign()
    shutil.rmtree(desk.stick)

    with pytest.raises(MediumError, match="folder is not there"):
        desk.flow.save(signed, desk.stick / SIGNED)


def test_a_saved_file_that_cannot_be_noted_is_an_error(desk):
    signed = desk.sign()
    desk.break_journal()

    with pytest.raises(JournalError):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert parse((desk.stick / SIGNED).read_bytes()) == signed.token


@pytest.mark.parametrize("token", [a_service_token(), a_login_token()])
def test_what_does_not_verify_is_not_written(desk, token):
    signed = desk.sign(token, ACKNOWLEDGED)
    card = replace(signed.card, public=another_key().public)

    for wrong in (replace(signed, card=card), replace(signed, token=token)):
        with pytest.raises(BadSignatureError):
            desk.flow.save(wrong, desk.stick / SIGNED)

    assert desk.on_stick() == {"request.json"}


def test_a_signature_under_another_name_than_decided_is_not_written(desk):
    signed = desk.sign()
    wrong = replace(signed, decision=replace(signed.decision, username="user2"))

    with pytest.raises(BadSignatureError):
        desk.flow.save(wrong, desk.stick / SIGNED)


# A registration and its public key


def a_signed_registration(desk: Desk) -> Signed:
    return desk.sign(a_registration_token(entries=2))


def test_the_public_key_lies_beside_a_registration(desk):
    signed = a_signed_registration(desk)

    saved = desk.flow.save(signed, desk.stick / SIGNED)

    assert saved.public_key_path == desk.stick / PEM
    assert saved.public_key_path.read_bytes() == a_key().public.pem()
    assert parse(saved.path.read_bytes()) == signed.token


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("mine.json", "mine.user1.public.pem"),
        ("mine.signed.json", "mine.user1.public.pem"),
        ("mine.token", "mine.token.user1.public.pem"),
        (PEM, f"{PEM}.user1.public.pem"),
    ],
)
def test_its_name_follows_that_of_the_file(desk, name, beside):
    saved = desk.flow.save(a_signed_registration(desk), desk.stick / name)
    assert saved.public_key_path == desk.stick / beside


def test_the_same_public_key_may_lie_there_already(desk):
    signed = a_signed_registration(desk)
    (desk.stick / PEM).write_bytes(a_key().public.pem())

    assert desk.flow.save(signed, desk.stick / SIGNED).public_key_path == desk.stick / PEM


def test_another_public_key_in_its_place_stops_everything(desk):
    signed = a_signed_registration(desk)
    (desk.stick / PEM).write_bytes(another_key().public.pem())

    with pytest.raises(MediumError, match="nothing is overwritten"):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert desk.on_stick() == {"request.json", PEM}
    assert (desk.stick / PEM).read_bytes() == another_key().public.pem()


def test_the_public_key_goes_again_when_the_signed_file_fails(desk, medium):
    signed = a_signed_registration(desk)
    medium(no_space)

    with pytest.raises(MediumError, match="The medium is full"):
        desk.flow.save(signed, desk.stick / SIGNED)

    assert desk.on_stick() == {"request.json"}


def test_a_name_too_long_for_the_public_key_is_told(desk):
    signed = a_signed_registration(desk)

    with pytest.raises(MediumError, match="too long"):
        desk.flow.save(signed, desk.stick / ("r" * 245 + ".json"))

    assert desk.on_stick() == {"request.json"}


# Openssl as a witness


def signatures_in(token: Token) -> list[tuple[bytes, bytes | None]]:
    """Return every digest with its signature."""
    if isinstance(token, ServiceToken):
        return [(token.digest, approval.signature) for approval in token.approvals]
    return [(entry.digest, entry.signature) for entry in token.entries]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl program")
@pytest.mark.parametrize(
    "token", [a_service_token(), a_registration_token(entries=2), a_login_token()]
)
def test_openssl_makes_the_same_signature_and_accepts_ours(desk, token):
    saved = desk.flow.save(desk.sign(token, ACKNOWLEDGED), desk.stick / SIGNED)
    private, public = desk.folder / "private.pem", desk.folder / "public.pem"
    private.write_bytes(pem_of(a_key()))
    public.write_bytes(saved.signed.card.public.pem())
    digest, signature = desk.folder / "digest.bin", desk.folder / "signature.bin"
    ready = ("-pkeyopt", "digest:sha256", "-in", str(digest))

    for signed, made in signatures_in(parse(saved.path.read_bytes())):
        assert made
        digest.write_bytes(signed)
        signature.write_bytes(made)
        told = openssl(
            *("pkeyutl", "-verify", "-pubin", "-inkey", str(public)),
            *("-sigfile", str(signature), *ready),
        )
        assert b"Signature Verified Successfully" in told
        assert openssl("pkeyutl", "-sign", "-inkey", str(private), *ready) == made


def test_nothing_secret_is_in_the_journal(desk):
    saved = desk.flow.save(desk.sign(), desk.stick / SIGNED)

    noted = desk.journal.path.read_bytes()
    ((_digest, signature),) = signatures_in(saved.signed.token)
    assert signature
    for secret_form in (signature.hex().encode(), b64encode(signature), secret().reveal()):
        assert secret_form not in noted
    assert b64encode(signature) in saved.path.read_bytes()
