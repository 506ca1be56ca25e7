# SPDX-License-Identifier: Apache-2.0
"""The tool's machine made ready: here, over a real OpenSSH connection, and for the twin."""

import os
import re
import subprocess
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from approver_gui.errors import HsmOutcomeUnknownError, HsmRefusedError, HsmUnreachableError
from approver_gui.hsm.host import MAX_CERTIFICATE_BYTES, Configured, Host, of_embedded, of_tool
from approver_gui.hsm.tool import Tool
from tests.hsm.hostile import PATIENT

PEM = b"-----BEGIN CERTIFICATE-----\nb3Vycw==\n-----END CERTIFICATE-----\n"
OTHER = b"-----BEGIN CERTIFICATE-----\ndGhlaXJz\n-----END CERTIFICATE-----\n"
ADDRESS = "10.0.7.12"
NOTES_ARGUMENTS = 'printf "%s\\n" "$@" > "$0.got"; echo "Configured  it"; echo "and more"'


class Installation:
    """A fake install tree: the tool's folder, a configure-cli of ours, the certificate."""

    def __init__(self, folder: Path, script: str = NOTES_ARGUMENTS) -> None:
        self.home = folder / "cloud hsm's $HOME"
        (self.home / "bin").mkdir(parents=True)
        (self.home / "etc").mkdir()
        self.program = self.home / "bin" / "configure-cli"
        self.program.write_text(f"#!/bin/sh\n{script}\n")
        self.program.chmod(0o755)
        self.certificate = self.home / "etc" / "customerCA.crt"

    def tool(self, prefix: tuple[str, ...] = (), cluster_id: str | None = None) -> Tool:
        return Tool((str(self.home / "bin" / "cloudhsm-cli"),), prefix, cluster_id)

    def host(self, prefix: tuple[str, ...] = (), **limits: float) -> Host:
        return of_tool(self.tool(prefix), limits=replace(PATIENT, **limits))

    def got(self) -> list[str]:
        return Path(f"{self.program}.got").read_text().splitlines()

    def there(self) -> list[str]:
        return sorted(path.name for path in self.certificate.parent.iterdir())


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


@pytest.fixture(params=["here", "over ssh"])
def prefix(request: pytest.FixtureRequest) -> tuple[str, ...]:
    if request.param == "here":
        return ()
    return request.getfixturevalue("ssh_server").prefix()  # type: ignore[no-any-return]


# --- the certificate ---------------------------------------------------------------------


def test_the_certificate_is_placed_readable_for_everybody(installed, prefix):
    host = installed.host(prefix)
    assert host.read_back() is None

    placed = host.place(PEM)

    assert (placed.path, placed.kept, placed.was_there) == (
        str(installed.certificate),
        "",
        False,
    )
    assert installed.certificate.read_bytes() == PEM == host.read_back()
    assert installed.certificate.stat().st_mode & 0o777 == 0o644
    assert installed.there() == ["customerCA.crt"]
    assert "read back" in str(placed.words())


def test_the_same_bytes_are_left_alone_and_said_so(installed, prefix):
    installed.certificate.write_bytes(PEM)
    before = installed.certificate.stat()

    placed = installed.host(prefix).place(PEM)

    assert placed.was_there
    assert installed.certificate.stat() == before
    assert "already" in str(placed.words())


def test_another_certificate_is_kept_beside_under_a_dated_name(installed, prefix):
    installed.certificate.write_bytes(OTHER)

    placed = installed.host(prefix).place(PEM)

    assert re.fullmatch(r".*/customerCA\.before-\d{8}T\d{6}Z\.crt", placed.kept)
    assert Path(placed.kept).read_bytes() == OTHER
    assert installed.certificate.read_bytes() == PEM
    assert placed.kept in str(placed.words())
    Path(placed.kept).replace(installed.certificate)
    assert installed.host(prefix).read_back() == OTHER


