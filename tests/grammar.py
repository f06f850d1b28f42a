"""Pages by a grammar: tables, lists, cells, stamps, heads, prose, well formed and broken, from bytes.

Each byte chooses one of the ways to write the next symbol, so that a fuzzer that is guided by coverage steers
what is written. `vocabulary` puts every word that the library knows among the words of the pages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

__all__ = ["vocabulary", "written"]

RULES: dict[str, str | tuple[str, ...]] = {
    # what is chosen when the bytes are used up stands first
    "page": (
        "{html}",
        "{lines}",
        "<!DOCTYPE html><html><head><title>{line}</title>{head}</head><body>{html}</body></html>",
        "<html><body><div class={class}>{html}</div>{html}",
        "{lines}{html}",
    ),
    "head": ("", "<meta name={meta} content='{value}'>{head}", "<title>{line}</title>{head}"),
    "html": ("", "{block}", "{block}{html}", "{block}{html}", "{block}{block}{html}", "{again}{html}"),
    "block": (
        "{line}",
        "<p>{line}",
        "<p>{line}</p>",
        "<p>{line}<br>{line}</p>",
        "<div>{html}</div>",
        "<div class={class}>{html}</div>",
        "<table>{rows}</table>",
        "<ul>{items}</ul>",
        "<dl><dt>{line}<dd>{line}</dl>",
        "<h1>{line}</h1>",
        "<h3>{line}",
        "<p>{stamp}</p>",
        "<span>{stamp}</span>",
        "<a href=/>{line}</a>",
        "<pre>{lines}</pre>",
        "<blockquote>{html}</blockquote>",
        "<li>{line}",
        "<td>{cell}",
        "</{tag}>",
        "<{tag}>",
        "<br>",
        "<img src=a.jpg alt='{cell}'>",
        "<!--{line}-->",
        "<b>{line}</b>{block}",
    ),
    "again": (
        "<p>{cell}<p>{cell}<p>{cell}",
        "{row}{row}{row}",
        "<p>{stamp}<p>{stamp}",
        "<td>{cell}<td>{cell}<td>",
    ),
    "tag": "div p table tr td ul li dl a b span h2 pre article body html form center",
    "class": "content article-content TRS_Editor nav footer related comment list title source crumb x",
    "meta": "ArticleTitle PubDate ContentSource Author og:title author keywords",
    "rows": ("", "{row}", "{row}{rows}", "{row}{row}{rows}"),
    "row": (
        "<tr><td>{cell}</td><td>{cell}</td></tr>",
        "<tr><th>{cell}<td>{cell}<td>{cell}",
        "<tr>{html}</tr>",
    ),
    "items": (
        "",
        "<li>{line}</li>{items}",
        "<li>{line}{items}",
        "<li><a href=/>{line}</a> {date}{items}",
        "{html}",
    ),
    "lines": (
        "{line}\n",
        "{line}\n{lines}",
        "{stamp}\n{lines}",
        "{line}\n\n{lines}",
        "{cell}\n{cell}\n{lines}",
    ),
    "line": (
        "{cell}",
        "{sentence}",
        "{sentence}{sentence}",
        "{words}",
        "{stamp}",
        "{list}",
        "{cell}{line}",
        "{item}",
    ),
    "sentence": (
        "{clause}。",
        "{day},{clause},{clause}。",
        "{place}{post}{name}{act}{clause}。",
        "{name}{act}。",
        "{post}{name}、{name}{act}。",
        "{name}同志任{post}、{post},免去{name}的{post}职务。",
        "“{clause}。”{name}说。",
        "({clause}。",
    ),
    "clause": (
        "{words}",
        "{place}{words}",
        "{words},{clause}",
        "{surname}{post}{act}",
        "{name}、{surname}{post}",
    ),
    "list": (
        "{name}、{name}",
        "{post}{name},{list}",
        "{name}、{list}",
        "{place}、{list}",
        "{surname}{post}、{list}",
    ),
    "item": (
        "{number}、{line}",
        "({number}){line}",
        "{number}.{cell}",
        "第{number}条 {line}",
        "附件:{number}.{line}",
    ),
    "stamp": (
        "{label}{value}",
        "{label}{value} {stamp}",
        "{date} {cell}",
        "{date}",
        "[{label}{value}]",
        "({label}{name} {label}{name})",
        "{label}",
        "{value}{stamp}",
        "{place}\n{date}",
    ),
    "value": ("{date}", "{name}", "{place}", "{number}", "{cell}", ""),
    "cell": (
        "{number}",
        "GDP",
        "C",
        ",,()({number}:",
        "{number}亿元",
        "{number}%",
        "{words}",
        "{name}",
        "{post}",
        "{place}",
        "{date}",
        "{sign}",
        "{sign}{cell}",
        "{cell} {cell}",
        "{word}:{cell}",
        "",
    ),
    "words": (
        "{word}",
        "{word}{word}",
        "{word}{words}",
        "{word}{sign}{words}",
        "{annotated}{words}",
        "{entity}{words}",
    ),
    "annotated": ("開(kāi)", "發(fā)區(qū)", "黨(dǎng)委(wěi)", "(men)", "經濟開發區領導"),
    "entity": (
        "&nbsp;",
        "&amp;nbsp;",
        "&ldquo;",
        "&#x5f00;",
        "&lt;p&gt;",
        "&",
        "\u3000",
        "\ue863",
        "\x00",
        "\u200b",
    ),
    "date": (
        "2021-03-04",
        "2021年3月4日",
        "21-03-04 09:41",
        "3月4日",
        "二〇二一年三月四日",
        "2021/3/4 8:00:00",
        "03-04",
        "04",
        "2021-02-30",
        "2021年3月",
        "[2021-03-04]",
        "晚8:00",
        "上午九点",
    ),
    "day": ("3月4日", "昨天", "4日上午", "上周五", "近日", "2021年3月4日", "4日至5日", "今(4)日"),
    "number": ("1", "8.3", "2021", "9903", "(一)", "一", "十二", "1.2", "20210304", "8,300", "①", "-1"),
    "sign": (*",。、:;?!()[]【】《》“”|/>-—…·<&", " ", "\u3000", "\t", "??", "--", "**", "\n"),
    "place": (
        "{zone}",
        "{division}{zone}",
        "{division}",
        "{zone}{zone}",
        "{division}{zone}管委会",
        "{zone}党工委",
    ),
    "zone": "澜川经济开发区 经开区 开发区 园区 高新区 澜川高新技术产业开发区 柳塘新区 自贸区 "
    "工业园 (松陵)产业园",
    "division": "江苏省 无锡市 锡山区 澜川 乾安县 全市 我区 株洲 北京",
    "name": "王强 魏长青 石敏 李 欧阳修竹 张某 阿拉腾敖日格乐 伊万·彼得罗夫 张&nbsp;三 李克勤 王 王书记 陈",
    "surname": "王 李 魏 欧阳 姜 江 高 于 朱",
    "post": "书记 主任 区委书记 管委会主任 副市长 总经理 党工委副书记 代县长 原局长 调研员 "
    "书记、主任 副 (挂职) 常委",
    "act": "主持 出席 讲话 强调 调研 指出 参加 主持会议并讲话 说 到 率 任 为",
    "label": "来源: 发布时间: 作者: 编辑: 责任编辑: 记者 通讯员 点击: 时间: 地点: 浏览次数: 核心提示: "
    "摄 审核:",
    "word": (),
}
_MOST = 20_000  # characters of a page


def written(data: bytes) -> str:
    """The page that `data` chooses.

    Example:
        >>> written(bytes([0, 1, 2, 0, 1]))
        '<p>GDP</p>'
    """
    ways = _ways()
    todo, parts, at, size = ["page"], [], 0, 0
    while size < _MOST:
        if not todo and at >= len(data):
            break
        symbol = todo.pop() if todo else "{html}"
        if symbol not in ways:
            parts.append(symbol)
            size += len(symbol)
            continue
        choices = ways[symbol]
        choice = data[at] if at < len(data) else 0
        at += 1
        if len(choices) > 255:
            choice = choice * 256 + (data[at] if at < len(data) else 0)
            at += 1
        todo += choices[choice % len(choices)]
    return "".join(parts)


@lru_cache(maxsize=1)
def _ways() -> dict[str, list[list[str]]]:
    """Of each symbol the ways to write it, the last part first."""
    rules = {**RULES, "word": vocabulary()}
    return {
        f"{{{symbol}}}" if symbol != "page" else symbol: [
            [part for part in re.split(r"(\{\w+\})", way) if part][::-1]
            for way in (ways.split() if isinstance(ways, str) else ways)
        ]
        for symbol, ways in rules.items()
    }


@lru_cache(maxsize=1)
def vocabulary() -> tuple[str, ...]:
    """The words of the library's data files; of the long ones a part."""
    words: dict[str, None] = {}
    for path in sorted(resources.files("zonenews.knowledge").iterdir(), key=lambda path: path.name):
        if path.name.endswith((".txt", ".tsv")):
            found = _WORD.findall(re.sub("(?m)^#.*", "", path.read_text(encoding="utf-8")))
            words |= dict.fromkeys(found[:: len(found) // 600 + 1])
    return tuple(words)


_WORD = re.compile("[\u4e00-\u9fff]{1,12}[:：]?")
