# SPDX-License-Identifier: Apache-2.0
"""``cluster sign-csr`` and ``cluster authority``: asked for what only a person knows."""

import re
import shutil
import stat
from datetime import UTC, datetime

import pytest

from approver_gui.cluster.reading import read_certificate
from approver_gui.headless.exit_codes import ExitCode
from tests.cluster.authority_desk import a_certificate, a_request, pem_of
from tests.headless.authority_console import AuthorityConsole
from tests.headless.console import everything_below, piped
from tests.keys.stand_ins import OTHER_PASSPHRASE, PASSPHRASE, a_key, another_key, openssl

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
CODE = re.compile(r"^  ((?:[0-9A-Z]{5}-){5}[0-9A-Z]{5})$", re.MULTILINE)
QUICKLY = ("--bits", "2048", "--passphrase-only")
TWICE = [PASSPHRASE, PASSPHRASE]


@pytest.fixture
def console(tmp_path):
    return AuthorityConsole(tmp_path / "home")


@pytest.fixture
def founded(console):
    """Return a console with the authority ``ours``."""
    made = console.run("authority", "make", "ours", *QUICKLY, typed=TWICE)
    assert made.code == ExitCode.DONE, made.err
    console.asked.clear()
    return console


@pytest.fixture
def csr(tmp_path):
    path = tmp_path / "cluster-abc_ClusterCsr.csr"
    path.write_bytes(a_request())
    return path


@pytest.fixture
def pair(console, tmp_path):
    """Return the files of an authority that exists elsewhere, made just now."""
    console.clock.now = datetime.now(UTC)
    key, certificate = tmp_path / "customerCA.key", tmp_path / "customerCA.crt"
    key.write_bytes(pem_of(a_key()))
    certificate.write_bytes(a_certificate())
    return key, certificate


# Signing


def test_a_request_is_shown_and_signed_into_two_files(founded, csr, tmp_path):
    out, issuer = tmp_path / "signed.crt", tmp_path / "anchor.crt"

    ended = founded.run(
        *("sign-csr", csr, "--authority", "ours", "--out", out, "--issuer-out", issuer),
        typed=[PASSPHRASE],
    )

    assert ended.code == ExitCode.DONE, ended.err
    assert "CN=HSM:1234:PARTN:5, for FIPS mode" in ended.out
    assert "R1  good" in ended.out
    assert "in words" in ended.out
    assert "no check of it says stop" in ended.out
    anchor = read_certificate(issuer.read_bytes(), "anchor")
    signed = read_certificate(out.read_bytes(), "signed")
    assert anchor.key.verifies(signed)
    assert signed.key.spki == another_key().public.spki


def test_a_pipe_gets_the_certificate_alone(founded, csr):
    with piped(PASSPHRASE) as descriptor:
        ended = founded.run(
            "sign-csr", csr, "--authority", "ours", "--passphrase-fd", descriptor
        )

    assert (ended.code, founded.asked) == (ExitCode.DONE, [])
    assert read_certificate(ended.out.encode(), "output").subject
    assert "HSM:1234" in ended.err


def test_the_journal_tells_before_and_after_what_was_signed(founded, csr, tmp_path):
    out = tmp_path / "signed.crt"
    founded.run("sign-csr", csr, "--authority", "ours", "--out", out, typed=[PASSPHRASE])

    (begun, said), (done, facts) = founded.entries()[-2:]

    key = another_key().public.fingerprint().hex()
    signed = read_certificate(out.read_bytes(), "signed").fingerprint.hex()
    assert (begun, done) == ("csr_signing_begun", "csr_signed")
    assert said.items() <= facts.items()
    assert (facts["authority"], facts["key_fingerprint"]) == ("ours", key)
    assert facts["signed"] == signed
    assert facts["issuer"] == founded.care().card("ours").fingerprint.hex()


def test_an_edited_request_is_refused_before_anything_is_asked(founded, csr, tmp_path):
    first = openssl("req", "-outform", "DER", data=a_request()).replace(b"1234", b"4321")
    csr.write_bytes(openssl("req", "-inform", "DER", data=first))
    before = founded.acts()

    ended = founded.run(
        "sign-csr", csr, "--authority", "ours", "--out", tmp_path / "signed.crt"
    )

    assert (ended.code, founded.asked) == (ExitCode.REFUSED, [])
    assert "R1  stop" in ended.out
    assert not (tmp_path / "signed.crt").exists()
    assert founded.acts() == before


@pytest.mark.parametrize("content", [b"", b"noise", b"\x30\x82", b"x" * 100_000])
def test_what_is_no_request_is_a_file_problem(founded, csr, content):
    csr.write_bytes(content)

    ended = founded.run("sign-csr", csr, "--authority", "ours")

    assert (ended.code, founded.asked) == (ExitCode.FILE, [])
    assert csr.name in ended.err


