"""Who held which office in which zone, and when: pages to Parquet to DuckDB to a picture.

Usage: python examples/leadership_timeline.py [FOLDER] [--output timeline.svg] [--who ZONE OFFICE DAY]

Without a folder it writes four dozen pages of invented zones and people and reads those. Each page is one
observation: on this day it named this person with this office of this zone, held or past. The picture is
.svg, .png or .pdf; all but .svg need a Chinese font on this machine. Needs the extra timeline: pip install
'.[timeline]'.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from matplotlib import font_manager
from matplotlib import pyplot as plt

import zonenews
from zonenews.arrow import from_articles

FONTS = [
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "SimHei",
]

ROWS = 40  # of one part of the picture: a screen full, or a printed page

SEEN = """
    CREATE TEMP TABLE seen AS
    SELECT DISTINCT
        coalesce([p.official FOR p IN parks IF p.name = office.zone][1], office.zone) AS zone,
        url, date, person, office.former AS former,
        replace(replace(office.text, office.zone, ''), '管理委员会', '管委会') AS office
    FROM (
        SELECT url, date, parks, leader.name AS person, leader.present AS present,
               unnest(leader.offices) AS office
        FROM (
            SELECT url, coalesce(event_date, date) AS date, parks, unnest(leaders) AS leader
            FROM read_parquet(?)
        )
        WHERE date IS NOT NULL
    )
    WHERE office.zone IS NOT NULL AND (present OR office.former)
"""

TIMELINE = """
    SELECT zone, office, person, min(date) AS first, max(date) AS last, count(DISTINCT url) AS pages
    FROM seen WHERE NOT former
    GROUP BY zone, office, person ORDER BY zone, office, first, person
"""

WHO = """
    SELECT person, date, url FROM seen AS held
    WHERE zone = $zone AND office = $office AND date <= $day AND NOT former AND NOT EXISTS (
        FROM seen AS past
        WHERE past.former AND (past.zone, past.office, past.person) = (held.zone, held.office, held.person)
          AND past.date BETWEEN held.date AND $day
    )
    ORDER BY date DESC LIMIT 1
"""
"""Who held an office of a zone on a day: whom the last page up to it names, if none says that he had left."""

TOGETHER = """
    WITH named AS (
        SELECT url, unnest(list_distinct([coalesce(p.official, p.name) FOR p IN parks])) AS zone
        FROM read_parquet(?)
    )
    SELECT a.zone, b.zone, count(*) AS pages
    FROM named AS a JOIN named AS b ON a.url = b.url AND a.zone < b.zone
    GROUP BY ALL ORDER BY pages DESC, a.zone, b.zone
"""

Row = tuple[str, str, str, datetime.date, datetime.date, int]


def main() -> None:
    """Parse, load, ask, print, draw."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--output", type=Path, default=Path("timeline.svg"))
    options.add_argument("--who", nargs=3, metavar=("ZONE", "OFFICE", "DAY"))
    chosen = options.parse_args()
    if chosen.folder and not chosen.folder.is_dir():
        options.error(f"{chosen.folder}: no such folder")
    with tempfile.TemporaryDirectory() as scratch:
        table = Path(scratch, "articles.parquet")
        to_parquet(files(chosen.folder) if chosen.folder else invented(), table)
        database = duckdb.connect()
        database.execute(SEEN, [str(table)])
        timeline = database.execute(TIMELINE).fetchall()
        together = database.execute(TOGETHER, [str(table)]).fetchall()
    if chosen.who:
        found = database.execute(
            WHO, dict(zip(("zone", "office", "day"), chosen.who, strict=True))
        ).fetchone()
        print(*(found or ["nobody that a page names"]))
        return
    for zone, office, person, first, last, count in timeline:
        print(f"{zone}  {office}  {person}  {first} – {last}  ({count})")
    print()
    for one, other, count in together:
        print(f"{one} + {other}  ({count})")
    draw(timeline, chosen.output)


def to_parquet(pages: Iterator[zonenews.Page], path: Path) -> None:
    """Read the pages on all processors."""
    results = list(zonenews.parse_articles(pages))
    for result in results:
        if isinstance(result, zonenews.Failure):
            print(f"{result.url}: {result.error}", file=sys.stderr)
    pq.write_table(pa.Table.from_batches([from_articles(results)]), path)


