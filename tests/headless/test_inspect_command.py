# SPDX-License-Identifier: Apache-2.0
"""``inspect`` says what a file is, to people and to programs, and leaves no trace."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.headless.exit_codes import ExitCode
from tests.builders import (
    DATA,
    a_file,
    a_file_of,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
    fields_of,
    sample,
)
from tests.headless.console import SAMPLE, Console, everything_below

HOSTILE = "eve\x1b[2J\u202eplan\nT1  good"


def edited(tmp_path, name, **changes):
    """Return a file like a sample, with other claims."""
    path = tmp_path / "edited.json"
    path.write_text(json.dumps({**json.loads(sample(name)), **changes}))
    return path


def verdicts(said):
    return {found["id"]: found["verdict"] for found in said["checks"]}


def test_the_published_user_sample_is_read_whole(console):
    ended = console.run("inspect", "--json", SAMPLE)
    said = ended.json

    assert ended.code == ExitCode.DONE
    assert said["format"] == "approver-gui/inspect/1"
    assert (said["kind"], said["service"], said["key_reference"]) == ("service", "user", None)
    record = {"service_code": 3, "key_handle": 0, "requester": "admin"}
    assert said["records"] == [{**record, "issued_at": "2023-02-11T02:01:02Z"}] * 3
    assert len(said["digests"]) == 1
    assert said["signatures"] == []
    assert (verdicts(said)["T1"], verdicts(said)["T6"]) == ("good", "doubt")
    assert said["verdict"] == "doubt"


def test_the_published_login_sample_holds_two_digests_and_no_records(console):
    ended = console.run("inspect", "--json", DATA / "mfa-login.json")

    assert ended.code == ExitCode.DONE
    assert ended.json["kind"] == "login"
    assert ended.json["service"] is None
    assert [len(digest) for digest in ended.json["digests"]] == [64, 64]
    assert ended.json["records"] == ended.json["signatures"] == []
    assert ended.json["verdict"] == "doubt"


def test_the_synthetic_sample_names_its_key(console):
    said = console.run("inspect", "--json", DATA / "key-usage.synthetic.json").json

    assert said["service"] == "key-usage"
    assert said["key_reference"] == "0x000000000000220d"
    assert [record["key_handle"] for record in said["records"]] == [0x220D, 0x220D]


def test_the_truncated_sample_is_a_stop(console):
    ended = console.run("inspect", "--json", DATA / "seed-key-usage.truncated.json")

    assert ended.code == ExitCode.REFUSED
    assert verdicts(ended.json)["T1"] == "stop"


@pytest.mark.parametrize(
    ("name", "changes", "stopped"),
    [
        ("user-service.unsigned.json", {"service": "key-usage"}, "T4"),
        ("key-usage.synthetic.json", {"key_reference": "0x000000000000220e"}, "T5"),
    ],
)
def test_a_claim_that_was_edited_stops(console, tmp_path, name, changes, stopped):
    path = edited(tmp_path, name, **changes)

    ended = console.run("inspect", "--json", path)

    assert ended.code == ExitCode.REFUSED
    assert (ended.json["verdict"], verdicts(ended.json)[stopped]) == ("stop", "stop")
    assert console.run("inspect", path).code == ExitCode.REFUSED


def test_a_registration_token_is_called_one(console, tmp_path):
    path = tmp_path / "token.json"
    path.write_bytes(a_file(a_registration_token()))

    said = console.run("inspect", "--json", path).json

    assert (said["kind"], said["service"]) == ("registration", "registration")
    assert said["records"][0]["requester"] == "user1"


def test_approvals_are_listed_with_the_roles_that_are_claimed(console, tmp_path):
    path = tmp_path / "token.json"
    approvals = [an_approval("user1"), an_approval("user2", role=None)]
    path.write_bytes(a_file(a_service_token(approvals=approvals)))

    said = console.run("inspect", "--json", path).json

    assert said["signatures"] == [
        {"username": "user1", "role": "crypto-user"},
        {"username": "user2", "role": None},
    ]


def test_an_issue_time_that_is_none_is_null(console, tmp_path):
    path = tmp_path / "token.json"
    path.write_bytes(a_file(a_service_token(issued_at=2**63)))

    assert console.run("inspect", "--json", path).json["records"][0]["issued_at"] is None
    assert "no time at all" in console.run("inspect", path).out


@pytest.mark.parametrize(
    ("moment", "verdict"),
    [
        ("2023-02-11T02:05:00Z", "good"),
        ("2023-02-11T02:05:00", "good"),
        ("2023-02-11T03:05:00+01:00", "good"),
        ("2023-02-11 02:05", "good"),
        ("2023-02-11T02:11:02Z", "doubt"),
        ("2023-02-11T02:01:01Z", "doubt"),
        ("2023-02-11T02:05:00+01:00", "doubt"),
        ("2023-02-11", "doubt"),
    ],
)
def test_an_audit_judges_ages_as_of_then(console, moment, verdict):
    said = console.run("inspect", "--json", "--at", moment, SAMPLE).json

    assert verdicts(said)["T6"] == said["verdict"] == verdict


def test_the_moment_of_judging_is_said_in_utc(console):
    said = console.run("inspect", "--json", "--at", "2023-02-11T03:05:00+01:00", SAMPLE)

    assert said.json["judged_at"] == "2023-02-11T02:05:00Z"
    assert console.run("inspect", "--json", SAMPLE).json["judged_at"] == "2026-03-14T12:00:00Z"


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[1]", sample(SAMPLE.name)[:-9]])
def test_what_is_no_token_file_is_a_file_problem_in_words(console, tmp_path, content):
    path = tmp_path / "other.json"
    path.write_bytes(content)

    ended = console.run("inspect", "--json", path)

    assert ended.code == ExitCode.FILE
    assert ended.json["format"] == "approver-gui/inspect/1"
    assert ended.json["file"] == str(path)
    assert set(ended.json["error"]) == {"title", "detail", "hint"}
    assert ended.json["error"]["title"] in ended.err
    plain = console.run("inspect", path)
    assert (plain.code, plain.out, plain.err) == (ExitCode.FILE, "", ended.err)


def test_a_file_that_is_not_there_is_a_file_problem(console, tmp_path):
    ended = console.run("inspect", tmp_path / "nothing.json")

    assert ended.code == ExitCode.FILE
    assert "nothing.json" in ended.err


def test_a_signature_of_an_own_key_is_named_as_such(keyed, token_file, tmp_path):
    signed = tmp_path / "signed.json"
    keyed.run(
        *("sign", token_file, "--key", "mine", "--as", "user1", "--role", "crypto-user"),
        *("--out", signed),
        typed=["lamp orbit cactus"],
    )

    words = {f["id"]: f["words"] for f in keyed.run("inspect", "--json", signed).json["checks"]}

    assert "your own key mine" in words["T11"]


def test_a_signature_that_cannot_be_checked_is_never_called_more(keyed, tmp_path):
    path = tmp_path / "token.json"
    path.write_bytes(a_file(a_login_token(signatures=[a_signature(), a_signature("b")])))

    assert keyed.run("inspect", path).out.count("not checked here") == 2


def test_a_damaged_folder_of_keys_does_not_keep_anybody_from_looking(console):
    console.places.data.mkdir(parents=True)
    console.places.keys_folder.write_text("not a folder")

    assert console.run("inspect", DATA / "mfa-login.json").code == ExitCode.DONE


@pytest.mark.parametrize("name", ["mfa-login.json", SAMPLE.name])
def test_looking_leaves_no_trace(console, keyed, name):
    before = everything_below(console.home)

    console.run("inspect", DATA / name)
    console.run("inspect", "--json", DATA / name)

    assert everything_below(console.home) == before


def test_looking_makes_no_folder(console):
    console.run("inspect", DATA / "mfa-login.json")

    assert not console.home.exists()


def test_a_person_sees_three_kinds_of_statement_apart(console):
    said = console.run("inspect", SAMPLE).out
    signed, read, claimed, checks = (
        said.index(heading)
        for heading in ("SIGNED BYTES", "READ FROM", "MERELY CLAIMED", "CHECKS")
    )

    assert said.startswith("Allow one change to the users?\n")
    assert signed < said.index("d25d 8b66 4980 1d9c") < said.index("standard filament") < read
    assert read < said.index("admin", read) < said.index("2023-02-11T02:01:02Z") < claimed
    assert claimed < said.index("Approvals       none") < checks
    assert "  T1  good   The digest" in said
    assert said.endswith("Verdict: doubt\n")


def test_every_line_fits_a_terminal(console):
    for path in sorted(DATA.glob("*.json")):
        assert max(map(len, console.run("inspect", path).out.splitlines())) <= 80


def test_untrusted_text_moves_nothing(console, tmp_path):
    path = tmp_path / "token.json"
    token = a_service_token(
        service=HOSTILE, key_reference=HOSTILE, approvals=[an_approval(HOSTILE, HOSTILE)]
    )
    path.write_bytes(a_file(token))

    ended = console.run("inspect", path)

    assert ended.code == ExitCode.REFUSED
    assert "\x1b" not in ended.out
    assert "\u202e" not in ended.out
    assert sum(line.startswith("  T1 ") for line in ended.out.splitlines()) == 1
    assert console.run("inspect", "--json", path).json["service"] == HOSTILE


def test_records_that_contradict_one_another_show_all_that_they_say(console, tmp_path):
    first, second = a_service_token(requester="bob"), a_service_token(requester="carol")
    path = tmp_path / "token.json"
    data = first.approval_data[:80] + second.approval_data[:80]
    path.write_bytes(a_file(a_service_token(data=data)))

    said = console.run("inspect", path)

    assert said.code == ExitCode.REFUSED
    assert "  Requester       bob\n                  carol\n" in said.out


def test_a_long_list_of_approvals_says_how_many_are_left_out(console, tmp_path):
    path = tmp_path / "token.json"
    approvals = [an_approval(f"user{number}") for number in range(40)]
    path.write_bytes(a_file(a_service_token(approvals=approvals)))

    assert "and 10 more" in console.run("inspect", path).out


@settings(max_examples=30)
@given(content=st.binary(max_size=200))
def test_any_bytes_end_in_an_exit_code(content, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    path = folder / "token.json"
    path.write_bytes(content)

    assert Console(folder / "home").run("inspect", path).code == ExitCode.FILE


@settings(max_examples=30)
@given(
    field=st.sampled_from(["service", "key_reference", "version", "token", "signatures"]),
    value=st.none() | st.integers() | st.text(max_size=40) | st.lists(st.text(max_size=4)),
)
def test_any_claim_ends_in_an_exit_code(field, value, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    path = folder / "token.json"
    path.write_bytes(a_file_of({**fields_of(a_service_token()), field: value}))

    ended = Console(folder / "home").run("inspect", path)

    assert ended.code in (ExitCode.DONE, ExitCode.REFUSED, ExitCode.FILE)
