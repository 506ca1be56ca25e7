# SPDX-License-Identifier: Apache-2.0
"""The first acts at the tool: activation, users, registered keys, quorum values, the key.

``acts`` has them all; each opens a session of its own, looks first and does nothing twice.
"""
