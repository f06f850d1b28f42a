"""Whether another build of zonenews reads every page as this one does: `to_dict()` of each, compared.

Usage: python benchmarks/same_readings.py FOLDER     a folder with the other build, such as an unpacked wheel

The pages are those of tests/corpus and tests/samples, and some that tests/grammar.py writes at random.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
WRITTEN = 300
sys.path.insert(0, str(ROOT / "tests"))


def main(folder: str) -> int:
    """Compare, say how many pages there were and which differ."""
    run = [sys.executable, __file__]
    theirs = subprocess.Popen(run, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": folder})
    ours = subprocess.Popen(run, stdout=subprocess.PIPE)
    readings = [json.loads(process.communicate()[0]) for process in (ours, theirs)]
    builds = [reading.pop("build") for reading in readings]
    if builds[0] == builds[1]:
        print(f"both builds are the same: {builds[0]}", file=sys.stderr)
        return 1
    different = [name for name, article in readings[0].items() if readings[1][name] != article]
    print(f"{len(readings[0])} pages, {len(different)} read differently: {', '.join(different[:20])}")
    return 1 if different else 0


def readings() -> dict[str, object]:
    """Which build this is, and what it reads on each page."""
    import zonenews

    found: dict[str, object] = {"build": "compiled" if zonenews.__compiled__ else "pure"}
    return found | {name: zonenews.parse_article(page).to_dict() for name, page in pages().items()}


def pages() -> dict[str, str | bytes]:
    """The pages by their names."""
    from grammar import written

    folders = ("tests/corpus/development", "tests/corpus/evaluation", "tests/samples")
    files = (path for folder in folders for path in sorted((ROOT / folder).iterdir()))
    found: dict[str, str | bytes] = {
        path.name: path.read_bytes() for path in files if path.suffix in (".txt", ".html")
    }
    source = random.Random(0)
    return found | {f"written-{n}": written(source.randbytes(600)) for n in range(WRITTEN)}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        raise SystemExit(main(sys.argv[1]))
    json.dump(readings(), sys.stdout)
