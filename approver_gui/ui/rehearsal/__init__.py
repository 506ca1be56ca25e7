# SPDX-License-Identifier: Apache-2.0
"""A whole ceremony in real windows, played by the program; only ``rehearse`` loads it."""
