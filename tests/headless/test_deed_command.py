# SPDX-License-Identifier: Apache-2.0
"""``cluster verify`` says what the papers prove, to people and to programs."""

import io
import json

import pytest

from approver_gui.cluster.certificates import (
    FILE_NAMES,
    ROOT_FILE_NAMES,
    Root,
    fingerprint,
)
from approver_gui.cluster.port import Part
from approver_gui.errors import CertificateError, MediumError
from approver_gui.headless.deed_command import verify
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.parser import parse_arguments
from approver_gui.headless.terminal import Terminal
from tests.cluster.foundry import NOW, key, papers
from tests.headless.console import everything_below


@pytest.fixture
def folder(tmp_path):
    """Return a folder with the good papers of a cluster, and its roots beside it."""
    return lay_down(tmp_path, papers())


def lay_down(tmp_path, made):
    folder = tmp_path / "papers"
    folder.mkdir()
    for part in Part:
        if (text := made.part(part)) is not None:
            (folder / f"cluster-abc_{FILE_NAMES[part]}").write_bytes(text)
    for root in Root:
        (folder / ROOT_FILE_NAMES[root]).write_bytes(made.root(root))
        (tmp_path / f"{root.value}.pem").write_bytes(made.root(root))
    return folder


def named(folder):
    """Return the options that name both roots."""
    above = folder.parent
    return (
        *("--aws-root", above / "aws.pem"),
        *("--manufacturer-root", above / "manufacturer.pem"),
    )


def run(*argv):
    """Return the exit code and what was shown."""
    out, err = io.StringIO(), io.StringIO()

    def nobody(question):
        raise AssertionError(question)

    arguments = parse_arguments(["cluster", "verify", *map(str, argv)])
    code = verify(Terminal(out, err, nobody, nobody), arguments, NOW)
    return code, out.getvalue(), err.getvalue()


def test_good_papers_under_named_roots_are_good(folder):
    before = everything_below(folder.parent)
    code, out, _err = run(folder, *named(folder), "--json")
    said = json.loads(out)

    assert code == ExitCode.DONE
    assert said["format"] == "approver-gui/cluster-verify/1"
    assert said["verdict"] == "good"
    assert said["judged_at"] == "2026-06-01T12:00:00Z"
    assert said["roots"] == {
        "aws": fingerprint(papers().aws_root).hex(),
        "manufacturer": fingerprint(papers().manufacturer_root).hex(),
    }
    assert {(one["id"], one["verdict"]) for one in said["checks"]} >= {("C1", "good")}
    assert all(set(one) == {"id", "verdict", "words"} for one in said["checks"])
    assert everything_below(folder.parent) == before


def test_a_root_that_nobody_named_stops(folder):
    code, out, _err = run(folder, "--json")

    assert code == ExitCode.REFUSED
    stops = [one["id"] for one in json.loads(out)["checks"] if one["verdict"] == "stop"]
    assert stops == ["C4", "C4"]


def test_another_time_is_judged_on_request(folder):
    code, out, _err = run(folder, *named(folder), "--at", "2035-01-01", "--json")

    assert code == ExitCode.DONE  # expired is a doubt
    assert json.loads(out)["verdict"] == "doubt"
    code, out, _err = run(folder, *named(folder), "--at", "2020-01-01T00:00:00Z", "--json")
    assert code == ExitCode.REFUSED
    assert json.loads(out)["judged_at"] == "2020-01-01T00:00:00Z"


def test_people_read_the_checks_and_both_fingerprints(folder):
    code, out, err = run(folder, *named(folder))

    assert (code, err) == (ExitCode.DONE, "")
    assert out.endswith("Verdict: good\n")
    assert "CHECKS as of 2026-06-01T12:00:00Z" in out
    digits = "".join(out.split())
    for root in Root:
        assert fingerprint(papers().root(root)).hex() in digits
    assert max(map(len, out.splitlines())) <= 80 + len(str(folder))


def test_a_forged_certificate_stops_and_is_named(tmp_path):
    folder = lay_down(tmp_path, papers(hsm={"signer": key("stranger")}))
    code, out, _err = run(folder, *named(folder))

    assert code == ExitCode.REFUSED
    assert "C7" in out
    assert "Verdict: stop" in out


def test_what_is_missing_is_said_by_both(folder):
    (folder / ROOT_FILE_NAMES[Root.AWS]).unlink()
    code, out, _err = run(folder)
    assert code == ExitCode.REFUSED
    assert "AWS             missing" in out
    assert "AWS's root is missing" in out

    code, out, _err = run(folder, "--json")
    assert code == ExitCode.REFUSED
    assert json.loads(out)["roots"]["aws"] is None


def test_a_file_that_cannot_be_read_is_an_error_in_the_json_too(folder):
    path = folder / f"cluster-abc_{FILE_NAMES[Part.HSM]}"
    path.write_bytes(b"\x30\x82")

    with pytest.raises(CertificateError, match=path.name):
        run(folder)
    code, out, err = run(folder, "--json")
    assert code == ExitCode.FILE
    assert path.name in json.loads(out)["error"]["detail"]
    assert path.name in err


@pytest.mark.parametrize("missing", ["folder", "root"])
def test_what_is_not_there_is_an_error(folder, missing):
    nowhere = folder.parent / "nowhere"
    argv = (nowhere,) if missing == "folder" else (folder, "--aws-root", nowhere)

    with pytest.raises(MediumError, match="nowhere"):
        run(*argv)
    assert run(*argv, "--json")[0] == ExitCode.FILE


@pytest.mark.parametrize("argv", [(), ("d", "e"), ("d", "--at", "noon"), ("d", "--aws", "x")])
def test_a_wrong_command_line_is_refused(argv):
    with pytest.raises(SystemExit) as ended:
        parse_arguments(["cluster", "verify", *argv])
    assert ended.value.code == 2
