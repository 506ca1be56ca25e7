# SPDX-License-Identifier: Apache-2.0
"""What comes back for a registration: told apart by content, verified, its mistakes named."""

import base64
import hashlib
import subprocess
from dataclasses import replace

import pytest

from approver_gui.errors import (
    BadSignatureError,
    KeyStoreError,
    RefusedError,
    TokenFileError,
)
from approver_gui.flows.founding.signed_reply import read, sort_out
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import with_signatures
from tests.builders import a_login_token, a_registration_token, a_service_token
from tests.flows.desk import pem_of
from tests.hsm.approvers import key_of, public_pem, signed

TOKEN = a_registration_token()
(ENTRY,) = TOKEN.entries
KEY = key_of("user1")
PEM = public_pem("user1")


def the_signature(name: str = "user1") -> bytes:
    return key_of(name).sign(ENTRY.digest)


# --- what is accepted --------------------------------------------------------------------


@pytest.mark.parametrize(
    "file",
    [
        signed(dump(TOKEN), "user1"),
        the_signature(),
        base64.b64encode(the_signature()),
        base64.encodebytes(the_signature()).replace(b"\n", b"\r\n"),
    ],
)
def test_each_form_of_the_signature_gives_the_same_file(file):
    reply = read(TOKEN, file, PEM)
    assert reply.key == KEY.public
    assert reply.signed_file == signed(dump(TOKEN), "user1")


def test_what_is_sent_has_nothing_of_the_file_but_its_signatures():
    other = dump(TOKEN).replace(b'"tokens"', b'"extra": "words", "tokens"')
    assert b"extra" not in read(TOKEN, signed(other, "user1"), PEM).signed_file


def test_every_entry_must_be_signed():
    two = replace(TOKEN, entries=(ENTRY, replace(ENTRY, digest=bytes(32))))
    both = [KEY.sign(entry.digest) for entry in two.entries]
    whole = dump(with_signatures(two, both))
    assert parse(read(two, whole, PEM).signed_file) == with_signatures(two, both)

    one = dump(replace(two, entries=(replace(ENTRY, signature=both[0]), two.entries[1])))
    with pytest.raises(RefusedError, match="1 of 2 entries"):
        read(two, one, PEM)
    with pytest.raises(TokenFileError):
        read(two, both[0], PEM)


def test_openssl_makes_what_is_accepted(tmp_path):
    (tmp_path / "key.pem").write_bytes(pem_of(KEY))
    (tmp_path / "digest.bin").write_bytes(ENTRY.digest)
    sign = "openssl pkeyutl -sign -inkey key.pem -pkeyopt digest:sha256 -in digest.bin"
    give = "openssl pkey -in key.pem -pubout"
    signature, public = (
        subprocess.run(line.split(), cwd=tmp_path, check=True, capture_output=True).stdout
        for line in (sign, give)
    )
    assert read(TOKEN, signature, public).key == KEY.public


# --- what is not -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "error", "words"),
    [
        (dump(TOKEN), RefusedError, "not signed"),
        (dump(a_service_token()), RefusedError, "no token of a registration"),
        (dump(a_login_token()), RefusedError, "no token of a registration"),
        (
            signed(dump(replace(TOKEN, entries=(replace(ENTRY, digest=bytes(32)),))), "user1"),
            RefusedError,
            "begins with the words aardvark",
        ),
        (b"", TokenFileError, "token file"),
        (b"{}", TokenFileError, "token file"),
        (bytes(255), TokenFileError, "token file"),
    ],
)
def test_what_is_no_signed_file_of_this_token_is_refused(file, error, words):
    with pytest.raises(error, match=words):
        read(TOKEN, file, PEM)


def test_what_is_no_key_that_can_approve_is_refused():
    for pem in (b"", pem_of(KEY), b"-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n"):
        with pytest.raises(KeyStoreError):
            read(TOKEN, the_signature(), pem)


@pytest.mark.parametrize(
    ("signature", "words"),
    [
        (the_signature("user2"), "did not make the signature"),
        (the_signature()[::-1], "reverse order"),
        (KEY.sign(hashlib.sha256(ENTRY.digest).digest()), "hashed once more"),
        (KEY.sign(bytes(32)), "another digest"),
        (bytes(256), "did not make the signature"),
    ],
)
def test_the_likely_mistake_is_named(signature, words):
    with pytest.raises(BadSignatureError, match=words) as caught:
        read(TOKEN, signature, PEM)
    assert "Nothing was sent" in str(caught.value.hint)


# --- which file is which -----------------------------------------------------------------


def test_the_two_files_are_found_whatever_their_names_and_order():
    file = signed(dump(TOKEN), "user1")
    for files in (
        [("a.signed.json", file), ("a.public.pem", PEM)],
        [("x.pub", b"\n" + PEM), ("token.json", dump(TOKEN)), ("y", file)],
    ):
        one, key = sort_out(files)
        assert (one, key.strip()) == (file, PEM.strip())
    assert sort_out([("s.bin", the_signature()), ("k", PEM)]) == (the_signature(), PEM)


def test_a_token_that_was_not_signed_is_told_as_that():
    assert sort_out([("t", dump(TOKEN)), ("k", PEM)]) == (dump(TOKEN), PEM)


@pytest.mark.parametrize(
    "files",
    [
        [],
        [("k", PEM)],
        [("s", the_signature())],
        [("s", the_signature()), ("k", PEM), ("l", PEM)],
        [("s", the_signature()), ("r", b"other"), ("k", PEM)],
        [("s", the_signature()), ("r", dump(a_service_token())), ("k", PEM)],
    ],
)
def test_anything_else_is_asked_for_again(files):
    with pytest.raises(TokenFileError, match="Two files are wanted"):
        sort_out(files)
