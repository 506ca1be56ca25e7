# SPDX-License-Identifier: Apache-2.0
"""``sign`` keeps the rules of the ceremony, and what it writes is what openssl would."""

import base64
import hashlib
import json
import shutil

import pytest

from approver_gui.flows.consent import ROLES
from approver_gui.headless import parser
from approver_gui.headless.exit_codes import ExitCode
from tests.builders import (
    DATA,
    a_file,
    a_login_token,
    a_registration_token,
    a_service_token,
)
from tests.headless.console import SAMPLE, everything_below, piped
from tests.keys.stand_ins import OTHER_PASSPHRASE, PASSPHRASE, openssl

needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="needs the openssl program"
)


@pytest.fixture
def sign(keyed, token_file, tmp_path):
    """Return what signs with the key ``mine``; options can be added."""

    def signing(*options, path=token_file, out=tmp_path / "out.json", typed=(PASSPHRASE,)):
        arguments = ("--key", "mine", "--as", "user1", "--role", "crypto-user", "--out", out)
        return keyed.run("sign", path, *arguments, *options, typed=typed)

    return signing


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.json"


def signature_of(path):
    (approval,) = json.loads(path.read_bytes())["signatures"]
    return base64.b64decode(approval["signature"])


def test_a_good_token_is_signed_for_the_passphrase_alone(sign, out, keyed):
    ended = sign()

    assert ended.code == ExitCode.DONE, ended.err
    assert keyed.asked[-1] == "Passphrase of key mine: "
    (approval,) = json.loads(out.read_bytes())["signatures"]
    assert (approval["username"], approval["role"]) == ("user1", "crypto-user")


def test_it_says_what_was_signed_and_where_it_is(sign, out, token_file):
    said = sign().out

    assert "Allow one change to the users?" in said
    assert "user1 (crypto-user)" in said
    assert str(out) in said
    assert hashlib.sha256(out.read_bytes()).hexdigest() in said
    digest = base64.b64decode(json.loads(token_file.read_bytes())["token"])
    assert digest.hex()[:4] in said
    assert "in words" in said


def test_the_original_is_not_changed(sign, token_file):
    before = token_file.read_bytes()

    sign()

    assert token_file.read_bytes() == before


def test_the_journal_tells_the_whole_story(sign, keyed):
    sign()

    assert keyed.acts() == [
        "journal_begun",
        "key_creation_begun",
        "key_created",
        "token_opened",
        "approval_decided",
        "token_signed",
        "signed_file_saved",
    ]
    assert keyed.run("journal", "verify").code == ExitCode.DONE


def test_a_doubt_is_refused_before_a_passphrase_is_asked_for(sign, keyed, out):
    keyed.asked.clear()

    ended = sign(path=SAMPLE)

    assert (ended.code, keyed.asked) == (ExitCode.REFUSED, [])
    assert "T6  doubt" in ended.out
    assert "--acknowledge TEXT" in ended.out
    assert not out.exists()


def test_a_doubt_needs_an_acknowledgement_that_the_journal_keeps(sign, keyed):
    ended = sign("--acknowledge", "a published sample", path=SAMPLE)

    assert ended.code == ExitCode.DONE
    shown = keyed.run("journal", "show", "--json", "--filter", "published sample").json
    (entry,) = shown["entries"]
    assert entry["act"] == "approval_decided"
    assert entry["facts"]["acknowledgement"] == "a published sample"


def test_a_stop_is_not_moved_by_an_acknowledgement(sign, keyed, tmp_path):
    path = tmp_path / "edited.json"
    path.write_bytes(a_file(a_service_token(digest=bytes(32))))
    keyed.asked.clear()

    refused = sign("--acknowledge", "never mind", path=path)

    assert (refused.code, keyed.asked) == (ExitCode.REFUSED, [])
    assert "--overrule TEXT" in refused.out
    assert sign("--overrule", "a drill", path=path).code == ExitCode.DONE


@pytest.mark.parametrize("option", ["--acknowledge", "--overrule"])
def test_blanks_are_no_reason(sign, keyed, option):
    keyed.asked.clear()

    assert sign(option, "   ", path=SAMPLE).code == ExitCode.REFUSED
    assert keyed.asked == []


def test_signing_the_same_digest_again_says_so_first(sign, tmp_path):
    sign()

    again = sign(out=tmp_path / "again.json")

    assert again.code == ExitCode.REFUSED
    assert "was signed here before" in again.out.replace("\n             ", " ")


def test_a_wrong_passphrase_leaves_the_key_locked(sign, out, keyed):
    ended = sign(typed=[OTHER_PASSPHRASE])

    assert ended.code == ExitCode.LOCKED
    assert "Wrong passphrase" in ended.err
    assert not out.exists()
    assert "token_signed" not in keyed.acts()


def test_the_wait_after_wrong_passphrases_holds_here_too(sign, keyed):
    for _ in range(3):
        sign(typed=[OTHER_PASSPHRASE])

    assert sign().code == ExitCode.LOCKED
    keyed.clock.move(seconds=10)
    assert sign().code == ExitCode.DONE


def test_a_key_that_is_not_there_is_told_before_a_passphrase_is_asked_for(sign, keyed):
    keyed.asked.clear()

    ended = sign("--key", "other")

    assert (ended.code, keyed.asked) == (ExitCode.LOCKED, [])


def test_nothing_is_overwritten_or_even_asked_for(sign, keyed, out):
    out.write_text("dear to somebody")
    keyed.asked.clear()

    ended = sign()

    assert (ended.code, keyed.asked) == (ExitCode.FILE, [])
    assert out.read_text() == "dear to somebody"
    assert "token_signed" not in keyed.acts()


