"""A made-up dataset: nobody in it exists, no country in it is on a map, and no name of the real data is used.

Every builder takes keyword changes; ``ABSENT`` takes a field out. A test that cares about a line of a file writes the
text it gets from here and asks :func:`line_of` for the line of the words it changed.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.config import Config
from dashboard.archive.settings import load_config

ROOT = Path(__file__).parents[1]
HOME = "RUR"
"""Ruritania, whose citizens the made-up cases are about."""
REQUESTING = "LIL"
"""Lilliput, which asked for the arrests."""

ABSENT: Any = object()
"""As a changed value: leave the field out."""

Fields = dict[str, Any]


def _with(fields: Fields, changes: Fields) -> Fields:
    return {key: value for key, value in {**fields, **changes}.items() if value is not ABSENT}


def event(**changes: Any) -> Fields:
    """An arrest in Syldavia on 5 March 2019, as a case file holds it."""
    return _with(
        {
            "type": "arrest",
            "date": "2019-03-05",
            "country": "SYL",
            "place": "Klow",
            "lat": 47.5,
            "lon": 21.25,
            "note": "The police of Klow arrested her at the station.",
            "sources": ["klow-times-2019-03-06"],
        },
        changes,
    )


def handed_over(**changes: Any) -> Fields:
    """An extradition out of Syldavia on 10 January 2020."""
    return event(**{"type": "extradition", "date": "2020-01-10", "note": "Syldavia handed her over.", **changes})


def at_court(kind: str, date: str, **changes: Any) -> Fields:
    """An event in the requesting country: a plea, a sentence, a release."""
    fields = {
        "type": kind,
        "date": date,
        "country": REQUESTING,
        "place": "Mildendo",
        "lat": -30.2,
        "lon": 102.4,
        "note": f"The court of Mildendo recorded a {kind.replace('-', ' ')}.",
        "sources": ["mildendo-court-2020-06-01"],
    }
    return _with(fields, changes)


def source(**changes: Any) -> Fields:
    """A report of the Klow Times."""
    return _with(
        {
            "id": "klow-times-2019-03-06",
            "publisher": "Klow Times",
            "kind": "news",
            "title": "Ruritanian held at the station",
            "date": "2019-03-06",
            "url": "https://klow-times.example/2019/03/06/held",
            "supports": ["arrest"],
        },
        changes,
    )


def case(**changes: Any) -> Fields:
    """A whole case: arrested in Klow, handed over, pleaded guilty, 24 months; every rule kept, no warning."""
    fields: Fields = {
        "id": "hentzau-rosa",
        "name": "Rosa Hentzau",
        "name_ru": "Роза Хентцау",
        "also_known_as": ["Rosa von Hentzau", "RoseThorn"],
        "citizenship": [HOME],
        "offence": "fraud",
        "summary": "She was arrested in Klow. Lilliput had charged her with fraud.",
        "charges": "She was charged with selling tickets to a coronation that was not held.",
        "us_court": "D. Mild.",
        "docket": "1:19-cr-00001",
        "events": [
            event(sources=["klow-times-2019-03-06", "mildendo-court-2020-06-01"]),
            handed_over(sources=["mildendo-court-2020-06-01"]),
            at_court("guilty-plea", "2020-03-02"),
            at_court("sentence", "2020-06-01", months=24),
        ],
        "positions": [
            {
                "topic": "lawfulness of the arrest",
                "by": "Ruritanian Foreign Ministry",
                "says": "It called the arrest unlawful.",
                "sources": ["klow-times-2019-03-06"],
            },
            {
                "topic": "lawfulness of the arrest",
                "by": "Court of Mildendo",
                "says": "It found the arrest lawful.",
                "sources": ["mildendo-court-2020-06-01"],
            },
        ],
        "conflicts": ["One report names 4 March as the day of the arrest; the police report is used."],
        "sources": [
            source(),
            source(
                id="mildendo-court-2020-06-01",
                publisher="Court of Mildendo",
                kind="court",
                title="Judgment",
                date=ABSENT,
                url="https://court.example/judgment",
                supports=["extradition", "guilty-plea", "sentence"],
            ),
        ],
        "confidence": "high",
        "notes": "The date of her release was looked for and not found.",
    }
    return _with(fields, changes)


def small_case(case_id: str, **changes: Any) -> Fields:
    """A case of one arrest and one undated source, for tests that need many; pass what matters."""
    fields = {
        "id": case_id,
        "name": " ".join(part.capitalize() for part in reversed(case_id.split("-"))),
        "citizenship": [HOME],
        "offence": "cybercrime",
        "summary": "The person was arrested abroad.",
        "charges": "The person was charged with breaking into computers.",
        "events": [event()],
        "sources": [source(date=ABSENT)],
        "confidence": "medium",
    }
    return _with(fields, changes)


class _Dumper(yaml.CSafeDumper):
    """Writes a value out wherever it is used: aliases are not used in this data."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def as_yaml(fields: object) -> str:
    """Plain values as the text of a data file, fields in the order given."""
    return yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)


def case_yaml(**changes: Any) -> str:
    """The text of a whole case file; see :func:`case`."""
    return as_yaml(case(**changes))


def write_case(config: Config, case_id: str = "hentzau-rosa", text: str | None = None, **changes: Any) -> Path:
    """Write ``cases/<id>.yaml``: the text given, or the whole case with changes."""
    path = config.data / "cases" / f"{case_id}.yaml"
    path.write_text(case_yaml(**{"id": case_id, **changes}) if text is None else text, "utf-8")
    return path


