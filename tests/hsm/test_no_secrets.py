# SPDX-License-Identifier: Apache-2.0
"""A whole session, and no password anywhere that somebody else can read."""

import os
import subprocess
import threading
import traceback
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from approver_gui.errors import ApproverError
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    Activate,
    ChangePassword,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    ListUsers,
    LogIn,
    LogOut,
)
from approver_gui.hsm.transcript import Transcript
from approver_gui.hsm.words import Curve, Role, Service
from approver_gui.keys.secret import Secret
from tests.hsm.embedded_child import ChildCluster
from tests.hsm.harness import an_ecdsa

ADMIN = "violet anchor 7 lantern"
OLD, NEW = "copper saddle 4 meadow", "walnut ferry 2 compass"
WRONG = "marble kettle 5 window"
PASSWORDS = (ADMIN, OLD, NEW, WRONG)
ALICE = ("user1", Role.CRYPTO_USER)


def a_story(session):
    """Yield after every step of a session: activation, users, a key, a signature, an error."""
    hsm = session()
    steps = (
        Activate(Secret(ADMIN)),
        LogIn("admin", Role.ADMIN, Secret(ADMIN)),
        CreateUser(*ALICE, Secret(OLD)),
        ChangePassword(*ALICE, Secret(NEW)),
        LogOut(),
        LogIn(*ALICE, Secret(WRONG)),
        LogIn(*ALICE, Secret(NEW)),
        GenerateKeyPair("release_pub", "release", curve=Curve.P256),
        an_ecdsa("release"),
        GenerateToken(Service.REGISTRATION),
        ListUsers(),
    )
    for step in steps:
        with suppress(ApproverError):
            hsm.ask(step)
        yield
    hsm.close()
    yield


@pytest.fixture(params=["child", "ssh"])
def cluster(request, tmp_path):
    prefix = ()
    if request.param == "ssh":
        prefix = request.getfixturevalue("ssh_server").prefix()
    (tmp_path / "state").mkdir()
    cluster = ChildCluster(tmp_path / "state" / "cluster.db", prefix)
    yield cluster
    cluster.close()


def test_no_password_is_in_the_arguments_or_the_environment_of_any_process(cluster):
    scans = 0
    with _scanning() as scan:
        for _ in a_story(cluster.session):
            scan()
            scans += 1

    assert scans == 12


def test_a_scan_finds_a_password_that_is_given_away():
    words = ("sh", "-c", "echo ready; read x", OLD)
    with _a_child(words, {}), pytest.raises(AssertionError, match="cmdline"):
        _scan()
    with _a_child(words[:-1], {"PIN": f"user1:{OLD}"}), pytest.raises(AssertionError):
        _scan()


def test_no_password_is_in_the_transcript(cluster):
    transcript = Transcript()

    texts = [transcript.text() for _ in a_story(lambda: cluster.session(transcript))]

    assert "error_code" in texts[-1]
    assert "crypto sign ecdsa" in texts[-1]
    assert _found(texts[-1].encode()) == []
    assert [_found(text.encode()) for text in texts] == [[]] * len(texts)


def test_no_password_is_in_the_files_of_the_cluster_in_clear(cluster, tmp_path):
    for _ in a_story(cluster.session):
        files = [path for path in (tmp_path / "state").rglob("*") if path.is_file()]
        assert files
        for path in files:
            assert _found(path.read_bytes()) == [], path


FAULTS = (FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER)


@pytest.mark.parametrize("kind", FAULTS)
def test_no_password_is_in_a_traceback_although_it_shows_all_variables(tmp_path, kind):
    cluster = ChildCluster(tmp_path / "cluster.db")
    cluster.set_fault(Fault(kind))
    hsm = cluster.session()

    with pytest.raises(ApproverError) as caught:
        hsm.ask(Activate(Secret(ADMIN)))

    cluster.close()
    _is_clean(caught.value)


@pytest.mark.parametrize("secret", [OLD + "\n", OLD + "x" * 1000])
def test_no_password_is_in_the_traceback_of_one_that_cannot_be_typed(rig, secret):
    tool = rig()

    with pytest.raises(ValueError, match="a password") as caught:
        tool.hsm.ask(LogIn(*ALICE, Secret(secret)))

    _is_clean(caught.value)


@pytest.mark.parametrize("look", ["plain", "echo-secrets-redraw"])
@pytest.mark.parametrize("fault", ["die-at-password", "no-answer", "same-question", "refuses"])
def test_no_password_is_in_a_traceback_of_a_broken_login(rig, fault, look):
    tool = rig(fault=fault, at="login", look=look)

    with pytest.raises(ApproverError) as caught:
        tool.hsm.ask(LogIn(*ALICE, Secret(OLD)))

    _is_clean(caught.value)
    assert _found(tool.transcript.text().encode()) == []


def _is_clean(error):
    """Check every frame of the program's own, with all its variables, and all causes."""
    frames = []
    while error:
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        frames += [frame for frame in told.stack if "/tests/" not in frame.filename]
        assert _found(f"{error} {error!r}".encode()) == []
        error = error.__cause__ or error.__context__
    assert len(frames) > 2
    for frame in frames:
        assert _found(repr(frame.locals).encode()) == [], frame.name


def _found(data):
    squeezed = b"".join(data.split())
    return [word for word in PASSWORDS if "".join(word.split()).encode() in squeezed]


def _scan():
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            with suppress(OSError):  # it has ended, or is not ours
                if process.stat().st_uid == os.geteuid():
                    found = _found((process / name).read_bytes().replace(b"\0", b" "))
                    assert found == [], f"{process / name}"


@contextmanager
def _scanning():
    """Scan in another thread all the time, and here when asked to."""
    over = threading.Event()
    errors = []

    def go_on():
        try:
            while not over.is_set():
                _scan()
        except AssertionError as error:
            errors.append(error)

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield _scan
    finally:
        over.set()
        thread.join()
    assert errors == []


@contextmanager
def _a_child(words, environ):
    environ = {**os.environ, **environ}
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=environ, stdin=pipe, stdout=pipe) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        yield
