"""Reading and judging in several processes, for many articles at once.

The workers are processes of their own that speak over pipes. They never import the caller's main module, so that a
script needs no guard, and end when their caller does, however it ended. Results come in the order of the tasks and
are the same as without workers.
"""

from __future__ import annotations

import gc
import itertools
import os
import pickle
import queue
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, cast

from factcheck.errors import FactcheckError
from factcheck.faults import as_skipped, is_of_article
from factcheck.records import Article, Claim, Sentence, Skipped, Verdict

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.config import Settings
    from factcheck.pipeline import CrossChecker
    from factcheck.store.engine import Question

__all__ = ["FEW", "Failed", "Workers", "cores", "serve"]

FEW = 32
"""So many tasks are done sooner than a process with its parser has started."""
AHEAD = 8
"""Tasks for each worker that may wait or be done before their turn."""
TOGETHER = 4
"""Articles that are read, or questions that are judged, in one go: the models answer longer lists of texts sooner."""
WARM = 4
"""After so many tasks all that a process loads has been loaded."""
LASTING = 500
"""After so many tasks a process makes room for a new one, for the libraries remember more and more of what they met."""
SETTLED = 200
"""After so many tasks it does so too when the next is of another kind: who judges needs no parser."""

_LIMITS = {"ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64", "MALLOC_ARENA_MAX": "2"}
"""oneDNN keeps the code it made for the last 1,024 shapes of products: 300 MB, and no faster here than with 64. The
threads of a worker follow one another, and each would be given a heap of its own."""

Read = tuple[list[Claim], list[Sentence]]
Extracted = tuple[list[Claim], list[Sentence], "npt.NDArray[np.float32]"]
Ask = tuple["Question", str]
_Task = tuple[str, tuple[Any, ...]]


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Failed:
    """An article on which the reading failed: the line that tells of it, and the error."""

    entry: Skipped
    error: Exception

    def tell(self, skipped: list[Skipped] | None) -> None:
        """Add the line to ``skipped``; raise the error when there is no such list."""
        if skipped is None:
            raise self.error
        skipped.append(self.entry)


