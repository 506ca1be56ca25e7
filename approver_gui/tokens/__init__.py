# SPDX-License-Identifier: Apache-2.0
"""The paper: token files as values.

A token file from the cluster has one of three shapes (service, registration, login). It is
parsed by ``codec`` into a value of ``model``; ``approval_data`` reads what the signed bytes
seem to say; ``checks`` compares all of it and returns findings. Values only: no Qt, no files,
no clock, no randomness, nothing of third parties.
"""
