# SPDX-License-Identifier: Apache-2.0
"""Ten thousand files: the window goes on working, says how far it is, and can be stopped."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

from tests.hsm.approvers import key_of
from tests.journeys.coordinator.table import Table

COUNT = 10_000


@contextmanager
def _looking() -> Iterator[list[None]]:
    """Note each time that the window's thread comes round to its events."""
    looks: list[None] = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: looks.append(None))
    timer.start()
    yield looks
    timer.stop()


def _lay(table: Table, count: int) -> None:
    """Put files on the stick: one of user2, and many that are forged, each its own way."""
    whole = table.stage.signed_by(table.ceremony, "user2")
    good = key_of("user2").sign(table.ceremony.token.digest)
    assert _encoded(good) in whole
    for number in range(count):
        forged = number.to_bytes(4, "big") + good[4:]
        data = whole.replace(_encoded(good), _encoded(forged)) if number else whole
        (table.stage.stick / f"{number:05}.json").write_bytes(data)


def _encoded(signature: bytes) -> bytes:
    return base64.b64encode(signature)


def test_ten_thousand_files_do_not_stop_the_window(table):
    table.ask_to_sign()
    _lay(table, COUNT)
    progress: list[object] = []
    table.page.adder.progressed.connect(progress.append)
    with _looking() as looks:
        table.page.add_files([table.stage.stick])
        table.stage.bot.waitUntil(lambda: not table.page.adder.is_adding, timeout=120_000)
    assert len(table.ceremony.files) == COUNT
    assert table.page.view.counted.text() == "1 of 2 approvals"
    assert len(progress) > 20
    assert progress[-1] is None
    assert len(looks) > len(progress)  # dev.py bench says how long it stands still at most


def test_the_adding_is_stopped_and_what_was_added_stays(table):
    table.ask_to_sign()
    _lay(table, 600)
    table.page.adder.progressed.connect(
        lambda progress: table.page.view.box.cancel.click() if progress else None
    )
    table.drop(table.stage.stick)
    table.page.adder.progressed.disconnect()
    added = len(table.ceremony.files)
    assert added < 600
    assert not table.page.view.box.cancel.isVisible()
    table.drop(("user3.json", table.stage.signed_by(table.ceremony, "user3")))
    assert len(table.ceremony.files) == added + 1