class Workers:
    """``count`` processes with a checker each: ``with Workers(checker, 2) as workers: workers.read(articles)``.

    With a ``count`` of one, the ``checker`` given does the work itself.
    """

    def __init__(self, checker: CrossChecker, count: int) -> None:
        self._checker = checker
        self._count = count
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._started: list[_Worker] = []
        self._threads: ThreadPoolExecutor | None = None
        self._limit: Any = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
            self._threads = None
            self._limit.restore_original_limits()
        for worker in self._started:
            worker.close()
        self._started.clear()

    def read(self, articles: Iterable[Article]) -> Iterator[Read | Failed]:
        """The claims and sentences of each article, or why it could not be read."""
        return self._each(((_READ, (article,)) for article in articles), AHEAD)

    def extract(self, articles: Iterable[Article]) -> Iterator[Extracted | Failed]:
        """The claims, the sentences and the claims' vectors (n, d) of each article, or why it could not be read."""
        return self._several(_EXTRACT, articles)

    def judge(self, asked: Iterable[Ask]) -> Iterator[list[Verdict]]:
        """The verdicts on each task ``(question, lang)``."""
        return self._several(_JUDGE, asked)

    def _several(self, kind: str, asked: Iterable[Any]) -> Iterator[Any]:
        """The answers to all that is asked, some of it in one task."""
        together = 1 if self._count == 1 else TOGETHER
        for found in self._each(((kind, some) for some in _grouped(asked, together)), AHEAD // TOGETHER):
            yield from found

    def _each(self, tasks: Iterable[_Task], ahead: int) -> Iterator[Any]:
        checker = self._checker
        if self._count == 1:
            yield from (_done(checker, task) for task in tasks)
            return
        if self._threads is None:
            from threadpoolctl import threadpool_limits

            # The processes take the cores; products here, split over as many threads, would wait for one another.
            self._limit = threadpool_limits(1, user_api="blas")
            self._threads = ThreadPoolExecutor(self._count)
            self._started = [_Worker(checker.settings) for _ in range(self._count)]
            for worker in self._started:
                self._idle.put(worker)
        waiting: deque[Future[Any]] = deque()
        for task in tasks:
            waiting.append(self._threads.submit(self._ask, task))
            if len(waiting) > ahead * self._count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _ask(self, task: _Task) -> Any:
        worker = self._idle.get()
        try:
            return worker.ask(task)
        finally:
            self._idle.put(worker)


class _Worker:
    """One process after another, and the pipes to and from it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process = self._started()
        self._kind = ""
        self._done = 0

    def _started(self) -> subprocess.Popen[bytes]:
        paths = os.pathsep.join(os.path.abspath(path) for path in sys.path)
        # A thread each: the processes share the cores among them already.
        environment = {**_LIMITS, **os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": paths}
        return subprocess.Popen(
            [sys.executable, "-c", "from factcheck.workers import serve; serve()"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
        )  # fmt: skip

    def ask(self, task: _Task) -> Any:
        if self._done >= (LASTING if task[0] == self._kind else SETTLED):
            self.close()
            self._process = self._started()
            self._done = 0
        self._kind = task[0]
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            if not self._done:
                _send(self._process.stdin, self._settings)
            self._done += len(task[1])
            _send(self._process.stdin, task)
            good, result = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            code = self._process.wait()
            raise FactcheckError(
                f"a worker process ended with code {code} at work; where memory is short, run with --workers 1"
            ) from None
        if not good:
            raise result
        return result

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                pipe.close()
            except OSError:
                # What was not yet written to a dead process is lost with it.
                continue


def serve() -> None:
    """The work of a worker: answer tasks from standard input until it closes."""
    from factcheck.pipeline import CrossChecker

    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get among the answers.
    os.dup2(2, 1)
    try:
        checker = CrossChecker(cast("Settings", pickle.load(asked)))
        for done in itertools.count(1):
            _send(answers, _answer(checker, pickle.load(asked)))
            if done == WARM:
                # Models and tables are there for good: no collection of garbage need walk over them again.
                gc.collect()
                gc.freeze()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


def _answer(checker: CrossChecker, task: _Task) -> tuple[bool, Any]:
    try:
        return True, _done(checker, task)
    except Exception as error:  # every failure is the caller's to hear of
        return False, _portable(error)


def _portable(error: Exception) -> Exception:
    """The error, or its words when it cannot travel to another process."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return FactcheckError(f"{type(error).__name__}: {error}")
    return error


def _send(pipe: IO[bytes], message: object) -> None:
    pickle.dump(message, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _read(checker: CrossChecker, article: Article) -> Read | Failed:
    try:
        return checker.read_here([article])
    except Exception as error:
        if not is_of_article(error):
            raise
        return Failed(as_skipped(article, error), _portable(error))


def _extract(checker: CrossChecker, *articles: Article) -> list[Extracted | Failed]:
    reads = [_read(checker, article) for article in articles]
    texts = [claim.text for read in reads if not isinstance(read, Failed) for claim in read[0]]
    rows = checker.encoder.encode(texts)
    found: list[Extracted | Failed] = []
    for read in reads:
        if isinstance(read, Failed):
            found.append(read)
            continue
        count = len(read[0])
        found.append((*read, rows[:count]))
        rows = rows[count:]
    return found


def _judge(checker: CrossChecker, *asks: Ask) -> list[list[Verdict]]:
    """The verdicts on some questions, which are judged as one: no verdict depends on the company of its pair."""
    from factcheck.indexing import judge_here
    from factcheck.store.engine import Question

    found: list[list[Verdict]] = []
    for lang, same in itertools.groupby(asks, key=lambda ask: ask[1]):
        questions = [question for question, _ in same]
        articles = {article.id: article for question in questions for article in question.articles}
        vectors = {text: row for question in questions for text, row in (question.vectors or {}).items()}
        pairs = [pair for question in questions for pair in question.pairs]
        verdicts = iter(judge_here(checker, Question(pairs, list(articles.values()), vectors), lang))
        found += [list(itertools.islice(verdicts, len(question.pairs))) for question in questions]
    return found


def _grouped(asked: Iterable[Any], size: int) -> Iterator[tuple[Any, ...]]:
    asks = iter(asked)
    while group := tuple(itertools.islice(asks, size)):
        yield group


_READ, _EXTRACT, _JUDGE = "read", "extract", "judge"
_WORK: dict[str, Callable[..., Any]] = {_READ: _read, _EXTRACT: _extract, _JUDGE: _judge}


def _done(checker: CrossChecker, task: _Task) -> Any:
    name, arguments = task
    return _WORK[name](checker, *arguments)
