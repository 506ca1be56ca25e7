# SPDX-License-Identifier: Apache-2.0
"""The desk: windows that draw the flows' states. The only room that imports PySide6."""
