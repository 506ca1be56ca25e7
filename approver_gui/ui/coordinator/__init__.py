# SPDX-License-Identifier: Apache-2.0
"""The coordinator's window. The approver's door never loads it."""
