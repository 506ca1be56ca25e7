# SPDX-License-Identifier: Apache-2.0
"""``python -m approver_gui``: the same as the command ``approver-gui``."""

import sys

from approver_gui.app import main

if __name__ == "__main__":
    sys.exit(main())
