# SPDX-License-Identifier: Apache-2.0
"""The set-up page: from a bare cluster to the first quorum signature, step by step."""
