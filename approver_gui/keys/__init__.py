# SPDX-License-Identifier: Apache-2.0
"""The pen: RSA-2048 signing keys and how they are protected.

The only door to ``cryptography`` (``rsa``, ``sealed``) and to ``keyring`` (``keyring_box``).
"""
