"""Made-up cases in the real format: any number of them, varied, and the same for the same seed."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.model import Country
from dashboard.archive.settings import load_config
from dashboard.archive.store import Archive, load

FIRST, LAST = dt.date(2000, 1, 1), dt.date(2026, 6, 30)

_GIVEN = {
    "Aleksandr": "Александр", "Andrei": "Андрей", "Boris": "Борис", "Denis": "Денис", "Dmitry": "Дмитрий",
    "Igor": "Игорь", "Ilya": "Илья", "Kirill": "Кирилл", "Maria": "Мария", "Natalia": "Наталья", "Oleg": "Олег",
    "Pavel": "Павел", "Roman": "Роман", "Sergei": "Сергей", "Tatiana": "Татьяна", "Viktor": "Виктор",
    "Yevgeny": "Евгений", "Yuri": "Юрий",
}  # fmt: skip
_STEMS = {
    "Abram": "Абрам", "Belo": "Бело", "Chern": "Черн", "Dolg": "Долг", "Gor": "Гор", "Kalin": "Калин",
    "Kuz": "Куз", "Leb": "Леб", "Mal": "Мал", "Nov": "Нов", "Ostrov": "Остров", "Pank": "Панк", "Rad": "Рад",
    "Sokol": "Сокол", "Tark": "Тарк", "Vesel": "Весел", "Yakov": "Яков", "Zhur": "Жур",
}  # fmt: skip
_ENDINGS = {
    "ov": "ов", "ev": "ев", "in": "ин", "sky": "ский", "enko": "енко", "nikov": "ников", "chuk": "чук", "yan": "ян",
}  # fmt: skip
_PLACES = ("Old Port", "North Airport", "Capital", "Lake Town", "Border Post", "Harbour")
_PUBLISHERS = {
    "court": "District Court", "us-government": "Department of Justice", "russian-government": "Foreign Ministry",
    "other-government": "Ministry of the Interior", "news-agency": "Wire Agency", "news": "Daily Paper",
    "russian-state-media": "State Agency", "research": "Institute", "legal-database": "Case Reports",
}  # fmt: skip

# The courses a case takes, with their weights: what is decided abroad, then what happens in the requesting country.
_ABROAD = {
    ("ruling-for", "extradition"): 40, ("extradition",): 12, ("expulsion",): 8, ("ruling-against", "release-abroad"): 6,
    ("ruling-other",): 12, ("ruling-for", "sent-to-russia"): 6, ("release-abroad",): 6, ("escape",): 3, (): 7,
}  # fmt: skip
_AFTER = {
    ("guilty-plea", "sentence", "release"): 25, ("guilty-plea", "sentence", "deportation"): 15,
    ("guilty-plea", "sentence"): 20, ("conviction", "sentence", "exchange"): 4, ("conviction", "sentence"): 14,
    ("dismissal",): 5, ("acquittal",): 3, (): 14,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folder:
    """A configuration folder and the data that it names."""

    config: Path
    data: Path


def write(folder: Path, cases: int, seed: int = 1) -> Folder:
    """Configuration, reference data and ``cases`` made-up cases under ``folder``: about 30 facts each."""
    real = load_config()
    made = Folder(folder / "config", folder / "data")
    shutil.copytree(real.folder, made.config)
    site = yaml.safe_load((made.config / "site.yaml").read_text("utf-8"))
    _dump(made.config / "site.yaml", {**site, "data_folder": made.data.name})

    shutil.copytree(real.data, made.data, ignore=shutil.ignore_patterns("cases", "*.md", "schema"))
    first_statement = made.data / "claims" / "seed-statement.yaml"
    if first_statement.exists():  # it may name real cases, and none of them is here
        statement = yaml.load(first_statement.read_text("utf-8"), yaml.CSafeLoader)
        for part in statement["parts"]:
            part.pop("cases", None)
        _dump(first_statement, statement)

    (made.data / "cases").mkdir()
    maker = _Maker(load(real).archive, random.Random(seed))
    for number in range(cases):
        case = maker.case(number)
        _dump(made.data / "cases" / f"{case['id']}.yaml", case)
    return made


def _dump(path: Path, value: Any) -> None:
    path.write_text(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110), "utf-8")


class _Maker:
    """Draws cases from the countries, courts and words of a real archive."""

    def __init__(self, archive: Archive, draw: random.Random) -> None:
        self.draw = draw
        self.requesting = archive.config.site.requesting_country
        self.home = archive.config.site.home_country
        self.countries: Mapping[str, Country] = archive.countries
        self.abroad = [code for code in archive.countries if code not in (self.requesting, self.home)]
        self.courts = list(archive.courts)
        self.offences = list(archive.config.vocabulary.offence)
        self.confidence = list(archive.config.vocabulary.confidence)

    def case(self, number: int) -> dict[str, Any]:
        """The case of a number, as it stands in its file."""
        draw = self.draw
        given, stem, ending = (draw.choice(list(words)) for words in (_GIVEN, _STEMS, _ENDINGS))
        name = f"{given} {stem}{ending}"
        sources = list(self._sources(draw.randint(7, 12)))
        ids = [source["id"] for source in sources]
        events = list(self._events(ids))
        positions = [self._position(ids) for _ in range(draw.randint(2, 4))]
        cited = {one for part in (*events, *positions) for one in part["sources"]}
        positions[-1]["sources"] += [one for one in ids if one not in cited]
        case: dict[str, Any] = {
            "id": f"{stem}{ending}-{given}-{number}".lower(),
            "name": name,
            "name_ru": f"{_GIVEN[given]} {_STEMS[stem]}{_ENDINGS[ending]}",
            "also_known_as": [f"{stem}{draw.randint(10, 99)}"] if draw.random() < 0.5 else [],
            "citizenship": [self.home],
            "offence": draw.choice(self.offences),
            "summary": f"{name} is a made-up person, number {number}. " + self._prose(3),
            "charges": f"Prosecutors said that {name} took part in a scheme that does not exist. " + self._prose(1),
            "us_court": draw.choice(self.courts),
            "docket": f"{draw.randint(0, 26):02d} Cr. {draw.randint(1, 999)}",
            "events": events,
            "positions": positions,
            "conflicts": [self._prose(1) for _ in range(draw.randint(0, 3))],
            "sources": sources,
            "confidence": draw.choice(self.confidence),
        }
        if draw.random() < 0.08:
            case["unconfirmed"] = "That the request came from the other country is not firmly shown."
        return case

    def _events(self, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
        draw = self.draw
        # A few countries have many cases, most have few, as in the real record.
        country = self.abroad[int(len(self.abroad) * draw.random() ** 2.2)]
        place = draw.choice(_PLACES) if draw.random() < 0.85 else None
        day = FIRST + dt.timedelta(days=draw.randrange((LAST - FIRST).days - 500))
        abroad = draw.choices(list(_ABROAD), list(_ABROAD.values()))[0]
        handed_over = bool({"extradition", "expulsion"} & set(abroad))
        after = draw.choices(list(_AFTER), list(_AFTER.values()))[0] if handed_over else ()
        course = [
            ("charges", self.requesting),
            ("arrest", country),
            *((kind, country) for kind in abroad),
            *((kind, self.requesting) for kind in after),
        ]
        for kind, where in course:
            event: dict[str, Any] = {"type": kind, "date": self._date(day), "country": where}
            if place and where == country:
                event |= {"place": f"{place} of {self.countries[country].name}", **self._point(country, place)}
            if kind == "sentence":
                event["months"] = draw.choice((0, 12, 27, 48, 87, 120, 300))
            event["note"] = self._prose(1)
            event["sources"] = draw.sample(ids, draw.randint(1, 3))
            yield event
            day += dt.timedelta(days=draw.randint(32, 500))
            if day > LAST and kind != "charges":
                break

    def _date(self, day: dt.date) -> str:
        return draw_precision(day, self.draw.random())

    def _point(self, country: str, place: str) -> dict[str, float]:
        at, turn = self.countries[country], _PLACES.index(place)
        return {
            "lat": round(max(-90.0, min(90.0, at.lat + turn / 3)), 2),
            "lon": round(max(-180.0, min(180.0, at.lon - turn / 2)), 2),
        }

    def _position(self, ids: Sequence[str]) -> dict[str, Any]:
        return {
            "topic": self.draw.choice(("lawfulness of the hand-over", "the verdict", "consular access")),
            "by": self.draw.choice(("Foreign Ministry", "Department of Justice", "the defence", "the court")),
            "says": self._prose(1),
            "sources": self.draw.sample(list(ids), self.draw.randint(1, 2)),
        }

    def _sources(self, count: int) -> Iterator[dict[str, Any]]:
        for number in range(count):
            kind = self.draw.choice(list(_PUBLISHERS))
            day = FIRST + dt.timedelta(days=self.draw.randrange((LAST - FIRST).days))
            yield {
                "id": f"{kind}-{number}",
                "publisher": _PUBLISHERS[kind],
                "kind": kind,
                "title": self._prose(1).rstrip("."),
                "date": self._date(day),
                "url": f"https://{kind}.example/{day:%Y/%m}/{self.draw.randrange(10**6)}",
                "supports": ["arrest", "charges"],
            }

    def _prose(self, sentences: int) -> str:
        who = ("The court", "The ministry", "The police", "The prosecutors", "The defence", "A spokeswoman")
        did = ("reported", "confirmed", "denied", "took note of", "asked again for", "put off")
        what = ("the request", "the hand-over", "the ruling", "the charges", "the appeal", "the arrest at the airport")
        when = (
            "in the same week",
            "some months later",
            "after a long hearing",
            "as two papers reported",
            "without delay",
        )
        parts = (who, did, what, when)
        return " ".join(f"{' '.join(self.draw.choice(part) for part in parts)}." for _ in range(sentences))


def draw_precision(day: dt.date, luck: float) -> str:
    """A date as precise as sources are: mostly the day, sometimes the month, seldom the year."""
    if luck < 0.8:
        return f"{day:%Y-%m-%d}"
    return f"{day:%Y-%m}" if luck < 0.97 else f"{day:%Y}"
