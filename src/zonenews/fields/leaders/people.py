"""The persons of a page: what is presented and told of each, gathered place by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define

from zonenews.article import Act, Leader, Office
from zonenews.document import Document
from zonenews.fields.leaders.mentions import TAKING, Told, is_doctrine, occurrences
from zonenews.fields.leaders.presented import Presented, ShortForm
from zonenews.fields.leaders.titles import Printed, add_offices
from zonenews.fields.leaders.zones import ZoneOfOffice
from zonenews.knowledge.posts import doubtful_posts
from zonenews.patterns import pattern

__all__ = ["People"]

_LONGEST_POST = 12  # characters of a post after a surname: 周副书记
_ASKED = 100  # mentions of one person whose sentences are searched for a verb


@define
class _Person:
    """What is gathered of one person on the way."""

    offices: list[Printed] = Factory(list)
    mentions: set[tuple[int, int]] = Factory(set)
    acts: dict[str, tuple[int, int]] = Factory(dict)
    acting: bool = False
    shown: bool = False
    """There is other evidence that the person takes part: an appointment, a list, verbs in the sentence."""
    cited: bool = False
    only_doctrine: bool = True

    def holds(self, why: str) -> bool:
        """Whether all the person's offices end in posts that are doubtful for that reason."""
        posts = doubtful_posts(why)
        return bool(self.offices) and all(each.office.post.endswith(posts) for each in self.offices)


class People:
    """The persons of a page by their names."""

    def __init__(self, document: Document, told: Told, zones: ZoneOfOffice) -> None:
        self._document, self._told, self._zones = document, told, zones
        self._people: dict[str, _Person] = {}

    def gather(
        self,
        presented: Iterable[tuple[Presented | ShortForm, tuple[int, int]]],
        lines: Sequence[tuple[int, int]],
    ) -> None:
        """Gather those presented, each with the line, and then every other place of their names."""
        short_forms = []
        for found, line in presented:
            if isinstance(found, ShortForm):
                short_forms.append((found, line))
            else:
                self._present(found, line)
        for at, name, line in occurrences(self._told.text, lines, self._people):
            self._mention(self._people[name], at, at + len(name), line)
        if lines:
            self._join_cut(lines[-1][1])
        self._give_short_forms(short_forms)

    def leaders(self, headlines: str) -> tuple[Leader, ...]:
        """The leaders among them, in order of first mention."""
        leaders = (
            Leader(
                name=name,
                offices=tuple(each.office for each in person.offices),
                present=(person.acting or (person.shown and not person.cited))
                and (name in headlines or not person.holds("head")),
                acts=tuple(Act(text, self._document.span(*place)) for text, place in person.acts.items()),
                mentions=tuple(self._document.span(*place) for place in _apart(person.mentions)),
            )
            for name, person in self._people.items()
            if not person.only_doctrine and not person.holds("seat")
        )
        return tuple(sorted(leaders, key=lambda leader: leader.mentions[0]))

    def _present(self, found: Presented, line: tuple[int, int]) -> None:
        text = self._told.text
        name = text[found.start : found.end]
        name = name.replace(" ", "") if name[0] > "\u3000" else name
        person = self._people.setdefault(name, _Person())
        first = min([found.start, *(title.start for title in found.titles)])
        listed = ";" in (text[first - 1 : first], text[found.end : found.end + 1])  # 县长乔木;副县长高远;…
        spoke = found.end == line[1] and _SPEECH.search(text, max(0, line[0] - 12), line[0]) is not None
        person.shown |= found.shown or listed or spoke
        self._mention(person, found.start, found.end, line)
        if not (found.joined and person.offices):
            add_offices(person.offices, self._offices(found))

    def _offices(self, found: Presented) -> Iterator[Printed]:
        text = self._told.text
        within = ""
        for title in found.titles:
            name, post = found.office(self._document.text, title).strip(), text[title.rank : title.end]
            if post.endswith(_GRADES):
                continue
            if " " in post:  # 主  任:
                name, post = name.replace(post, post.replace(" ", "")), post.replace(" ", "")
            body = name[: name.rfind(post)] if post in name else ""
            within = body or within
            office = Office(
                text=name,
                span=self._document.span(*found.place(text, title)),
                body=body.rstrip() or None,
                post=name[len(body) :],
                zone=self._zones.of(title.start, title.rank, title.end, body),
                former=found.former or post.startswith(_FORMER) or _FORMER_BODY.match(name) is not None,
                rule=found.rule,
            )
            spoken = title.rank == found.end and name == post
            yield Printed(office, address=spoken, within="" if body else within)

    def _mention(self, person: _Person, start: int, end: int, line: tuple[int, int]) -> None:
        """Note a place of the person's name and what the text says there."""
        told = self._told
        if (start, end) in person.mentions:
            return
        person.mentions.add((start, end))
        if is_doctrine(told.text, end, line[1]):
            return
        person.only_doctrine = False
        if told.cited(start, end, *line):
            person.cited = True
            return
        acts = told.acts_after(end, line[1])
        for place in acts:
            person.acts.setdefault(told.text[slice(*place)], place)
        acting = any(told.text[slice(*place)] not in TAKING for place in acts)
        person.acting |= acting
        if not person.shown and len(person.mentions) <= _ASKED:
            person.shown = acting or told.acts_around(start, end, *line)

    def _join_cut(self, end: int) -> None:
        """What stands at the end of the page alone may be the beginning of a name of the page."""
        people = self._people
        cut = [name for name, person in people.items() if all(stop == end for _, stop in person.mentions)]
        for name in cut:  # few: each begins elsewhere before the end
            whole = [other for other in people if other != name and other.startswith(name)]
            if len(whole) == 1:
                person = people.pop(name)
                add_offices(people[whole[0]].offices, person.offices)
                people[whole[0]].mentions |= person.mentions

    def _give_short_forms(self, short_forms: Iterable[tuple[ShortForm, tuple[int, int]]]) -> None:
        """周书记 is a mention of 周文栋 where no other 周 has that post."""
        text = self._told.text
        bearers: dict[tuple[str, str], _Person | None] = {}
        for name, person in self._people.items():
            for office in (each.office.text for each in person.offices):
                for begin in range(max(0, len(office) - _LONGEST_POST), len(office)):
                    short = name[0], office[begin:]
                    bearers[short] = person if bearers.get(short, person) is person else None
        for found, line in short_forms:
            bearer = bearers.get((text[found.start], text[found.start + 1 : found.end]))
            if bearer and not is_doctrine(text, found.start + 1, line[1]):
                self._mention(bearer, found.start, found.end, line)


_SPEECH = pattern(r"(?:致辞|致词|讲话|演讲|发言|报告)\s{1,8}$")  # the line below has who speaks
_FORMER = ("原", "前")
_FORMER_BODY = pattern("原(?![平州阳]|田村)")
_GRADES = ("级干部",)  # of a person, no office


def _apart(mentions: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places in order, of those that overlap the first and longest."""
    last = -1
    for start, end in sorted(mentions, key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end
