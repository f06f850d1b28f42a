"""The offices of one person: each once, in its fullest printed form."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from zonenews.article import Office
from zonenews.patterns import pattern

__all__ = ["Printed", "add_offices"]


@frozen
class Printed:
    """An office as it is printed at one place."""

    office: Office
    address: bool = False
    """Printed after the name with no body, as one speaks to its bearer: 林主任 may be a 副主任."""
    within: str = ""
    """The body of the office before it in its list, for a post with none: 党工委委员、|副书记."""


def add_offices(offices: list[Printed], found: Iterable[Printed]) -> None:
    """Add offices printed together, each unless a fuller form of it is there; it replaces a shorter form.

    Those printed together are different ones: 管委会副主任、生态城管委会副主任.
    """
    known = len(offices)
    for new in found:
        if len(offices) >= _MOST:
            return
        for number, old in enumerate(offices[:known]):
            if _is_shorter(new, old) or _is_shorter(old, new):
                fuller = old if _is_shorter(new, old) else new
                zone = old.office.zone or new.office.zone
                offices[number] = evolve(
                    fuller, office=evolve(fuller.office, zone=fuller.office.zone or zone)
                )
                break
        else:
            offices.append(new)


_MOST = 60  # offices of one person; no page has more


def _is_shorter(printed: Printed, than: Printed) -> bool:
    """`printed` says no more than `than`: same post, same body, its other characters in that one in order.

    A zone may be named in short, 西湖高新区 for 西湖新技术开发区; a post held before is the same post; who is
    a 副主任 is spoken to as 主任.
    """
    short, full = printed.office, than.office
    if printed.address and full.post.endswith(short.post):
        return True
    if printed.within:
        body = full.body or than.within
        if not body.endswith(printed.within[-2:]):
            return False  # 北镇市委委员、|副书记 is no 党工委副书记
    body, fuller = _body(short), _body(full)
    if _bare(short) != _bare(full) or (len(body), len(short.text)) > (len(fuller), len(full.text)):
        return False
    if body.endswith(("区", "园", "城")):  # 云溪新区|主任
        fuller = fuller.removesuffix("管委会")
    companies = body.endswith("集团") and fuller.endswith("公司")  # 甲集团, 甲(集团)有限公司
    if not companies and not fuller.removesuffix("部").endswith(body.removesuffix("部")[-2:]):
        return False
    characters = iter(fuller + full.post)
    if all(char in characters for char in body + short.post):
        return True
    zone, kind, department = body.rpartition("区")
    zone = zone.rstrip(_KIND)
    return (
        len(zone) > 1
        and zone in full.text
        and f"{kind}{department}{short.post}" == full.text[-len(short.post) - len(department) - 1 :]
    )


def _body(office: Office) -> str:
    """The body; of a government its place, 望河市(人民政府)|市长; a committee's short form."""
    body = office.body or ""
    if office.post.endswith(_HEADS):
        body = _GOVERNMENT.sub("", body).removesuffix(office.post[-2])  # 大兴|区长, 大兴区|区长
    return body.replace("管理委员会", "管委会").replace("工作委员会", "工委")


_GOVERNMENT = pattern("人民政府$|政府$")
_HEADS = ("市长", "县长", "区长", "省长", "州长", "镇长", "乡长", "旗长", "主席")
_FORMER = "原前"
_KIND = "高新经济开发技术产业工业"  # of a zone's name


def _bare(office: Office) -> str:
    """The post without what says that it was held before: 原主任; 组织部长 is a 部长, 副总 a 副总经理."""
    post = office.post.lstrip(_FORMER).removeprefix("组织")
    return f"{post}经理" if post.endswith("副总") else post
