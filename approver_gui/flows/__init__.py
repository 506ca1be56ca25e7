# SPDX-License-Identifier: Apache-2.0
"""The ceremonies: what may follow what. State in, state out; no Qt."""
