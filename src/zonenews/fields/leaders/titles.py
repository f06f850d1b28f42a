"""The offices of one person: each once, in its fullest printed form."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Office", "add_office"]


@frozen
class Office:
    """An office as printed, and its rank and post: 管委会副主任, 副主任."""

    name: str
    post: str


def add_office(offices: list[Office], new: Office) -> None:
    """Add an office unless a fuller form of it is there; it replaces a shorter form of itself.

    Example:
        >>> offices = [Office("市委常委", "常委")]
        >>> add_office(offices, Office("望汐市委常委", "常委"))
        >>> add_office(offices, Office("经开区党工委书记", "书记"))
        >>> [office.name for office in offices]
        ['望汐市委常委', '经开区党工委书记']
    """
    for number, old in enumerate(offices):
        if _is_shorter(new, old):
            return
        if _is_shorter(old, new):
            offices[number] = new
            return
    offices.append(new)


def _is_shorter(short: Office, full: Office) -> bool:
    """`short` says no more than `full`: same post, same body, its other characters in `full` in order.

    A zone may be named in short, 西湖高新区 for 西湖新技术开发区; a post held before is the same post.
    """
    if short.post.lstrip(_FORMER) != full.post.lstrip(_FORMER) or len(short.name) > len(full.name):
        return False
    body = short.name.removesuffix(short.post)
    if not full.name.removesuffix(full.post).endswith(body[-2:]):
        return False
    characters = iter(full.name)
    if all(char in characters for char in short.name):
        return True
    zone, kind, department = body.rpartition("区")
    zone = zone.rstrip(_KIND)
    return (
        len(zone) > 1
        and zone in full.name
        and f"{kind}{department}{short.post}" == full.name[-len(short.post) - len(department) - 1 :]
    )


_FORMER = "原前"
_KIND = "高新经济开发技术产业工业"  # of a zone's name