def files(folder: Path) -> Iterator[zonenews.Page]:
    """The pages of a folder."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".txt", ".html", ".htm"}:
            yield zonenews.Page(path.read_bytes(), url=path.as_posix())


def invented() -> Iterator[zonenews.Page]:
    """News of two zones over four years, in which offices change hands; of one change three pages tell."""
    zone = "澜川经济开发区"
    yield page(
        datetime.date(2020, 8, 20),
        zone,
        f"会议宣布:柯一鸣任{zone}管委会主任,石敏不再担任{zone}管委会主任职务。",
    )
    yield page(datetime.date(2021, 5, 20), zone, "原管委会主任石敏应邀介绍建区初期的情况。")
    days = [datetime.date(2019, 1, 8) + datetime.timedelta(days=61 * number) for number in range(24)]
    for number, day in enumerate(days):
        secretary = "魏长青" if number < 10 else "石敏"
        director = "石敏" if number < 10 else "柯一鸣"
        committee = "管委会" if number % 7 else "管理委员会"
        story = f"党工委书记{secretary}主持会议并讲话,{committee}主任{director}参加会议。"
        yield page(day, "澜川经济开发区", story)
        guest = "云麓高新技术产业开发区代表团到澜川经济开发区考察。" if number % 5 == 0 else ""
        director = "方知远" if number < 16 else "骆青"
        yield page(day, "云麓高新技术产业开发区", f"{guest}管委会主任{director}出席会议并讲话。")


def page(day: datetime.date, zone: str, story: str) -> zonenews.Page:
    """One page, as a zone's site prints it."""
    event = day - datetime.timedelta(days=1)
    text = f"""首页 > 园区动态 > 正文
{zone}召开工作推进会
发布时间:{day} 来源:{zone}
{event.month}月{event.day}日,{zone}召开工作推进会。{story}会议部署了下一阶段的重点工作。
上一篇:没有了"""
    return zonenews.Page(text, url=f"https://{'lanchuan' if zone[0] == '澜' else 'yunlu'}.example/{day}")


def draw(timeline: list[Row], path: Path) -> None:
    """A bar for each tenure, in parts that each have their dates.

    The text of an SVG stays text: the font is needed where it is looked at.
    """
    fonts = [name for name in FONTS if name in font_manager.get_font_names()]
    if not fonts and path.suffix != ".svg":
        sys.exit(
            f"\n{path} is not drawn: there is no Chinese font here. Install one (Debian: apt install "
            "fonts-noto-cjk), or choose --output timeline.svg"
        )
    plt.rcParams["svg.fonttype"] = "none"
    plt.rcParams["font.family"] = [*fonts, "DejaVu Sans"]
    warnings.filterwarnings("ignore", "Glyph .* missing")
    zones = sorted({row[0] for row in timeline})
    parts = [timeline[start : start + ROWS] for start in range(0, len(timeline), ROWS)] or [[]]
    figure, grid = plt.subplots(
        len(parts),
        figsize=(12, 2 + sum(0.8 + 0.35 * len(part) for part in parts)),
        height_ratios=[len(part) + 1 for part in parts],
        sharex=True,
        squeeze=False,
        layout="constrained",
    )
    for axes, part in zip(grid[:, 0], parts, strict=True):
        for place, (zone, _, person, first, last, count) in enumerate(part):
            axes.barh(place, max((last - first).days, 1), left=first, color=f"C{zones.index(zone) % 10}")
            beside = {"xytext": (4, 0), "textcoords": "offset points", "va": "center"}
            axes.annotate(f"{person} ({count})", (last, place), **beside)
        axes.set_yticks(range(len(part)), [f"{row[0]} {row[1]}" for row in part])
        axes.set_ylabel("zone and office 园区与职务")
        axes.set_xlabel("day of the event reported 所报道的日期")
        axes.tick_params(labelbottom=True)
        axes.invert_yaxis()
        axes.xaxis_date()
        axes.margins(x=0.15)
    figure.suptitle(
        "name (number of pages that name the person so) 姓名（这样写的网页数）", fontsize="medium"
    )
    figure.savefig(path)
    print(f"\n{path} is written")


if __name__ == "__main__":
    main()