def test_a_folder_that_is_missing_is_said_and_nothing_is_made(installed, prefix):
    installed.certificate.parent.rmdir()

    with pytest.raises(HsmUnreachableError, match="sudo -n"):
        installed.host(prefix).place(PEM)

    assert not installed.certificate.parent.exists()


def test_what_is_no_file_is_not_taken_for_a_certificate(installed):
    installed.certificate.mkdir()

    with pytest.raises(HsmUnreachableError, match="is no file"):
        installed.host().place(PEM)

    assert list(installed.certificate.iterdir()) == []


def test_rights_that_are_missing_are_said_in_sudos_words(installed, tmp_path):
    sudo = tmp_path / "sudo"
    sudo.write_text("#!/bin/sh\necho 'sudo: a password is required' >&2; exit 1\n")
    sudo.chmod(0o755)
    host = of_tool(installed.tool(), (str(sudo), "-n"), PATIENT)

    with pytest.raises(HsmUnreachableError, match="a password is required") as caught:
        host.place(PEM)
    with pytest.raises(HsmUnreachableError, match="a password is required"):
        host.configure(ADDRESS)

    assert f"{sudo} -n must work without a question" in str(caught.value.hint)
    assert installed.there() == []


def test_a_prefix_runs_everything_there(installed, prefix):
    env = ("env", "FOR=tests")
    tool = installed.tool(prefix or env)
    host = of_tool(tool, env if prefix else (), PATIENT)

    host.place(PEM)
    line = host.configure(ADDRESS).line

    assert installed.certificate.read_bytes() == PEM
    assert line.startswith("env FOR=tests ")


def test_what_is_too_long_or_nothing_is_no_certificate(installed):
    for data in (b"", bytes(MAX_CERTIFICATE_BYTES + 1)):
        with pytest.raises(ValueError, match="no certificate"):
            installed.host().place(data)
    longest = b"x" * MAX_CERTIFICATE_BYTES
    assert installed.host().place(longest).path == str(installed.certificate)


def test_data_that_do_not_come_whole_change_nothing(installed):
    installed.certificate.write_bytes(OTHER)
    plan = installed.host().plan(PEM, ADDRESS)
    cut = _typed(plan.steps[0].line, installed.certificate.parent, PEM[:-1])

    assert cut.returncode == 1
    assert installed.certificate.read_bytes() == OTHER
    assert installed.there() == ["customerCA.crt"]


# --- what is shown first -----------------------------------------------------------------


def test_what_is_shown_can_be_typed_and_does_the_same(installed):
    plan = installed.host().plan(PEM, ADDRESS)
    assert str(plan.where) == "On this machine"
    assert plan.certificate_path == str(installed.certificate)

    for step in plan.steps:
        assert _typed(step.line, installed.home, PEM).returncode == 0

    assert installed.certificate.read_bytes() == PEM
    assert installed.got() == ["-a", ADDRESS]


def test_the_machine_behind_ssh_is_named(installed, ssh_server):
    plan = installed.host(ssh_server.prefix()).plan(PEM, "")
    assert str(plan.where).endswith("@127.0.0.1")
    assert plan.steps[1].line.endswith("-a ADDRESS")


def test_an_address_from_outside_stays_one_word_of_the_line(installed):
    plan = installed.host().plan(PEM, "$(touch here); 10.0.0.4\n-b")
    assert plan.steps[1].line.endswith("-a '$(touch here); 10.0.0.4\n-b'")


def test_one_hsm_gives_advice_that_is_never_run(installed):
    host = installed.host()
    (advice,) = host.plan(PEM, ADDRESS, hsms=1).advice
    assert advice.line.endswith("--disable-key-availability-check")
    assert host.plan(PEM, ADDRESS, hsms=2).advice == ()
    assert host.plan(PEM, ADDRESS).advice == ()


@pytest.mark.parametrize("path", ["cloudhsm-cli", "/home/me/wrapper"])
def test_a_tool_elsewhere_uses_the_places_of_the_package(path):
    host = of_tool(Tool((path,)))
    assert host.certificate_path == "/opt/cloudhsm/etc/customerCA.crt"
    line = host.plan(PEM, ADDRESS).steps[1].line
    assert line == f"/opt/cloudhsm/bin/configure-cli -a {ADDRESS}"


