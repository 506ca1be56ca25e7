# SPDX-License-Identifier: Apache-2.0
"""A session lives as long as its process, and others can tell."""

import os
import signal
import stat

import pytest

from approver_gui.hsm.embedded.living import Living


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "sessions"


def test_a_session_lives_from_its_beginning_to_its_end(folder):
    mine, yours = Living(folder), Living(folder)

    mine.begin("a")
    while_it_lives = (mine.dead(["a"]), yours.dead(["a"]))
    mine.end("a")

    assert while_it_lives == ((), ())
    assert mine.dead(["a"]) == yours.dead(["a"]) == ("a",)
    assert list(folder.iterdir()) == []


def test_looking_at_a_dead_session_does_not_bring_it_to_life(folder):
    mine, yours = Living(folder), Living(folder)

    assert yours.dead(["a", "b", "a"]) == ("a", "b")
    mine.begin("b")

    assert yours.dead(["a", "b"]) == ("a",)
    mine.close()


def test_ending_what_is_over_is_harmless(folder):
    living = Living(folder)
    living.begin("a")

    living.end("a")
    living.end("a")
    living.end("never begun")

    assert living.dead(["a"]) == ("a",)


def test_a_session_lives_once(folder):
    mine, yours = Living(folder), Living(folder)
    mine.begin("a")

    with pytest.raises(TimeoutError):
        yours.begin("a")

    assert yours.dead(["a"]) == ()
    mine.close()


def test_closing_ends_all_of_them(folder):
    mine, yours = Living(folder), Living(folder)
    mine.begin("a")
    mine.begin("b")

    mine.close()

    assert yours.dead(["a", "b"]) == ("a", "b")


def test_the_names_of_the_locks_tell_no_id_and_only_the_user_may_look(folder):
    living = Living(folder)
    living.begin("../id")

    (path,) = folder.iterdir()

    assert "id" not in path.name
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    living.close()


def test_a_killed_process_leaves_a_lock_that_means_nothing_and_is_swept_away(folder):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        theirs = Living(folder)
        theirs.begin("a")
        os.write(writing, b"begun")
        signal.pause()
    assert os.read(reading, 5) == b"begun"
    living = Living(folder)
    living.begin("b")
    before = living.dead(["a"])

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    assert before == ()
    assert living.dead(["a"]) == ("a",)
    living.sweep()
    assert len(list(folder.iterdir())) == 1
    assert living.dead(["a", "b"]) == ("a",)
    living.close()
    os.close(reading)
    os.close(writing)


def test_sweeping_where_nobody_ever_was_is_harmless(folder):
    Living(folder).sweep()

    assert not folder.exists()
