"""Who is presented: a name with the offices printed for it, or a surname with a post."""

from __future__ import annotations

from attrs import frozen

from zonenews.fields.leaders.offices import Title
from zonenews.patterns import pattern

__all__ = ["Presented", "ShortForm"]

_SECONDED = pattern(r"[(（]挂职?[)）]")
# what the body is called besides: 有限公司|(以下简称湖州公司)|副总经理, 管理局|(前海管理局)|局长
_SECOND_NAME = pattern(
    "[(（](?:[^()（）]{2,14}(?:局|委|办|公司|会|中心|部|院)[)）]$|(?:以下简|简|下)称[^()（）]{1,16}[)）])"
)


def _is_short_form(bracket: str, name: str) -> bool:
    """Whether the bracket names the same body in short, not a second one: 招商局(商务经信局)."""
    if "称" in bracket:
        return True
    characters = iter(name)
    return all(char in characters for char in bracket[1:-1])


@frozen(weakref_slot=False)
class Presented:
    """A person presented with offices (none, if only a group word presents the person)."""

    start: int
    end: int
    titles: tuple[Title, ...]
    joined: bool = False
    """By 与 or 和 to another whose offices they are; who has one already keeps to that."""
    former: bool = False
    shown: bool = False
    """The way of presenting is evidence that the person takes part: an appointment, a list of duties."""
    rule: str = ""
    """The way of presenting, a row of `field_rules.tsv`; empty for a group word, which gives no office."""

    def office(self, text: str, title: Title) -> str:
        """The office as printed around or before the name: 区委周文栋书记, 副市长顾一(挂职)."""
        if title.start <= self.start and self.end <= title.rank:
            return text[title.start : self.start] + text[title.rank : title.end]
        seconded = (
            _SECONDED.match(text, self.end) if title is self.titles[-1] and title.end <= self.start else None
        )
        inside = _SECOND_NAME.search(text, title.start, title.rank)
        if inside and _is_short_form(inside[0], text[title.start : inside.start()]):
            return text[title.start : inside.start()] + text[inside.end() : title.end]
        return text[title.start : title.end] + (seconded[0] if seconded else "")

    def place(self, text: str, title: Title) -> tuple[int, int]:
        """The characters that hold the office, with the name where that stands inside it."""
        seconded = title is self.titles[-1] and title.end <= self.start and _SECONDED.match(text, self.end)
        start = title.end - len(text[title.start : title.end].lstrip())
        return start, seconded.end() if seconded else title.end


@frozen(weakref_slot=False)
class ShortForm:
    """A surname with a post: 周书记."""

    start: int
    end: int
