"""The leaders: persons presented with a position of leadership.

`offices` finds where offices stand, `names` where a name begins and ends (by `name_model`; `spaced` where it
has blanks inside), `persons` who is presented with which offices: by the words beside them, in a list
(`lists`), by the layout of the line (`layout`), by a verb of appointing (`verbs`) or a group word (`groups`);
all of them give what is in `presented`. `mentions` tells for every place of a name whether the person acts or
is only cited there, `titles` keeps each office once, `zones` tells whose it is. This file gathers them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Factory, define

from zonenews.article import Act, Leader, Office, Park, Published
from zonenews.document import STAFF, Document, Label, Part, lines_of
from zonenews.fields.leaders.mentions import TAKING, Told, is_doctrine, is_imprint, occurrences
from zonenews.fields.leaders.names import name_finder
from zonenews.fields.leaders.persons import Reader
from zonenews.fields.leaders.presented import Presented, ShortForm
from zonenews.fields.leaders.titles import Printed, add_offices
from zonenews.fields.leaders.zones import ZoneOfOffice
from zonenews.knowledge.posts import doubtful_posts
from zonenews.patterns import pattern

__all__ = ["find_leaders"]
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


def find_leaders(
    document: Document,
    labels: tuple[Label, ...],
    published: Published | None = None,
    park: Park | None = None,
    parks: Sequence[Park] = (),
) -> tuple[Leader, ...]:
    """The leaders in order of first mention, with every office printed for them.

    Args:
        document: the normalised page.
        labels: one label a line of it.
        published: the date of publication; what is told of years before is another occasion.
        park: the zone that the page is mainly about.
        parks: every zone that it names; an office's zone is one of these.
    """
    text = _BROKEN.sub(" ", document.match)
    zones = ZoneOfOffice(document, text, park, parks)
    ranges: list[tuple[int, int]] = []
    for line, label in zip(document.lines, labels, strict=True):
        if label.part in (Part.HEADLINE, Part.BODY) or (
            _presents(label) and not is_imprint(text, line.start, line.end)
        ):
            goes_on = ranges and ranges[-1][1] + 1 == line.start and text[line.start - 1] == " "
            ranges.append((ranges.pop()[0] if goes_on else line.start, line.end))
    people: dict[str, _Person] = {}
    short_forms: list[tuple[ShortForm, int, int]] = []
    names = name_finder()
    reader = Reader(text, names)
    read = [(found, start, stop) for start, stop in ranges for found in reader.line(start, stop)]
    told = Told(text, reader.offices, _year(document, labels, published))
    for found, start, stop in read:
        if isinstance(found, ShortForm):
            short_forms.append((found, start, stop))
        else:
            person = people.setdefault(_name(text, found.start, found.end), _Person())
            first = min([found.start, *(title.start for title in found.titles)])
            listed = ";" in (
                text[first - 1 : first],
                text[found.end : found.end + 1],
            )  # 县长乔木;副县长高远;…
            spoke = found.end == stop and _SPEECH.search(text, max(0, start - 12), start) is not None
            person.shown |= found.shown or listed or spoke
            _mention(told, person, found.start, found.end, start, stop)
            if not (found.joined and person.offices):
                add_offices(person.offices, _offices(document, zones, found))
    for at, name, start, stop in occurrences(text, ranges, people):
        person = people[name]
        _mention(told, person, at, at + len(name), start, stop)
    if ranges:
        _join_cut(people, ranges[-1][1])
    bearers = _bearers(people)
    for short, start, stop in short_forms:
        bearer = bearers.get((text[short.start], text[short.start + 1 : short.end]))
        if bearer and not is_doctrine(text, short.start + 1, stop):
            _mention(told, bearer, short.start, short.end, start, stop)
    titled = "".join(text[line.start : line.end] for line, _ in lines_of(document, labels, Part.HEADLINE))
    leaders = [
        Leader(
            name=name,
            offices=tuple(_office(document, office) for office in person.offices),
            present=(person.acting or (person.shown and not person.cited))
            and (name in titled or not _holds(person, "head")),
            acts=tuple(Act(text, document.span(*place)) for text, place in person.acts.items()),
            mentions=tuple(document.span(*place) for place in _apart(person.mentions)),
        )
        for name, person in people.items()
        if not person.only_doctrine and not _holds(person, "seat")
    ]
    return tuple(sorted(leaders, key=lambda leader: leader.mentions[0]))


def _holds(person: _Person, why: str) -> bool:
    """Whether all the person's offices end in posts that are doubtful for that reason."""
    posts = doubtful_posts(why)
    return bool(person.offices) and all(office.post.endswith(posts) for office in person.offices)


