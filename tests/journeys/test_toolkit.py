# SPDX-License-Identifier: Apache-2.0
"""What we count on in the toolkit, and what a release of it once broke."""

import sys

import pytest
from PySide6.QtGui import QColor, QPalette

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_without_a_result_keep_none_alive(qapp):
    # PySide6 6.12.0 lost one reference to None a call; after some thousands Python aborts.
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("red"))
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        palette.setColor(QPalette.ColorRole.Text, QColor("red"))
        qapp.processEvents()

    assert sys.getrefcount(None) > before - CALLS // 2