def test_nothing_is_overwritten_and_the_same_anchor_stays(founded, csr, tmp_path):
    out, issuer = tmp_path / "signed.crt", tmp_path / "anchor.crt"
    signing = ("sign-csr", csr, "--authority", "ours", "--issuer-out", issuer)

    assert founded.run(*signing, "--out", out, typed=[PASSPHRASE]).code == ExitCode.DONE
    again = founded.run(*signing, "--out", out)
    another = founded.run(*signing, "--out", tmp_path / "2.crt", typed=[PASSPHRASE])
    issuer.write_bytes(b"somebody's")
    foreign = founded.run(*signing, "--out", tmp_path / "3.crt")

    assert (again.code, another.code, foreign.code) == (5, 0, 5)
    assert issuer.read_bytes() == b"somebody's"
    assert not (tmp_path / "3.crt").exists()


def test_a_wrong_passphrase_is_noted_and_signs_nothing(founded, csr, tmp_path):
    out = tmp_path / "signed.crt"

    ended = founded.run(
        "sign-csr", csr, "--authority", "ours", "--out", out, typed=[OTHER_PASSPHRASE]
    )

    assert ended.code == ExitCode.LOCKED
    assert founded.acts()[-2:] == ["csr_signing_begun", "csr_signing_failed"]
    assert not out.exists()


def test_an_authority_that_is_not_there_is_told_at_once(console, csr):
    ended = console.run("sign-csr", csr, "--authority", "ours")

    assert (ended.code, console.asked) == (ExitCode.LOCKED, [])


def test_an_authority_that_is_over_says_so(founded, csr):
    founded.clock.move(days=3700)

    ended = founded.run("sign-csr", csr, "--authority", "ours", typed=[PASSPHRASE])

    assert ended.code == ExitCode.REFUSED
    assert "signs nothing any more" in ended.err


# Making and importing


def test_a_new_authority_is_made_under_keyring_and_passphrase(console):
    ended = console.run(
        *("authority", "make", "ours", "--bits", "2048", "--organisation", "Example"),
        *("--country", "DE", "--common-name", "Our CA"),
        typed=TWICE,
    )

    assert ended.code == ExitCode.DONE, ended.err
    assert "C=DE, O=Example, CN=Our CA" in ended.out
    assert "RSA-2048, desktop's keyring and passphrase" in ended.out
    assert "Back it up" in ended.err
    assert console.acts() == ["authority_making_begun", "authority_made"]
    assert len(console.box.secrets) == 1


def test_without_a_keyring_nothing_is_asked_and_the_way_out_is_named(console):
    console.box = None

    ended = console.run("authority", "make", "ours", typed=TWICE)

    assert (ended.code, console.asked) == (ExitCode.LOCKED, [])
    assert "--passphrase-only" in ended.err


def test_a_name_that_nobody_could_read_asks_for_nothing(console):
    ended = console.run("authority", "make", "ours", *QUICKLY, "--country", "Germany")

    assert (ended.code, console.asked) == (ExitCode.REFUSED, [])


def test_an_authority_of_elsewhere_is_taken_over(console, pair):
    ended = console.run(
        "authority", "import", "theirs", *pair, "--passphrase-only", typed=TWICE
    )

    assert ended.code == ExitCode.DONE, ended.err
    assert console.run("authority", "export", "theirs").out.encode() == a_certificate()
    assert console.acts() == ["authority_import_begun", "authority_imported"]
    assert "left as they are" in ended.err


def test_a_foreign_pair_is_refused(console, pair):
    pair[0].write_bytes(pem_of(another_key()))

    ended = console.run(
        "authority", "import", "theirs", *pair, "--passphrase-only", typed=TWICE
    )

    assert ended.code == ExitCode.REFUSED
    assert "do not belong together" in ended.err
    assert console.acts() == ["authority_import_begun", "authority_import_failed"]


def test_an_encrypted_key_file_asks_for_its_own_passphrase(console, pair):
    sealed = openssl("pkcs8", "-topk8", "-passout", "pass:pem pass", data=pem_of(a_key()))
    pair[0].write_bytes(sealed)

    with piped("pem pass", PASSPHRASE) as descriptor:
        ended = console.run(
            *("authority", "import", "theirs", *pair, "--passphrase-only"),
            *("--passphrase-fd", descriptor, "--file-passphrase-fd", descriptor),
        )

    assert (ended.code, console.asked) == (ExitCode.DONE, [])


@pytest.mark.parametrize("swapped", [0, 1])
def test_what_is_no_pair_asks_for_nothing(console, pair, swapped):
    pair[swapped].write_bytes(pair[1 - swapped].read_bytes())

    ended = console.run("authority", "import", "theirs", *pair, "--passphrase-only")

    assert (ended.code, console.asked) == ((ExitCode.LOCKED, ExitCode.FILE)[swapped], [])


# Looking


def test_no_authorities_are_none(console):
    assert "no authorities here yet" in console.run("authority", "list").out
    assert console.run("authority", "list", "--json").json == {
        "format": "approver-gui/authorities/1",
        "authorities": [],
        "unfinished": [],
        "troubles": [],
    }
    assert not console.places.data.exists()