_BROKEN = pattern("\n(?=[,、。;])")  # a line broken before its marks


def _year(document: Document, labels: tuple[Label, ...], published: Published | None) -> int | None:
    """The year that the page tells of: its own, unless the first paragraph opens with one before."""
    if published is None:
        return None
    first = next((n for n, label in enumerate(labels) if label.part is Part.BODY), None)
    opening = _OPENING_YEAR.match(document.match, document.lines[first].start) if first is not None else None
    return min(int(opening[1]), published.date.year) if opening else published.date.year


_OPENING_YEAR = pattern(r"[^\d。\n]{0,12}((?:19|20)\d\d)年\d{1,2}月")
_SPEECH = pattern(r"(?:致辞|致词|讲话|演讲|发言|报告)\s{1,8}$")  # the line below has who speaks


def _presents(label: Label) -> bool:
    """Whether persons of a line about the article are its own: guests, who spoke; no authors and editors."""
    return label.part is Part.METADATA and not any(
        item.kind in STAFF and item.label_start < item.start for item in label.items
    )


def _offices(document: Document, zones: ZoneOfOffice, found: Presented) -> Iterator[Printed]:
    text = zones.text
    within = ""
    for title in found.titles:
        name, post = found.office(document.text, title).strip(), text[title.rank : title.end]
        if post.endswith(_GRADES):
            continue
        if " " in post:  # 主  任:
            name, post = name.replace(post, post.replace(" ", "")), post.replace(" ", "")
        spoken = title.rank == found.end and name == post
        body = name.removesuffix(post) if name.endswith(post) else name.partition(post)[0]
        within = body or within
        yield Printed(
            name,
            post,
            found.place(text, title),
            zone=zones.of(title.start, title.rank, title.end, body),
            former=found.former or post.startswith(_FORMER) or _FORMER_BODY.match(name) is not None,
            address=spoken,
            within="" if body else within,
            rule=found.rule,
        )


_FORMER = ("原", "前")
_FORMER_BODY = pattern("原(?![平州阳]|田村)")
_GRADES = ("级干部",)  # of a person, no office


def _office(document: Document, printed: Printed) -> Office:
    body, _, _ = printed.name.rpartition(printed.post)
    return Office(
        text=printed.name,
        span=document.span(*printed.place),
        body=body.rstrip() or None,
        post=printed.name[len(body) :],
        zone=printed.zone,
        former=printed.former,
        rule=printed.rule,
    )


def _name(text: str, start: int, end: int) -> str:
    return text[start:end].replace(" ", "") if text[start] > "\u3000" else text[start:end]


def _mention(told: Told, person: _Person, start: int, end: int, line_start: int, line_stop: int) -> None:
    """Note a place of the person's name and what the text says there."""
    if (start, end) in person.mentions:
        return
    person.mentions.add((start, end))
    if is_doctrine(told.text, end, line_stop):
        return
    person.only_doctrine = False
    if told.cited(start, end, line_start, line_stop):
        person.cited = True
        return
    acts = told.acts_after(end, line_stop)
    for place in acts:
        person.acts.setdefault(told.text[place[0] : place[1]], place)
    acting = any(told.text[at:stop] not in TAKING for at, stop in acts)
    person.acting |= acting
    if not person.shown and len(person.mentions) <= _ASKED:
        person.shown = acting or told.acts_around(start, end, line_start, line_stop)


def _apart(mentions: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places in order, of those that overlap the first and longest."""
    last = -1
    for start, end in sorted(mentions, key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end


def _join_cut(people: dict[str, _Person], end: int) -> None:
    """What stands at the end of the page alone may be the beginning of a name of the page."""
    cut = [name for name, person in people.items() if all(stop == end for _, stop in person.mentions)]
    for name in cut:  # few: each begins elsewhere before the end
        whole = [other for other in people if other != name and other.startswith(name)]
        if len(whole) == 1:
            person = people[name]
            add_offices(people[whole[0]].offices, person.offices)
            people[whole[0]].mentions |= person.mentions
            del people[name]


def _bearers(people: dict[str, _Person]) -> dict[tuple[str, str], _Person | None]:
    """Who is meant by a surname and a post: 周书记 is 周文栋; `None` if there are two."""
    bearers: dict[tuple[str, str], _Person | None] = {}
    for name, person in people.items():
        for office in person.offices:
            for begin in range(max(0, len(office.name) - _LONGEST_POST), len(office.name)):
                short = name[0], office.name[begin:]
                bearers[short] = person if bearers.get(short, person) is person else None
    return bearers
