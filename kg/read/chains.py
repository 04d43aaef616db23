"""The longest increasing subsequence: the most of what is seen that can be in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_increasing(keys: Sequence[tuple[int, int]]) -> list[int]:
    """The indices of a longest run of keys, not necessarily neighbours, in which each key is more than the last.

    Patience sorting: O(n log n).
    """
    tails: list[tuple[int, int]] = []
    ends: list[int] = []
    back: list[int] = []
    for n, key in enumerate(keys):
        at = bisect_left(tails, key)
        if at == len(tails):
            tails.append(key)
            ends.append(n)
        else:
            tails[at], ends[at] = key, n
        back.append(ends[at - 1] if at else -1)
    chain = []
    n = ends[-1] if ends else -1
    while n >= 0:
        chain.append(n)
        n = back[n]
    return chain[::-1]
