# SPDX-License-Identifier: Apache-2.0
"""``approver-gui rehearse`` as anybody starts it: a child, no screen, an empty home."""

import json
import shutil
import subprocess

import pytest

from tests.headless.console import bare_environment, child, everything_below

OPENSSL = shutil.which("openssl")


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory):
    """Return how it ended, and the folder in which it left things."""
    folder = tmp_path_factory.mktemp("rehearsed")
    home, out = folder / "home", folder / "out"
    home.mkdir()
    ended = child("rehearse", "--out", out, home=home)
    return ended, out, home


def test_every_step_holds(rehearsed):
    ended, _out, home = rehearsed
    assert ended.code == 0, ended.err
    assert ended.err == ""
    assert "FAILED" not in ended.out
    assert "All 27 steps held." in ended.out
    assert "a rehearsal, not an HSM" in ended.out
    assert everything_below(home) == {}  # nobody's own home was touched


def test_everything_of_the_ceremony_is_left_there(rehearsed):
    _ended, out, _home = rehearsed
    left = {path.name for path in out.iterdir()}
    assert {"report.html", "transcript.txt", "merged.json"} <= left
    pictures = {name for name in left if name.endswith(".png")}
    assert {"coordinator-1-of-2-light.png", "coordinator-done-light.png"} <= pictures
    signed = [name for name in left if name.endswith(".signed.json")]
    assert len(signed) == 5  # three registrations, two approvals
    merged = json.loads((out / "merged.json").read_text())
    assert [one["username"] for one in merged["signatures"]] == ["user2", "user3"]
    assert "embedded cluster: a rehearsal, not an HSM" in (out / "report.html").read_text()


def test_the_transcript_has_every_session_and_no_password(rehearsed):
    _ended, out, _home = rehearsed
    text = (out / "transcript.txt").read_text()
    assert text.count("(session ") >= 8
    assert "crypto sign rsa-pkcs" in text
    assert "Quorum Failed" in text
    assert "after a hidden question are not kept" in text


@pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed")
def test_openssl_verifies_the_signature(rehearsed, tmp_path):
    _ended, out, _home = rehearsed
    raw = tmp_path / "signature"
    encoded = (out / "payment-0042.json.sig.b64").read_bytes()
    environment = bare_environment(tmp_path)
    raw.write_bytes(
        subprocess.run(
            ["openssl", "base64", "-d", "-A"],
            input=encoded.strip(),
            check=True,
            capture_output=True,
            env=environment,
        ).stdout
    )
    payload = tmp_path / "payment-0042.json"
    payload.write_bytes(b'{"pay": 42, "to": "a rehearsal"}\n')
    verify = ["openssl", "dgst", "-sha256", "-verify", out / "release-key.public.pem"]
    said = subprocess.run(
        [*verify, "-signature", raw, payload], check=True, capture_output=True, env=environment
    )
    assert said.stdout == b"Verified OK\n"


def test_nothing_is_overwritten(rehearsed):
    _ended, out, home = rehearsed
    before = everything_below(out)
    again = child("rehearse", "--out", out, home=home)
    assert again.code == 2
    assert "not empty" in again.err
    assert everything_below(out) == before