# --- configuring -------------------------------------------------------------------------


def test_the_tool_is_told_the_address(installed, prefix):
    configured = installed.host(prefix).configure(ADDRESS)

    assert installed.got() == ["-a", ADDRESS]
    assert configured.said == "Configured it and more"
    assert configured.line == installed.host().plan(PEM, ADDRESS).steps[1].line
    assert "Configured it" in str(configured.words())


def test_one_of_several_clusters_has_a_certificate_of_its_own(installed):
    host = of_tool(installed.tool(cluster_id="cluster-abc234"), limits=PATIENT)
    installed.certificate.write_bytes(OTHER)

    placed = host.place(PEM)
    host.configure("")

    assert installed.certificate.read_bytes() == OTHER
    assert placed.path.endswith("/etc/customerCA-cluster-abc234.crt")
    assert installed.got() == [
        "add-cluster",
        "--cluster-id",
        "cluster-abc234",
        "--hsm-ca-cert",
        placed.path,
    ]


@pytest.mark.parametrize("address", ["", "--help", "10.0.0.1; id", "host.example"])
def test_only_an_address_is_given_to_it(installed, address):
    with pytest.raises(ValueError, match="address"):
        installed.host().configure(address)
    assert not Path(f"{installed.program}.got").exists()


def test_its_refusal_is_passed_on_made_safe(tmp_path, prefix):
    says_no = Installation(tmp_path, "printf 'no \\033[31mhost\\n' >&2; exit 3")

    with pytest.raises(HsmRefusedError) as caught:
        says_no.host(prefix).configure(ADDRESS)

    assert caught.value.sentence == r"no \u{1b}[31mhost"
    assert r"\u{1b}" in str(caught.value)


def test_a_program_that_says_nothing_is_no_trouble(tmp_path):
    configured = Installation(tmp_path, "exit 0").host().configure(ADDRESS)
    assert str(configured.words()) == f"{configured.line} was run."


def test_a_program_that_is_not_there_is_unreachable(installed, prefix):
    installed.program.unlink()
    with pytest.raises(HsmUnreachableError, match="configure-cli"):
        installed.host(prefix).configure(ADDRESS)


def test_a_program_that_never_ends_leaves_the_outcome_unknown(tmp_path, prefix):
    silent = Installation(tmp_path, "exec sleep 1000")
    with pytest.raises(HsmOutcomeUnknownError, match="did not end in time"):
        silent.host(prefix, command_s=1).configure(ADDRESS)


def test_a_program_that_does_not_stop_talking_is_not_heard_out(tmp_path):
    with pytest.raises(HsmOutcomeUnknownError):
        Installation(tmp_path, "exec yes").host().configure(ADDRESS)


def test_a_program_that_is_killed_leaves_the_outcome_unknown(tmp_path):
    with pytest.raises(HsmOutcomeUnknownError, match="-9"):
        Installation(tmp_path, "kill -9 $$").host().configure(ADDRESS)


def test_another_thread_can_end_it(tmp_path, prefix):
    bell = tmp_path / "bell"
    os.mkfifo(bell)
    waiting = Installation(tmp_path, f"echo > '{bell}'; exec sleep 1000")
    host = waiting.host(prefix)
    errors: list[BaseException] = []
    thread = threading.Thread(target=lambda: errors.append(_error_of(host)))
    thread.start()
    bell.read_text()

    host.abort()
    thread.join()

    assert isinstance(errors[0], HsmOutcomeUnknownError)
    assert "aborted here" in str(errors[0])
    with pytest.raises(HsmUnreachableError, match="aborted here"):
        host.place(PEM)
    assert waiting.there() == []


# --- the way there -----------------------------------------------------------------------


