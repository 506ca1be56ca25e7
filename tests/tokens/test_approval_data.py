# SPDX-License-Identifier: Apache-2.0
"""What the signed bytes seem to say, and when they say nothing."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.tokens.approval_data import Record, read_records
from approver_gui.tokens.checks import records
from approver_gui.tokens.codec import parse
from tests.builders import a_record, approval_data, sample


def of_sample(name: str) -> tuple[Record, ...]:
    return records(parse(sample(name)))


def test_the_published_user_token_reads_field_by_field():
    found = of_sample("user-service.unsigned.json")
    assert [record.leading for record in found] == [1, 1, 1]
    assert [record.service_code for record in found] == [3, 3, 3]
    assert [record.hsm_number for record in found] == [0x18, 0x15, 0x14]
    assert [record.key_handle for record in found] == [0, 0, 0]
    assert [record.random.hex() for record in found] == [
        "9f5e1647dc3f798dcc90257caf8e59b3",
        "5bfbf912e93cdda9aad5f8a3d33caf0f",
        "43c365c3c1f2b8841f1ad795e1d44d27",
    ]
    assert [record.requester for record in found] == ["admin"] * 3
    assert {record.issued_at for record in found} == {
        datetime(2023, 2, 11, 2, 1, 2, tzinfo=UTC)
    }
    assert [record.reserved for record in found] == [0, 0, 0]


def test_the_key_usage_token_names_its_key():
    found = of_sample("key-usage.synthetic.json")
    assert [record.leading for record in found] == [0x18F, 0x18F]
    assert [record.service_code for record in found] == [5, 5]
    assert [record.key_handle for record in found] == [0x220D, 0x220D]
    assert [record.requester for record in found] == ["user1", "user1"]
    assert len({record.random for record in found}) == 2


def test_the_truncated_token_reads_as_nothing():
    assert of_sample("seed-key-usage.truncated.json") == ()


@pytest.mark.parametrize("hsms", [1, 2, 28, 64])
def test_a_cluster_of_any_size_has_one_record_for_each_hsm(hsms):
    assert len(read_records(approval_data(hsms=hsms))) == hsms


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(a_record()[:-1], id="a byte short"),
        pytest.param(a_record() + b"\0", id="a byte long"),
        pytest.param(approval_data(hsms=65), id="65 records"),
        pytest.param(a_record(requester=""), id="no name"),
        pytest.param(a_record(requester="a" * 32), id="a name without end"),
        pytest.param(a_record(requester=b"ad\0min"), id="a NUL inside the name"),
        pytest.param(a_record(requester=b"\0admin"), id="a NUL before the name"),
        pytest.param(a_record() + a_record(requester=""), id="one record of two"),
        pytest.param(b"\xff" * 80, id="all ones"),
        pytest.param(bytes(80), id="all zeros"),
    ],
)
def test_a_layout_that_does_not_fit_reads_as_nothing(data):
    assert read_records(data) == ()


def test_the_longest_name_has_31_bytes():
    (record,) = read_records(a_record(requester="a" * 31))
    assert record.requester == "a" * 31


def test_a_name_that_is_no_text_is_read_byte_by_byte():
    (record,) = read_records(a_record(requester=b"\x01\xc3\xa4"))
    assert record.requester == "\x01\u00c3\u00a4"


@pytest.mark.parametrize(
    ("seconds", "moment"),
    [
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        (253402214400, datetime(9999, 12, 31, tzinfo=UTC)),
        (253402214401, None),
        (2**64 - 1, None),
    ],
)
def test_a_number_that_is_no_time_reads_as_none(seconds, moment):
    (record,) = read_records(a_record(issued_at=seconds))
    assert record.issued_at == moment


@given(st.binary(min_size=80, max_size=80) | st.binary(max_size=400))
def test_any_bytes_read_as_records_or_as_nothing(data):
    found = read_records(data)
    assert len(found) in {0, len(data) / 80}
    assert all(record.issued_at is None or record.issued_at.tzinfo for record in found)
