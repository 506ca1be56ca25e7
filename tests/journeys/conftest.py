# SPDX-License-Identifier: Apache-2.0
"""The journeys begin on the same stage as the tests of the window."""

from tests.ui.conftest import _dressed, bare, dark, german, room, stage

__all__ = ["_dressed", "bare", "dark", "german", "room", "stage"]