def line_of(text: str, words: str) -> int:
    """The line, counted from 1, on which ``words`` stand; they must stand on one line only."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if words in line]
    assert len(lines) == 1, f"{words!r} stands on lines {lines}"
    return lines[0]


def _country(name: str, region: str, lat: float, lon: float, **more: Any) -> Fields:
    return {"name": name, "name_ru": name, "region": region, "lat": lat, "lon": lon, **more}


def made_up_cases() -> list[Fields]:
    """Five cases of different courses; the last is unconfirmed."""
    return [
        case(),
        small_case(
            "sapt-fritz",
            offence="money-laundering",
            events=[
                event(date="2020-07", country="BOR", place="Szohôd", lat=46.0, lon=23.5),
                event(
                    type="release-abroad",
                    date="2021-02-11",
                    country="BOR",
                    place=ABSENT,
                    lat=ABSENT,
                    lon=ABSENT,
                    note="Borduria let him go.",
                ),
            ],
        ),
        small_case(
            "zenda-antoinette",
            offence="arms",
            events=[
                event(date="[2019-11..2020-02]", place=ABSENT, lat=ABSENT, lon=ABSENT),
                event(type="expulsion", date="2020-05", place=ABSENT, lat=ABSENT, lon=ABSENT, note="She was expelled."),
                at_court("conviction", "2021-10-01", sources=["klow-times-2019-03-06"]),
                at_court("sentence", "2021-12-20", months=120, sources=["klow-times-2019-03-06"]),
                at_court("exchange", "2022-08-01", sources=["klow-times-2019-03-06"]),
            ],
        ),
        small_case("tarlenheim-otto", events=[event(date="2022-01-20", country="BOR")]),
        small_case(
            "krafstein-anna",
            events=[event(date="2021")],
            confidence="low",
            unconfirmed="No report says that Lilliput asked for the arrest.",
        ),
    ]


def dataset() -> dict[str, object]:
    """The made-up data folder: path within it, and what the file holds."""
    files: dict[str, object] = {
        "dataset.yaml": {"as_of": "2022-12-31"},
        "countries.yaml": {
            "countries": {
                HOME: _country("Ruritania", "Middle Europe", 49.9, 14.4),
                REQUESTING: _country("Lilliput", "Southern Seas", -30.2, 102.4),
                "SYL": _country(
                    "Syldavia",
                    "Balkans",
                    47.5,
                    21.25,
                    us_extradition_treaty={"in_force": True, "signed": "1939-04", "source": "treaty-list"},
                ),
                "BOR": _country("Borduria", "Balkans", 46.0, 23.5),
            },
            "sources": [
                {"id": "treaty-list", "publisher": "List of Treaties", "title": "Treaties", "url": "https://t.example/"}
            ],
        },
        "us-courts.yaml": {"D. Mild.": {"name": "Court of Mildendo", "city": "Mildendo", "lat": -30.2, "lon": 102.4}},
        "excluded.yaml": [
            {
                "name": "Rupert Strelsau",
                "reason": "not-arrested",
                "explanation": "No report says that he was arrested.",
                "sources": [{"publisher": "Klow Times", "url": "https://klow-times.example/rupert"}],
            }
        ],
        "claims/official-counts.yaml": [
            {
                "id": "ministry-2021-01-01",
                "speaker": "Minister of Ruritania",
                "body": "Ruritanian Foreign Ministry",
                "date": "2021-01-01",
                "quantity": 3,
                "comparison": "more-than",
                "period_start": "2020",
                "period_end": "2020",
                "subject": "arrests",
                "wording": {"lang": "ru", "text": "Более трёх", "english": "More than three"},
                "source": {"publisher": "Gazette", "kind": "news", "url": "https://gazette.example/3"},
            }
        ],
        "claims/named-in-statements.yaml": [
            {
                "statement": "ministry-2021-01-01",
                "body": "Ruritanian Foreign Ministry",
                "date": "2021-01-01",
                "url": "https://gazette.example/names",
                "names": ["Rosa Hentzau", "Nobody Known"],
                "complete": False,
            }
        ],
        "claims/seed-statement.yaml": {
            "source": {
                "publisher": "Gazette",
                "kind": "news",
                "date": "2021-01-01",
                "url": "https://gazette.example/s",
            },
            "parts": [
                {
                    "id": "count-2020",
                    "quote": "More than three were arrested in 2020.",
                    "kind": "countable",
                    "test": "cases whose arrest falls in 2020",
                    "measure": "arrests-in-period",
                    "claim": "ministry-2021-01-01",
                    "cases": ["hentzau-rosa"],
                    "context": "The statement does not say where.",
                }
            ],
        },
    }
    for fields in made_up_cases():
        files[f"cases/{fields['id']}.yaml"] = fields
    return files


_read: list[Config] = []


@cache
def _texts() -> dict[str, str]:
    return {name: as_yaml(fields) for name, fields in dataset().items()}


def write_dataset(folder: Path) -> Config:
    """The project's config/ with made-up home and requesting countries, and the made-up data, below ``folder``."""
    shutil.copytree(ROOT / "config", folder / "config")
    site = folder / "config" / "site.yaml"
    words = yaml.safe_load(site.read_text("utf-8"))
    words |= {"home_country": HOME, "requesting_country": REQUESTING, "requesting_adjective": "Lilliputian"}
    site.write_text(as_yaml(words), "utf-8")
    for name, text in _texts().items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if not _read:  # once a run: it is the same for all
        _read.append(load_config(folder / "config"))
    return _read[0].model_copy(update={"folder": folder / "config"})
