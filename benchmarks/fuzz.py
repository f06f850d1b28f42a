"""Fuzz `parse_article`: no exception, every line labelled once, no page that is slow for its length.

    python benchmarks/fuzz.py FOLDER [--minutes 30] [--engine atheris | random] [--seed 0]
    python benchmarks/fuzz.py FOLDER --replay

atheris (from PyPI) guides by coverage; `random` needs nothing. Pages are made in six ways, by the first byte:
bytes, text, UTF-16, fragments of pages, damaged samples, and a grammar of tables, lists, cells, stamps and
prose with the words of every data file of the library (`tests/grammar.py`), three in eight of them. What is
found is written to FOLDER as `crash-*` and `slow-*`, with the page itself beside it, and can be replayed;
`log.txt` has the figures: pages, processor time, for each generator the median time a character and the
slowest page as a multiple of it (only pages of 1,000 characters and more are timed: what a page costs
whatever its length says nothing; a slow one is timed twice more and its least time counts). What is found
becomes a row of `tests/test_hostile.py`.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
import traceback
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

TIMED = 1_000
"""Characters from which on a page is timed."""
SLOW = 20.0
"""Times the median at which a page is kept."""


class Watch:
    """What has been run, how long it took, what failed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = self.failures = self.slow = 0
        self.rates: dict[str, list[float]] = {}
        self.typical: dict[str, float] = {}
        self.slowest: dict[str, float] = {}
        self.started = self.told = time.process_time()

    def run(self, data: bytes) -> None:
        """One page, made of `data`."""
        from hostile import generator_of, page_from

        self.run_page(generator_of(data), page_from(data))

    def run_page(self, generator: str, page: str | bytes) -> None:
        """One page."""
        from hostile import check

        start = time.process_time()
        try:
            check(page)
        except Exception:
            self.failures += 1
            self._keep("crash", generator, page, traceback.format_exc())
        self.pages += 1
        if len(page) >= TIMED:
            self._time(generator, page, (time.process_time() - start) / len(page))
        if self.pages % 500 == 0:
            self.tell()

    def _time(self, generator: str, page: str | bytes, rate: float) -> None:
        rates = self.rates.setdefault(generator, [])
        if len(rates) < 5_000:
            rates.append(rate)
            if len(rates) % 100 == 0:
                self.typical[generator] = median(rates)
        typical = self.typical.get(generator)
        if typical:
            if rate > SLOW * typical:
                rate = min(rate, *(self._again(page) for _ in range(2)))
            self.slowest[generator] = max(self.slowest.get(generator, 0.0), rate / typical)
            if rate > SLOW * typical:
                self.slow += 1
                self._keep("slow", generator, page, f"{rate / typical:.0f} times the median")

    def _again(self, page: str | bytes) -> float:
        """Seconds a character once more: the first time may have loaded a table or run the collector."""
        from hostile import check

        start = time.process_time()
        check(page)
        return (time.process_time() - start) / len(page)

    def _keep(self, kind: str, generator: str, page: str | bytes, why: str) -> None:
        data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
        name = f"{kind}-{generator}-{hashlib.sha256(data).hexdigest()[:12]}"
        (self.folder / f"{name}{'.bytes' if isinstance(page, bytes) else '.text'}").write_bytes(data)
        (self.folder / f"{name}.why").write_text(why, encoding="utf-8")

    def tell(self) -> None:
        """Write the figures."""
        spent = time.process_time() - self.started
        lines = [
            f"{self.pages:,} pages, {spent / 60:.1f} min of processor time, {self.failures} failures, "
            f"{self.slow} slow",
            *(
                f"{generator}: median {typical * 1e6:.2f} µs a character, "
                f"slowest {self.slowest.get(generator, 0.0):.1f} times that"
                for generator, typical in sorted(self.typical.items())
            ),
        ]
        (self.folder / "log.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def guided(watch: Watch, minutes: float, seed: int) -> None:
    """By coverage."""
    import atheris

    with atheris.instrument_imports(include=["zonenews"]):
        import hostile  # noqa: F401

        import zonenews  # noqa: F401
    corpus = watch.folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number in range(64):
        (corpus / f"seed{number}").write_bytes(random.Random(number).randbytes(40 * (1 + number % 8)))
    options = ["-max_len=3000", "-timeout=60", "-verbosity=0", "-report_slow_units=60", f"-seed={seed + 1}"]
    options += [f"-max_total_time={int(minutes * 60)}", f"-artifact_prefix={watch.folder}/"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], watch.run)
    atheris.Fuzz()


def blind(watch: Watch, minutes: float, seed: int) -> None:
    """Without guidance."""
    source = random.Random(seed)
    while time.process_time() - watch.started < minutes * 60:
        watch.run(source.randbytes(source.choice((8, 40, 200, 900, 3_000))))
    watch.tell()


def replay(watch: Watch) -> None:
    """Everything that was found, again."""
    for path in sorted([*watch.folder.glob("*.text"), *watch.folder.glob("*.bytes")]):
        failures, data = watch.failures, path.read_bytes()
        page = data if path.suffix == ".bytes" else data.decode("utf-8", "surrogatepass")
        watch.run_page(path.name.split("-")[1], page)
        print(path.name, "still fails" if watch.failures > failures else "passes")


def main() -> None:
    """Run what was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--minutes", type=float, default=30.0)
    options.add_argument("--engine", choices=("atheris", "random"), default="atheris")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--replay", action="store_true")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    watch = Watch(chosen.folder)
    if chosen.replay:
        replay(watch)
    else:
        (guided if chosen.engine == "atheris" else blind)(watch, chosen.minutes, chosen.seed)


if __name__ == "__main__":
    main()
