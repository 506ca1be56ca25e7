# SPDX-License-Identifier: Apache-2.0
"""What comes into a folder while somebody waits, whatever it is called."""

import os

from approver_gui.errors import TokenFileError
from approver_gui.flows.founding.returned_files import (
    MAX_FILE_BYTES,
    ReturnedFiles,
    approvals_of,
    verified_pair,
)
from approver_gui.text import say
from tests.builders import a_file
from tests.hsm.approvers import approved


def test_a_file_is_given_once_and_again_when_it_has_changed(tmp_path):
    returned = ReturnedFiles(tmp_path)
    assert returned.look() == ()
    path = tmp_path / "half.json"
    path.write_bytes(b'{"half"')
    assert returned.look() == (("half.json", b'{"half"'),)
    assert returned.look() == ()
    path.write_bytes(b'{"half": 2}')
    assert returned.look() == (("half.json", b'{"half": 2}'),)


def test_a_folder_that_comes_later_is_seen(tmp_path):
    folder = tmp_path / "later"
    returned = ReturnedFiles(folder)
    assert returned.look() == ()
    folder.mkdir()
    (folder / "one.PEM").write_bytes(b"key")
    assert returned.look() == (("one.PEM", b"key"),)


def test_what_is_no_file_of_this_kind_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_bytes(b"words")
    (tmp_path / ".hidden.json").write_bytes(b"{}")
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "link.json").symlink_to(tmp_path / "notes.txt")
    (tmp_path / "huge.json").write_bytes(bytes(MAX_FILE_BYTES + 1))
    assert ReturnedFiles(tmp_path).look() == ()


def test_only_the_same_token_with_something_added_is_an_approval():
    original = a_file()
    signed = approved(original, "user1")
    files = (("token.json", original), ("one.json", signed), ("key.pem", b"no token"))
    assert approvals_of(original, files) == (("one.json", signed),)
    assert approvals_of(signed, (("one.json", original),)) == (("one.json", original),)


def test_the_two_files_that_belong_together_are_found_among_others():
    key, other, signed = b"-----BEGIN a", b"-----BEGIN b", b"signed"
    files = [("b.pem", other), ("torn.json", b"{"), ("s.json", signed), ("a.pem", key)]

    def check(file: bytes, pem: bytes) -> None:
        if (file, pem) != (signed, key):
            raise TokenFileError(say("Not these"), say("They differ."), say("Take others."))

    assert verified_pair(files, check) == (("s.json", signed), ("a.pem", key))
    assert verified_pair(files[:3], check) is None
