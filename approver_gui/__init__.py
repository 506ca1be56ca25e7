# SPDX-License-Identifier: Apache-2.0
"""Approve, offline and with open eyes, what an AWS CloudHSM cluster may do."""

__version__ = "0.1.0"
