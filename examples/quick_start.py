"""Quick start: read the bundled sample pages, or the files you name, and print what is in them.

Usage: python examples/quick_start.py [FILE...]
"""

import sys
from pathlib import Path

import zonenews

SAMPLES = Path(__file__).parent.parent / "tests" / "samples"


def main() -> None:
    """Read every file and print its record."""
    for path in [Path(name) for name in sys.argv[1:]] or sorted(SAMPLES.glob("*.txt")):
        show(path.name, zonenews.parse_article(path.read_bytes()))


def show(name: str, article: zonenews.Article) -> None:
    """One line a field."""
    park = article.park
    print(f"── {name} ({article.script.value})")
    print(f"   标题 headline   {article.title}")
    print(f"   发布 published  {article.published.text if article.published else None}")
    print(f"   来源 source     {article.source.name if article.source else None}")
    print(f"   事件 event      {article.event_date}")
    print(f"   园区 park       {park.name if park else None}" + (f" = {park.official}" if park else ""))
    for leader in article.leaders:
        presence = "present" if leader.present else "cited"
        offices = "、".join(leader.titles) or "-"
        print(f"   领导 leader     {leader.name} ({presence}, {len(leader.mentions)}×): {offices}")
    for byline in article.bylines:
        print(f"   署名 byline     {byline.name} ({byline.role.value})")
    characters = sum(len(paragraph.text) for paragraph in article.body)
    print(f"   正文 body       {len(article.body)} lines, {characters} characters;", end=" ")
    print(f"{len(article.boilerplate)} lines of boilerplate left out\n")


if __name__ == "__main__":
    main()