@pytest.mark.parametrize("place", ["nowhere/out.json", "token.json"])
def test_a_place_that_is_no_place_is_a_file_problem(sign, tmp_path, token_file, place):
    before = token_file.read_bytes()

    assert sign(out=tmp_path / place).code == ExitCode.FILE
    assert token_file.read_bytes() == before


def test_a_name_that_no_hsm_user_has_is_refused(sign):
    assert sign("--as", "user 1").code == ExitCode.REFUSED


def test_a_role_that_nobody_has_is_wrong_usage(sign):
    assert sign("--role", "auditor").code == ExitCode.USAGE
    assert parser.ROLES == ROLES


def test_what_is_no_token_file_is_a_file_problem(sign, tmp_path):
    path = tmp_path / "broken.json"
    path.write_bytes(a_file()[:-20])

    assert sign(path=path).code == ExitCode.FILE


def test_a_broken_journal_stops_the_ceremony(sign, keyed, out):
    journal = keyed.places.journal_file
    journal.write_bytes(journal.read_bytes().replace(b'"mine"', b'"mint"'))

    ended = sign()

    assert ended.code == ExitCode.FILE
    assert "journal" in ended.err
    assert not out.exists()


def test_every_entry_of_a_registration_is_signed_and_the_public_key_beside_it(
    sign, keyed, tmp_path, out
):
    path = tmp_path / "registration.json"
    path.write_bytes(a_file(a_registration_token(entries=2)))

    ended = sign(path=path)

    assert ended.code == ExitCode.DONE, ended.err
    assert all(entry["signed"] for entry in json.loads(out.read_bytes())["tokens"])
    (public,) = tmp_path.glob("*.public.pem")
    assert str(public) in ended.out
    assert public.read_text().strip() == keyed.run("keys", "export-public", "mine").out.strip()


def test_a_login_is_signed_only_when_its_warning_is_acknowledged(sign, tmp_path, out):
    path = tmp_path / "login.json"
    path.write_bytes(a_file(a_login_token()))

    refused = sign(path=path)
    signed = sign("--acknowledge", "I am logging in myself", path=path)

    assert (refused.code, signed.code) == (ExitCode.REFUSED, ExitCode.DONE)
    assert "second factor" in refused.out.replace("\n", " ")
    assert all(entry["signed"] for entry in json.loads(out.read_bytes())["tokens"])


def test_the_passphrase_can_come_through_a_descriptor(sign, keyed):
    keyed.asked.clear()
    with piped(PASSPHRASE) as descriptor:
        ended = sign("--passphrase-fd", descriptor)

    assert (ended.code, keyed.asked) == (ExitCode.DONE, [])


@pytest.mark.parametrize(
    "descriptor", ["999", "-1", "three", "9999999999", "99999999999999999999"]
)
def test_a_descriptor_that_is_none_is_wrong_usage(sign, descriptor):
    assert sign("--passphrase-fd", descriptor).code == ExitCode.USAGE


def test_no_secret_is_left_anywhere(sign, keyed, tmp_path):
    first, second = sign(), sign(typed=[OTHER_PASSPHRASE])
    for typed in (PASSPHRASE, OTHER_PASSPHRASE):
        assert typed not in first.out + first.err + second.out + second.err
        for content in everything_below(tmp_path).values():
            assert typed.encode() not in (content or b"")


def test_the_journal_holds_no_signature(sign, out, keyed):
    sign()

    journal = keyed.places.journal_file.read_bytes()
    signature = signature_of(out)
    assert base64.b64encode(signature)[:40] not in journal
    assert signature.hex()[:40].encode() not in journal


@needs_openssl
def test_openssl_accepts_the_signature_with_the_exported_key(sign, keyed, tmp_path, out):
    sign("--acknowledge", "a published sample", path=SAMPLE)
    keyed.run("keys", "export-public", "mine", "--out", tmp_path / "pub.pem")
    token = json.loads(out.read_bytes())
    (tmp_path / "digest").write_bytes(base64.b64decode(token["token"]))
    (tmp_path / "signature").write_bytes(signature_of(out))

    said = openssl(
        "pkeyutl", "-verify", "-pubin", "-inkey", str(tmp_path / "pub.pem"),
        "-sigfile", str(tmp_path / "signature"), "-in", str(tmp_path / "digest"),
        "-pkeyopt", "digest:sha256",
    )  # fmt: skip

    assert b"Verified Successfully" in said


@needs_openssl
@pytest.mark.parametrize("sample", ["user-service.unsigned.json", "key-usage.synthetic.json"])
def test_an_imported_key_signs_byte_for_byte_like_openssl(console, tmp_path, sample):
    theirs = tmp_path / "theirs.pem"
    theirs.write_bytes(openssl("genrsa", "-aes256", "-passout", "pass:pem pass", "2048"))
    typed = ["pem pass", PASSPHRASE, PASSPHRASE]
    imported = console.run("keys", "import", "mine", theirs, "--passphrase-only", typed=typed)
    assert imported.code == ExitCode.DONE, imported.err
    token = json.loads((DATA / sample).read_bytes())
    (tmp_path / "digest").write_bytes(base64.b64decode(token["token"]))

    console.run(
        *("sign", DATA / sample, "--key", "mine", "--as", "user1", "--role", "admin"),
        *("--out", tmp_path / "out.json", "--acknowledge", "a sample"),
        typed=[PASSPHRASE],
    )

    assert signature_of(tmp_path / "out.json") == openssl(
        "pkeyutl", "-sign", "-inkey", str(theirs), "-passin", "pass:pem pass",
        "-pkeyopt", "digest:sha256", "-in", str(tmp_path / "digest"),
    )  # fmt: skip
    public = console.run("keys", "export-public", "mine").out.encode()
    assert public == openssl("pkey", "-in", str(theirs), "-passin", "pass:pem pass", "-pubout")
