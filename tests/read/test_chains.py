"""The longest increasing subsequence."""

import pytest

from kg.read.chains import longest_increasing


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([], []),
        ([5], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([3, 2, 1], [2]),
        ([1, 9, 2, 3], [0, 2, 3]),
        ([4, 1, 2, 9, 3, 5], [1, 2, 4, 5]),
        ([2, 2, 2], [2]),
    ],
)
def test_the_most_that_is_in_order(keys: list[int], expected: list[int]) -> None:
    assert longest_increasing([(key, 0) for key in keys]) == expected
