"""Fuzz `parse_article`: no exception, every line labelled once, no page that is slow for its length.

    python benchmarks/fuzz.py FOLDER [--minutes 30] [--engine atheris | random] [--seed 0]
    python benchmarks/fuzz.py FOLDER --replay

atheris (from PyPI) guides by coverage; `random` needs nothing. What is found is written to FOLDER as
`crash-*` and `slow-*` and can be replayed; `log.txt` has the figures: pages, processor time, the median
time a character, and the slowest page as a multiple of it (only pages of 1,000 characters and more are
timed: what a page costs whatever its length says nothing; a slow one is timed twice more and its least
time counts). What is found becomes a row of
`tests/test_hostile.py`.
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
        self.rates: list[float] = []
        self.typical = 0.0
        self.slowest = 0.0
        self.started = self.told = time.process_time()

    def run(self, data: bytes) -> None:
        """One page."""
        from hostile import check, page_from

        page = page_from(data)
        start = time.process_time()
        try:
            check(page)
        except Exception:
            self.failures += 1
            self._keep("crash", data, traceback.format_exc())
        self.pages += 1
        if len(page) >= TIMED:
            self._time(data, page, (time.process_time() - start) / len(page))
        if self.pages % 500 == 0:
            self.tell()

    def _time(self, data: bytes, page: str | bytes, rate: float) -> None:
        if len(self.rates) < 5_000:
            self.rates.append(rate)
            if len(self.rates) % 250 == 0:
                self.typical = median(self.rates)
        if self.typical:
            if rate > SLOW * self.typical:
                rate = min(rate, *(self._again(page) for _ in range(2)))
            self.slowest = max(self.slowest, rate / self.typical)
            if rate > SLOW * self.typical:
                self.slow += 1
                self._keep("slow", data, f"{rate / self.typical:.0f} times the median")

    def _again(self, page: str | bytes) -> float:
        """Seconds a character once more: the first time may have loaded a table or run the collector."""
        from hostile import check

        start = time.process_time()
        check(page)
        return (time.process_time() - start) / len(page)

    def _keep(self, kind: str, data: bytes, why: str) -> None:
        name = f"{kind}-{hashlib.sha256(data).hexdigest()[:12]}"
        (self.folder / name).write_bytes(data)
        (self.folder / f"{name}.txt").write_text(why, encoding="utf-8")

    def tell(self) -> None:
        """Write the figures."""
        spent = time.process_time() - self.started
        line = (
            f"{self.pages:,} pages, {spent / 60:.1f} min of processor time, {self.failures} failures, "
            f"median {self.typical * 1e6:.2f} µs a character, slowest {self.slowest:.1f} times that, "
            f"{self.slow} slow"
        )
        (self.folder / "log.txt").write_text(line + "\n", encoding="utf-8")


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
        watch.run(source.randbytes(source.choice((8, 40, 200, 900))))
    watch.tell()


def replay(watch: Watch) -> None:
    """Everything that was found, again."""
    for path in sorted(path for path in watch.folder.glob("*-*") if not path.suffix):
        failures = watch.failures
        watch.run(path.read_bytes())
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