def test_a_server_that_is_not_trusted_gets_nothing(installed, ssh_server):
    with pytest.raises(HsmUnreachableError) as caught:
        installed.host(ssh_server.prefix(known="")).place(PEM)
    assert str(caught.value.title) == "The server's host key is not known"
    assert installed.there() == []


def test_ssh_or_a_prefix_that_is_missing_is_said_to_be_missing(installed, tmp_path):
    with pytest.raises(HsmUnreachableError, match="OpenSSH is missing"):
        installed.host((str(tmp_path / "ssh"), "host")).read_back()
    with pytest.raises(HsmUnreachableError, match="nowhere/sudo"):
        installed.host(("/nowhere/sudo", "-n")).read_back()


def test_a_shell_that_talks_first_is_not_listened_to(installed, tmp_path):
    host = installed.host((_an_ssh(tmp_path, 'echo Welcome; eval "$last"'), "host"))
    host.place(PEM)
    assert host.read_back() == PEM


@pytest.mark.parametrize("ending", ["exit 255", "kill -9 $$", "exec sleep 1000"])
def test_a_connection_that_breaks_after_the_data_were_sent(installed, tmp_path, ending):
    first = 'case "$last" in *mktemp*) echo approver-gui:begun; head -c 9 > /dev/null;'
    script = f'{first} {ending};; *) eval "$last";; esac'
    host = installed.host((_an_ssh(tmp_path, script), "host"), file_s=2)

    with pytest.raises(HsmOutcomeUnknownError, match="place it again"):
        host.place(PEM)


@pytest.mark.parametrize("ending", ["exit 255", "exit 1", "exec sleep 1000", "exec yes"])
def test_a_connection_that_breaks_before_was_sent_nothing(installed, tmp_path, ending):
    script = f'case "$last" in *mktemp*) {ending};; *) eval "$last";; esac'
    host = installed.host((_an_ssh(tmp_path, script), "host"), file_s=2)

    with pytest.raises(HsmUnreachableError):
        host.place(PEM)

    assert installed.there() == []


def test_a_file_that_somebody_else_writes_is_noticed(installed, tmp_path):
    spoil = f"printf x >> '{tmp_path}/link/customerCA.crt'"
    (tmp_path / "link").symlink_to(installed.certificate.parent)
    script = f'eval "$last"; case "$last" in *mktemp*) {spoil};; esac'
    host = installed.host((_an_ssh(tmp_path, script), "host"))

    with pytest.raises(HsmUnreachableError, match="reads back differently"):
        host.place(PEM)


# --- the embedded cluster ----------------------------------------------------------------


def test_an_embedded_cluster_has_its_certificate_beside_it(tmp_path):
    state_file = tmp_path / "rehearsal.hsm"
    host = of_embedded(state_file, PATIENT)
    (only,) = host.plan(PEM, "", hsms=1).steps
    assert host.plan(PEM, "", hsms=1).advice == ()

    host.place(PEM)
    configured = host.configure("")

    assert Path(f"{state_file}.customerCA.crt").read_bytes() == PEM
    assert configured == Configured("")
    assert "Nothing has to be configured" in str(configured.words())
    assert str(state_file) in only.line


def _typed(line: str, folder: Path, certificate: bytes) -> "subprocess.CompletedProcess[bytes]":
    """Run a line that was shown as a person would, beside the certificate's file."""
    own = folder.parent / "desk"
    own.mkdir(exist_ok=True)
    (own / "customerCA.crt").write_bytes(certificate)
    told = b"go\n"
    return subprocess.run(("sh", "-c", line), cwd=own, input=told, check=False)


def _an_ssh(folder: Path, script: str) -> str:
    program = folder / "ssh"
    program.write_text(f"#!/bin/sh\nfor last; do :; done; {script}\n")
    program.chmod(0o700)
    return str(program)


def _error_of(host: Host) -> BaseException:
    with pytest.raises((HsmOutcomeUnknownError, HsmUnreachableError)) as caught:
        host.configure(ADDRESS)
    return caught.value
