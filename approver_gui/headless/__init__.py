# SPDX-License-Identifier: Apache-2.0
"""The hatch: the same flows without a window, for terminals and scripts."""
