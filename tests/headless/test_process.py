# SPDX-License-Identifier: Apache-2.0
"""The program as processes of its own, with the real cost of a passphrase."""

import base64
import json
import os
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from approver_gui.headless.exit_codes import ExitCode
from tests.builders import DATA, sample
from tests.headless.console import (
    ROOT,
    SAMPLE,
    Ended,
    bare_environment,
    child,
    command,
    everything_below,
)
from tests.keys.stand_ins import PASSPHRASE, openssl

SEEN = ("cmdline", "environ")
SIGN = ("--key", "mine", "--as", "user1", "--role", "crypto-user")


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What a person at another process list would have seen of making a key and signing."""

    home: Path
    token: Path
    out: Path
    made: Ended
    signed: Ended
    spied: bytes


def watched(home: Path, *argv: object) -> tuple[Ended, bytes]:
    """Run the program; look at it from outside while it works on the passphrase."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        command(*argv, "--passphrase-fd", reading),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=[reading],
        cwd=ROOT,
        env=bare_environment(home),
    )
    os.close(reading)
    os.write(writing, f"{PASSPHRASE}\n".encode())
    spied = b""
    while process.poll() is None:
        spied += looked_at(process.pid)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.05)
    os.close(writing)
    out, err = process.communicate()
    return Ended(process.returncode, out.decode(), err.decode()), spied


def looked_at(pid: int) -> bytes:
    """Return what every process may know of another one."""
    try:
        return b"".join(Path(f"/proc/{pid}/{name}").read_bytes() for name in SEEN)
    except OSError:  # it ended between two looks
        return b""


@pytest.fixture(scope="module")
def ceremony(tmp_path_factory):
    """Make a key and sign a sample, each in a process of its own."""
    home = tmp_path_factory.mktemp("ceremony")
    token, out = home / SAMPLE.name, home / "out.json"
    token.write_bytes(SAMPLE.read_bytes())
    made, first = watched(home, "keys", "create", "mine", "--passphrase-only")
    signed, second = watched(
        home, "sign", token, *SIGN, "--out", out, "--acknowledge", "a published sample"
    )
    return Ceremony(home, token, out, made, signed, first + second)


def test_the_ceremony_ends_well(ceremony):
    assert (ceremony.made.code, ceremony.made.err) == (ExitCode.DONE, "")
    assert (ceremony.signed.code, ceremony.signed.err) == (ExitCode.DONE, "")
    assert ceremony.token.read_bytes() == SAMPLE.read_bytes()


def test_no_secret_could_be_seen_from_outside(ceremony):
    assert b"approver_gui" in ceremony.spied
    assert PASSPHRASE.encode() not in ceremony.spied
    assert PASSPHRASE not in ceremony.made.out + ceremony.signed.out


def test_no_secret_is_in_any_file(ceremony):
    kept = everything_below(ceremony.home)

    assert any(name.endswith("mine.key.json") for name in kept)
    assert [name for name, data in kept.items() if PASSPHRASE.encode() in (data or b"")] == []


def test_everything_is_kept_where_the_desktop_wants_it_and_private(ceremony):
    kept = everything_below(ceremony.home)
    assert ".local/share/approver-gui/keys/mine.key.json" in kept
    assert ".local/state/approver-gui/journal.jsonl" in kept
    for name in kept:
        mode = (ceremony.home / name).stat().st_mode
        assert not mode & 0o077 or not name.startswith("."), name


def test_openssl_accepts_what_was_signed(ceremony, tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    exported = child("keys", "export-public", "mine", home=ceremony.home)
    token = json.loads(ceremony.out.read_bytes())
    (tmp_path / "pub.pem").write_text(exported.out)
    (tmp_path / "digest").write_bytes(base64.b64decode(token["token"]))
    (tmp_path / "signature").write_bytes(base64.b64decode(token["signatures"][0]["signature"]))

    said = openssl(
        "pkeyutl", "-verify", "-pubin", "-inkey", str(tmp_path / "pub.pem"),
        "-sigfile", str(tmp_path / "signature"), "-in", str(tmp_path / "digest"),
        "-pkeyopt", "digest:sha256",
    )  # fmt: skip

    assert b"Verified Successfully" in said


def test_a_look_at_the_signed_file_names_the_own_key(ceremony):
    ended = child("inspect", "--json", ceremony.out, home=ceremony.home)

    words = {found["id"]: found["words"] for found in ended.json["checks"]}
    assert "your own key mine" in words["T11"]


def test_the_journal_of_the_ceremony_holds(ceremony):
    assert child("journal", "verify", home=ceremony.home).code == ExitCode.DONE


def test_the_published_sample_ends_as_promised(tmp_path):
    ended = child("inspect", "--json", SAMPLE, home=tmp_path)

    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert {record["issued_at"] for record in ended.json["records"]} == {"2023-02-11T02:01:02Z"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "changes", "code"),
    [
        ("mfa-login.json", {}, ExitCode.DONE),
        ("seed-key-usage.truncated.json", {}, ExitCode.REFUSED),
        ("user-service.unsigned.json", {"service": "key-usage"}, ExitCode.REFUSED),
        ("key-usage.synthetic.json", {"key_reference": "0x1"}, ExitCode.REFUSED),
        ("key-usage.synthetic.json", {"version": "3.0"}, ExitCode.FILE),
    ],
)
def test_samples_end_with_their_exit_code_and_never_a_traceback(tmp_path, name, changes, code):
    path = tmp_path / name
    path.write_text(json.dumps({**json.loads(sample(name)), **changes}))

    ended = child("inspect", "--json", path, home=tmp_path)

    assert ended.code == code
    assert ended.json["format"] == "approver-gui/inspect/1"
    assert "Traceback" not in ended.err


def test_a_signature_on_the_login_sample_is_not_called_checked(tmp_path):
    ended = child("inspect", DATA / "mfa-login.json", home=tmp_path)

    assert ended.out.count("not checked here") == 2
