# SPDX-License-Identifier: Apache-2.0
"""``keys``: every act on the own keys, with the person asked for what only they know."""

import re
import shutil

import pytest

from approver_gui.headless.exit_codes import ExitCode
from tests.headless.console import everything_below, piped
from tests.keys.stand_ins import OTHER_PASSPHRASE, PASSPHRASE, a_key, openssl

CODE = re.compile(r"^  ((?:[0-9A-Z]{5}-){5}[0-9A-Z]{5})$", re.MULTILINE)


@pytest.fixture
def pem_file(tmp_path):
    """Return the path of a key as openssl writes it, not encrypted."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    path = tmp_path / "theirs.pem"
    path.write_bytes(openssl("pkey", "-inform", "DER", data=a_key().der()))
    return path


def code_of(ended):
    match = CODE.search(ended.out)
    assert match
    return match[1]


def opens(console, name, passphrase):
    """Tell whether a passphrase opens a key."""
    out = console.home.with_name(f"proof-{len(console.asked)}")
    done = console.run("keys", "backup", name, "--out", out, typed=[passphrase])
    return done.code == ExitCode.DONE


def test_a_new_key_is_made_under_keyring_and_passphrase(console):
    ended = console.run("keys", "create", "mine", typed=[PASSPHRASE, PASSPHRASE])

    assert ended.code == ExitCode.DONE
    assert "desktop's keyring and passphrase" in ended.out
    assert "in words" in ended.out
    assert "a box in memory" in ended.err
    assert len(console.box.secrets) == 1


def test_the_person_hears_how_strong_the_passphrase_is(console):
    said = console.run("keys", "create", "mine", typed=["password1", "password1"]).err

    assert "Strength: weak" in said
    assert "Ctrl+C" in said


def test_without_a_keyring_nothing_is_asked_and_the_way_out_is_named(console):
    console.box = None

    ended = console.run("keys", "create", "mine", typed=[PASSPHRASE, PASSPHRASE])

    assert (ended.code, console.asked) == (ExitCode.LOCKED, [])
    assert "--passphrase-only" in ended.err
    assert not console.home.exists()


def test_passphrase_only_is_an_explicit_choice_and_shown_from_then_on(console):
    console.box = None

    console.make_key()

    assert "passphrase only" in console.run("keys", "list").out
    (key,) = console.run("keys", "list", "--json").json["keys"]
    assert (key["name"], key["protection"]) == ("mine", "passphrase")


def test_two_spellings_of_a_new_passphrase_make_no_key(console):
    ended = console.run("keys", "create", "mine", typed=[PASSPHRASE, OTHER_PASSPHRASE])

    assert ended.code == ExitCode.USAGE
    assert "differ" in ended.err
    assert console.run("keys", "list", "--json").json["keys"] == []


def test_a_short_passphrase_is_refused_before_it_is_asked_for_again(console):
    ended = console.run("keys", "create", "mine", "--passphrase-only", typed=["short"])

    assert ended.code == ExitCode.LOCKED
    assert len(console.asked) == 1


@pytest.mark.parametrize("name", ["", "../up", "a/b", ".hidden", "x" * 300])
def test_a_name_that_can_be_none_makes_no_key(console, name):
    typed = [PASSPHRASE, PASSPHRASE]

    ended = console.run("keys", "create", "--passphrase-only", "--", name, typed=typed)

    assert ended.code == ExitCode.LOCKED
    assert console.run("keys", "list", "--json").json["keys"] == []


def test_a_key_is_never_put_over_another(keyed):
    before = keyed.run("keys", "list", "--json").json

    typed = [OTHER_PASSPHRASE] * 2
    ended = keyed.run("keys", "create", "mine", "--passphrase-only", typed=typed)

    assert ended.code == ExitCode.LOCKED
    assert keyed.run("keys", "list", "--json").json == before


def test_a_script_gives_the_passphrase_once(console):
    with piped(PASSPHRASE) as descriptor:
        ended = console.run(
            "keys", "create", "mine", "--passphrase-only", "--passphrase-fd", descriptor
        )

    assert (ended.code, console.asked) == (ExitCode.DONE, [])
    assert opens(console, "mine", PASSPHRASE)


def test_no_keys_are_none(console):
    assert "no keys here yet" in console.run("keys", "list").out
    assert console.run("keys", "list", "--json").json == {
        "format": "approver-gui/keys/1",
        "keys": [],
        "troubles": [],
    }
    assert not console.home.exists()


def test_a_damaged_key_file_is_told_and_not_hidden(keyed):
    (keyed.places.keys_folder / "broken.key.json").write_text("{}")

    listed, said = keyed.run("keys", "list"), keyed.run("keys", "list", "--json").json

    assert listed.code == ExitCode.DONE
    assert "Key: mine" in listed.out
    assert "broken.key.json" in listed.err
    assert [trouble["file"] for trouble in said["troubles"]] == ["broken.key.json"]


def test_the_public_key_goes_to_the_output_or_to_a_new_file(keyed, tmp_path):
    shown = keyed.run("keys", "export-public", "mine").out
    path = tmp_path / "mine.pem"

    first = keyed.run("keys", "export-public", "mine", "--out", path)
    second = keyed.run("keys", "export-public", "mine", "--out", path)

    assert shown.startswith("-----BEGIN PUBLIC KEY-----\n")
    assert (first.code, path.read_text()) == (ExitCode.DONE, shown)
    assert second.code == ExitCode.FILE
    assert "public_key_exported" in keyed.acts()


def test_a_key_of_openssl_is_taken_over_and_its_file_left_alone(console, pem_file):
    before = pem_file.read_bytes()

    ended = console.run(
        "keys", "import", "theirs", pem_file, "--passphrase-only", typed=[PASSPHRASE] * 2
    )

    assert ended.code == ExitCode.DONE
    assert [question for question in console.asked if "file" in question] == []
    assert console.run("keys", "export-public", "theirs").out.encode() == a_key().public.pem()
    assert pem_file.read_bytes() == before
    assert "left as it is" in ended.err


def test_an_encrypted_key_file_asks_for_its_own_passphrase(console, pem_file):
    way = ("pkcs8", "-topk8", "-passout", "pass:pem pass", "-in", str(pem_file))
    pem_file.write_bytes(openssl(*way))
    importing = ("keys", "import", "theirs", pem_file, "--passphrase-only")

    wrong = console.run(*importing, typed=["other", PASSPHRASE, PASSPHRASE])
    right = console.run(*importing, typed=["pem pass", PASSPHRASE, PASSPHRASE])

    assert (wrong.code, right.code) == (ExitCode.LOCKED, ExitCode.DONE)
    assert console.asked[0] == "Passphrase of the file theirs.pem: "


def test_two_secrets_come_through_one_descriptor_as_two_lines(console, pem_file):
    way = ("pkcs8", "-topk8", "-passout", "pass:pem pass", "-in", str(pem_file))
    pem_file.write_bytes(openssl(*way))

    with piped("pem pass", PASSPHRASE) as descriptor:
        ended = console.run(
            *("keys", "import", "theirs", pem_file, "--passphrase-only"),
            *("--passphrase-fd", descriptor, "--file-passphrase-fd", descriptor),
        )

    assert ended.code == ExitCode.DONE, ended.err
    assert opens(console, "theirs", PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----", b"\x30\x82"])
def test_what_is_no_key_is_told_before_anything_is_asked(console, tmp_path, content):
    path = tmp_path / "other.pem"
    path.write_bytes(content)

    ended = console.run("keys", "import", "theirs", path, "--passphrase-only")

    assert (ended.code, console.asked) == (ExitCode.LOCKED, [])


def test_a_key_file_that_is_not_there_is_a_file_problem(console, tmp_path):
    ended = console.run("keys", "import", "theirs", tmp_path / "none", "--passphrase-only")

    assert ended.code == ExitCode.FILE


def test_the_passphrase_can_be_changed(keyed):
    typed = [PASSPHRASE, OTHER_PASSPHRASE, OTHER_PASSPHRASE]

    assert keyed.run("keys", "passwd", "mine", typed=typed).code == ExitCode.DONE
    assert not opens(keyed, "mine", PASSPHRASE)
    assert opens(keyed, "mine", OTHER_PASSPHRASE)


def test_a_script_changes_the_passphrase_with_old_and_new_in_this_order(keyed):
    with piped(PASSPHRASE, OTHER_PASSPHRASE) as descriptor:
        ended = keyed.run(
            *("keys", "passwd", "mine", "--new-passphrase-fd", descriptor),
            *("--passphrase-fd", descriptor),
        )

    assert ended.code == ExitCode.DONE
    assert opens(keyed, "mine", OTHER_PASSPHRASE)


def test_a_wrong_old_passphrase_changes_nothing(keyed):
    typed = [OTHER_PASSPHRASE, OTHER_PASSPHRASE, OTHER_PASSPHRASE]

    assert keyed.run("keys", "passwd", "mine", typed=typed).code == ExitCode.LOCKED
    assert opens(keyed, "mine", PASSPHRASE)


def test_a_backup_opens_on_another_machine_with_code_and_passphrase(keyed, tmp_path):
    other = type(keyed)(tmp_path / "elsewhere")
    backup = tmp_path / "backup.json"
    backed_up = keyed.run("keys", "backup", "mine", "--out", backup, typed=[PASSPHRASE])
    code = code_of(backed_up)
    typed = [code.lower().replace("-", " "), PASSPHRASE]

    restored = other.run("keys", "restore", backup, typed=typed)

    assert restored.code == ExitCode.DONE, restored.err
    assert "Write it down on paper" in backed_up.out
    mine = keyed.run("keys", "export-public", "mine").out
    assert other.run("keys", "export-public", "mine").out == mine
    assert "desktop's keyring" in other.run("keys", "list").out


def test_the_recovery_code_is_shown_once_and_kept_nowhere(keyed, tmp_path):
    shown = keyed.run("keys", "backup", "mine", "--out", tmp_path / "b", typed=[PASSPHRASE])
    code = code_of(shown)

    assert shown.out.count(code) == 1
    assert code not in shown.err
    for content in everything_below(tmp_path).values():
        assert code.encode() not in (content or b"")
        assert code.replace("-", "").encode() not in (content or b"")


def test_a_backup_can_be_restored_under_another_name_by_a_script(keyed, tmp_path):
    backup = tmp_path / "backup.json"
    shown = keyed.run("keys", "backup", "mine", "--out", backup, typed=[PASSPHRASE])

    with piped(code_of(shown), PASSPHRASE) as descriptor:
        restored = keyed.run(
            *("keys", "restore", backup, "--name", "spare", "--passphrase-only"),
            *("--passphrase-fd", descriptor, "--recovery-code-fd", descriptor),
        )

    assert restored.code == ExitCode.DONE
    names = [key["name"] for key in keyed.run("keys", "list", "--json").json["keys"]]
    assert names == ["mine", "spare"]


def test_a_wrong_code_or_passphrase_restores_nothing(keyed, tmp_path):
    backup = tmp_path / "backup.json"
    code = code_of(keyed.run("keys", "backup", "mine", "--out", backup, typed=[PASSPHRASE]))
    restoring = ("keys", "restore", backup, "--name", "spare", "--passphrase-only")

    assert keyed.run(*restoring, typed=["A" * 30, PASSPHRASE]).code == ExitCode.LOCKED
    assert keyed.run(*restoring, typed=[code, OTHER_PASSPHRASE]).code == ExitCode.LOCKED
    assert len(keyed.run("keys", "list", "--json").json["keys"]) == 1


def test_a_backup_does_not_overwrite_and_asks_nothing_then(keyed, tmp_path):
    keyed.asked.clear()

    ended = keyed.run("keys", "backup", "mine", "--out", tmp_path, typed=[PASSPHRASE])

    assert (ended.code, keyed.asked) == (ExitCode.FILE, [])


def test_a_key_is_deleted_after_its_name_was_typed(keyed):
    ended = keyed.run("keys", "delete", "mine", typed=["mine"])

    assert ended.code == ExitCode.DONE
    assert keyed.asked[-1] == "Type the name mine to delete the key: "
    assert keyed.run("keys", "list", "--json").json["keys"] == []
    assert keyed.acts()[-1] == "key_deleted"


def test_another_name_deletes_nothing(keyed):
    assert keyed.run("keys", "delete", "mine", typed=["Mine"]).code == ExitCode.REFUSED
    assert keyed.run("keys", "delete", "mine", "--confirm", "m").code == ExitCode.REFUSED
    assert keyed.run("keys", "delete", "mine").code == ExitCode.USAGE
    assert len(keyed.run("keys", "list", "--json").json["keys"]) == 1


def test_a_script_confirms_with_the_name(keyed):
    assert keyed.run("keys", "delete", "mine", "--confirm", "mine").code == ExitCode.DONE


def test_deleting_without_the_keyring_says_what_stays(console):
    console.run("keys", "create", "mine", typed=[PASSPHRASE, PASSPHRASE])
    console.box.is_broken = True

    ended = console.run("keys", "delete", "mine", "--confirm", "mine")

    assert ended.code == ExitCode.DONE
    assert "keyring" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("export-public", "none"),
        ("passwd", "none"),
        ("backup", "none", "--out", "b.json"),
        ("delete", "none", "--confirm", "none"),
    ],
)
def test_a_key_that_is_not_there_is_told_at_once(console, arguments):
    ended = console.run("keys", *arguments)

    assert (ended.code, console.asked) == (ExitCode.LOCKED, [])
