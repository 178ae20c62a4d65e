"""A bounded memory of what a model has answered, so that it is asked once for each text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Memory"]

Asked = TypeVar("Asked", bound=Hashable)


class Memory(Generic[Asked]):
    """Answers rows of numbers for what it is asked, at most ``most`` kept, the oldest given up first.

    Safe to use from several threads: two that ask the same at once may both have it computed, to the same result.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[Asked, npt.NDArray[np.float32]] = {}
        self._lock = threading.Lock()

    def answer(
        self, asked: Sequence[Asked], compute: Callable[[list[Asked]], npt.NDArray[np.float32]]
    ) -> npt.NDArray[np.float32]:
        """One row for each of ``asked`` (not empty), float32 (n, width).

        ``compute`` is given the distinct ones that are not known, in the order of their first asking.
        """
        import numpy as np

        with self._lock:
            found = {item: self._held[item] for item in asked if item in self._held}
        missing = [item for item in dict.fromkeys(asked) if item not in found]
        if missing:
            fresh = dict(zip(missing, compute(missing), strict=True))
            found.update(fresh)
            with self._lock:
                self._held.update(fresh)
                while len(self._held) > self._most:
                    del self._held[next(iter(self._held))]
        return np.stack([found[item] for item in asked])
