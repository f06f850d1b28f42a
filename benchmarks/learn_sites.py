"""What learning a site is worth: made sites, 20 pages each, half to learn from, errors before and after.

python benchmarks/learn_sites.py [--site NAME] [--errors] [--seed N]

The sites are those of `tests/sites.py`. A page is wrong if its title, day, source or text is. `learning` is
the time it takes, in parses of the pages learned from; `profile adds` is to the time of a parse. Each is the
median of several runs, in each of which both are timed one after the other.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import zonenews

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from sites import SITES, Story, stories, wrong_fields

_RUNS = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--site", choices=[site.__name__ for site in SITES])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="list what stays wrong")
    options = parser.parse_args()
    print(f"{'site':28} wrong pages  fields before  after  made worse  learning  profile adds")
    sums = [0] * 5
    ratios: list[tuple[float, float]] = []
    for number, make in enumerate(SITES):
        if options.site in (None, make.__name__):
            row, times = measure(make, random.Random(options.seed * 1000 + number), show=options.errors)
            sums = [a + b for a, b in zip(sums, row, strict=True)]
            ratios.append(times)
    learning, adds = (statistics.mean(column) for column in zip(*ratios, strict=True))
    print(
        f"{'all':28} {sums[0]:6}/{sums[1]:<4} {sums[2]:14} {sums[3]:6} {sums[4]:11}"
        f" {learning:8.1f}x {adds:13.0%}"
    )


def measure(
    make: Callable[[Story], str], rng: random.Random, *, show: bool = False
) -> tuple[list[int], tuple[float, float]]:
    """Learn one half of a site, read the other: one row of figures."""
    told = stories(rng)
    pages = [make(story) for story in told]
    half = len(pages) // 2
    profile = zonenews.Profile.learn(pages[:half])
    wrong = before = after = worse = 0
    for story, page in zip(told[half:], pages[half:], strict=True):
        without = wrong_fields(zonenews.parse_article(page), story)
        article = zonenews.parse_article(page, profile=profile)
        with_profile = wrong_fields(article, story)
        wrong += bool(without)
        before, after = before + len(without), after + len(with_profile)
        worse += bool(set(with_profile) - set(without))
        if show and with_profile:
            print(f"    {story.title}: {with_profile}, {article.title}, {article.date}, {article.source}")
            print(f"    {article.body_text}")
    learning = _ratio(lambda: zonenews.Profile.learn(pages[:half]), lambda: _parse(pages[:half]))
    adds = _ratio(lambda: _parse(pages[half:], profile), lambda: _parse(pages[half:])) - 1
    print(
        f"{make.__name__:28} {wrong:6}/{len(told) - half:<4} {before:14} {after:6} {worse:11}"
        f" {learning:8.1f}x {adds:13.0%}"
    )
    return [wrong, len(told) - half, before, after, worse], (learning, adds)


def _parse(pages: list[str], profile: zonenews.Profile | None = None) -> None:
    for page in pages:
        zonenews.parse_article(page, profile=profile)


def _ratio(do: Callable[[], object], other: Callable[[], object]) -> float:
    """How much more time one takes than the other."""
    return statistics.median(_time(do) / _time(other) for _ in range(_RUNS))


def _time(do: Callable[[], object]) -> float:
    started = time.process_time()
    do()
    return time.process_time() - started


if __name__ == "__main__":
    main()
