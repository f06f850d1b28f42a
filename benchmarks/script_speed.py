"""Speed of script conversion, in MB of UTF-8 a second on one core.

    python benchmarks/script_speed.py [--cpp PYTHON]

The text is the sample pages, over and over: simplified as they are, traditional and annotated as OpenCC and
pypinyin make them. Compared with the OpenCC package that the library takes its dictionaries from and, with
`--cpp`, with C++ OpenCC. The two share an import name, so the latter is run by the interpreter of another
environment, in which `opencc` (and, if it shall be compared, `zhconv-rs`) is installed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
SIZE = 1_000_000
"""Characters of each text."""

ELSEWHERE = """
import sys, time
text = sys.stdin.buffer.read().decode()
def rate(convert):
    convert(text[:1000])
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        convert(text)
        best = min(best, time.perf_counter() - start)
    return len(text.encode()) / best / 1e6
import opencc
print("opencc (C++)", rate(opencc.OpenCC("t2s").convert), sep="\\t")
try:
    import zhconv_rs
except ImportError:
    pass
else:
    print("zhconv-rs", rate(lambda text: zhconv_rs.zhconv(text, "zh-hans")), sep="\\t")
"""


def rate(convert: Callable[[str], object], text: str, repeat: int = 5) -> float:
    """The best of some runs, in MB a second."""
    convert(text[:1000])
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        convert(text)
        best = min(best, time.perf_counter() - start)
    return len(text.encode()) / best / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cpp", metavar="PYTHON", help="interpreter of an environment with C++ opencc")
    arguments = parser.parse_args()

    sys.path.insert(0, str(ROOT / "tests"))
    from opencc import OpenCC
    from strategies import SIMPLIFIED, annotate, traditional

    from zonenews import normalize_script
    from zonenews.script.conversion import simplify

    page = "\n".join(SIMPLIFIED.values())
    pages = {"simplified": page, "traditional": traditional(page), "annotated": annotate(traditional(page))}
    texts = {name: (text * (SIZE // len(text) + 1))[:SIZE] for name, text in pages.items()}
    package = OpenCC("t2s").convert
    for name, text in texts.items():
        rows = [("normalize_script", rate(normalize_script, text))]
        if name == "traditional":
            rows.append(("simplify (conversion only)", rate(simplify, text)))
        if name != "annotated":
            rows.append(("opencc-python-reimplemented", rate(package, text[: SIZE // 10], repeat=1)))
            if arguments.cpp:
                other = subprocess.run(
                    [arguments.cpp, "-c", ELSEWHERE], input=text.encode(), capture_output=True, check=True
                )
                for line in other.stdout.decode().splitlines():
                    label, printed = line.split("\t")
                    rows.append((label, float(printed)))
        print(f"{name} ({len(text.encode()) / 1e6:.1f} MB)")
        for label, figure in rows:
            print(f"  {label:30}{figure:8.1f} MB/s")


if __name__ == "__main__":
    main()
