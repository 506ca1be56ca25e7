# SPDX-License-Identifier: Apache-2.0
"""The tests; a test's path mirrors its subject's."""