def test_the_list_says_until_when_they_live_and_warns(founded):
    (before,) = founded.run("authority", "list", "--json").json["authorities"]
    founded.clock.move(days=3400)
    (after,) = founded.run("authority", "list", "--json").json["authorities"]

    assert (before["name"], before["bits"], before["warning"]) == ("ours", 2048, None)
    assert before["valid_until"] == "2036-03-13T11:00:00Z"
    assert "ends on 2036-03-13T11:00:00Z" in after["warning"]
    assert "ends on" in founded.run("authority", "list").err


def test_what_is_unfinished_is_told_and_can_be_completed(founded):
    folder = founded.places.authorities_folder
    (folder / "ours.crt").unlink()

    listed = founded.run("authority", "list")
    completed = founded.run(
        "authority", "complete", "ours", "--common-name", "Anew", typed=[PASSPHRASE]
    )

    assert "Not finished: ours has no certificate" in listed.err
    assert completed.code == ExitCode.DONE, completed.err
    assert "CN=Anew" in completed.out
    assert founded.acts()[-2:] == ["authority_completion_begun", "authority_completed"]


def test_a_certificate_that_was_lost_is_put_back(console, pair):
    console.run("authority", "import", "theirs", *pair, "--passphrase-only", typed=TWICE)
    (console.places.authorities_folder / "theirs.crt").unlink()
    asked = len(console.asked)

    ended = console.run("authority", "complete", "theirs", "--certificate", pair[1])

    assert (ended.code, len(console.asked)) == (ExitCode.DONE, asked)
    assert console.run("authority", "export", "theirs").out.encode() == a_certificate()


def test_a_damaged_certificate_is_told_and_not_hidden(founded):
    (founded.places.authorities_folder / "ours.crt").write_bytes(b"noise")

    listed = founded.run("authority", "list")

    assert listed.code == ExitCode.DONE
    assert "Not usable: ours.crt" in listed.err


def test_the_certificate_goes_to_a_new_file(founded, tmp_path):
    out = tmp_path / "customerCA.crt"

    first = founded.run("authority", "export", "ours", "--out", out)
    second = founded.run("authority", "export", "ours", "--out", out)

    assert (first.code, second.code) == (ExitCode.DONE, ExitCode.FILE)
    assert out.read_bytes() == founded.care().card("ours").certificate


# Backup, restore, delete


def test_a_backup_opens_on_another_machine_with_code_and_passphrase(founded, tmp_path):
    other, backup = AuthorityConsole(tmp_path / "elsewhere"), tmp_path / "ours.backup"

    backed_up = founded.run("authority", "backup", "ours", "--out", backup, typed=[PASSPHRASE])
    match = CODE.search(backed_up.out)
    assert match
    restored = other.run("authority", "restore", backup, typed=[match[1], PASSPHRASE])

    assert restored.code == ExitCode.DONE, restored.err
    assert other.care().card("ours").certificate == founded.care().card("ours").certificate
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    for content in everything_below(tmp_path).values():
        assert match[1].encode() not in (content or b"")
    assert founded.acts()[-2:] == ["authority_backup_begun", "authority_backed_up"]
    assert other.acts() == ["authority_restore_begun", "authority_restored"]


def test_a_backup_without_its_certificate_asks_for_nothing(founded, tmp_path):
    backup = tmp_path / "ours.backup"
    founded.run("authority", "backup", "ours", "--out", backup, typed=[PASSPHRASE])
    (tmp_path / "ours.backup.crt").unlink()
    founded.asked.clear()

    ended = founded.run("authority", "restore", backup, "--name", "again")

    assert (ended.code, founded.asked) == (ExitCode.FILE, [])


def test_an_authority_is_deleted_once_its_name_was_typed(founded):
    kept = founded.run("authority", "delete", "ours", typed=["yes"])
    gone = founded.run("authority", "delete", "ours", typed=["ours"])

    assert (kept.code, gone.code) == (ExitCode.REFUSED, ExitCode.DONE)
    assert "To be deleted for good: ours" in kept.out
    assert founded.run("authority", "list", "--json").json["authorities"] == []
    assert founded.acts()[-2:] == ["authority_deletion_begun", "authority_deleted"]


def test_what_deleting_leaves_behind_is_told(console):
    console.run("authority", "make", "ours", "--bits", "2048", typed=TWICE)
    console.box.is_broken = True

    ended = console.run("authority", "delete", "ours", "--confirm", "ours")

    assert ended.code == ExitCode.DONE
    assert "opens nothing any more" in ended.err


def test_no_secret_is_in_what_the_acts_leave(founded, csr, tmp_path):
    out = tmp_path / "signed.crt"
    said = founded.run("sign-csr", csr, "--authority", "ours", "--out", out, typed=[PASSPHRASE])

    assert PASSPHRASE not in said.out + said.err
    for content in everything_below(tmp_path).values():
        assert PASSPHRASE.encode() not in (content or b"")
        assert b"PRIVATE KEY" not in (content or b"")
