"""Everything as files: what is written, what is kept, what is said where something is wrong."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from dashboard.archive.config import Config
from dashboard.archive.store import load
from dashboard.cli.options import LISTS, SWITCHES
from dashboard.publish.asking import parameters
from dashboard.publish.documents import DOCUMENTS
from dashboard.publish.export import LEDGER, Job, write
from dashboard.tables import build
from tests.builders import write_case
from tests.command import run
from tests.made import WORDS


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, but the ledger."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LEDGER
    }


# --- export ---------------------------------------------------------------------------------------------------------


def test_export_writes_every_case_event_source_and_claim(folder: Config, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    assert run(folder, "export", "--out", str(out), "--all", "--format", "csv") == 0
    archive = load(folder).archive
    cases = {row["id"]: row for row in rows_of(out / "data" / "cases.csv")}
    assert cases.keys() == {case.id for case in archive.cases}
    assert len(rows_of(out / "data" / "events.csv")) == sum(len(case.events) for case in archive.cases)
    assert len(rows_of(out / "data" / "claims.csv")) == len(archive.counts)
    assert len(rows_of(out / "data" / "sources.csv")) == sum(len(case.sources) for case in archive.cases)
    assert [case_id for case_id, row in cases.items() if row["unconfirmed"].lower() == "true"] == ["krafstein-anna"]
    rosa = cases["hentzau-rosa"]
    wanted = ("arrest_date", "arrest_country", "outcome_abroad", "outcome_us", "held_days_min", "sentence_months")
    assert [rosa[column] for column in wanted] == ["2019-03-05", "SYL", "extradited", "pleaded-guilty", "311", "24"]
    assert "https://court.example/judgment" in rosa["source_urls"]
    assert {path for path in tree(out) if path.startswith("data/cases/")} == {
        f"data/cases/{case.id}.csv" for case in archive.cases
    }


def test_export_writes_what_is_asked_for(folder: Config, tmp_path: Path) -> None:
    """Charts and formats by name, and of the cases those of the selection."""
    one = tmp_path / "one"
    assert run(folder, "export", "--out", str(one), "--chart", "map", "--format", "html", "--format", "json") == 0
    assert tree(one).keys() == {"chart/map.html", "chart/map.json"}
    chosen = tmp_path / "chosen"
    asked = ["--country", "SYL", "--theme", "dark", "--option", "order=country"]
    assert run(folder, "export", "--out", str(chosen), *asked, "--format", "html", "--format", "csv") == 0
    written = tree(chosen)
    kept = {row["id"] for row in rows_of(chosen / "data" / "cases.csv")}
    assert 0 < len(kept) < len(load(folder).archive.cases)
    assert {path for path in written if path.startswith("case/")} == {
        "case/index.html", *(f"case/{one}.html" for one in kept)
    }  # fmt: skip
    page = written["chart/lifelines.html"].decode()
    assert "sorted by country of arrest" in page
    assert "background: #14171c" in page


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--chart", "mop"], "--chart: 'mop' is not known; did you mean 'map'?"),
        (["--format", "exe"], "--format: 'exe' is not known"),
        (["--country", "Syldavia"], "country: 'Syldavia' is not known; did you mean 'SYL'?"),
        (["--from", "2021", "--to", "2019"], "from 2021 is after to 2019"),
        (["--width", "9"], "width: '9' is not a whole number from 320 to 2000"),
        (["--option", "order"], "--option: 'order' is not NAME=VALUE"),
        (["--option", "ordr=country"], "nothing that is written takes 'ordr'; did you mean 'order'?"),
        (["--chart", "map", "--option", "order=country"], "nothing that is written takes 'order'"),
    ],
)
def test_a_wrong_option_is_a_sentence_and_nothing_is_written(
    folder: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], words: str
) -> None:
    out = tmp_path / "out"
    assert run(folder, "export", "--out", str(out), *asked) == 2
    assert words in capsys.readouterr().err
    assert not out.exists()


def test_every_option_is_a_parameter_of_some_address(folder: Config) -> None:
    tables = build(load(folder).archive, WORDS)
    known = {one.name for document in DOCUMENTS.values() for one in parameters(document, tables, WORDS)}
    assert {*LISTS, *SWITCHES} <= known


def test_export_of_a_folder_with_errors_exits_1(
    folder: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is good is written, and the exit code and the error stream say that something is missing."""
    write_case(folder, offence="froud")
    assert run(folder, "export", "--out", str(tmp_path / "out"), "--format", "csv", "--all") == 1
    assert "data/cases/hentzau-rosa.yaml:" in capsys.readouterr().err
    assert len(rows_of(tmp_path / "out" / "data" / "cases.csv")) == 4


def test_export_to_a_place_that_is_no_folder(
    folder: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence, not a traceback."""
    taken = tmp_path / "taken"
    taken.write_text("x", "utf-8")
    assert run(folder, "export", "--out", str(taken), "--format", "csv") == 1
    assert str(taken) in capsys.readouterr().err


def test_without_a_browser_everything_but_the_pictures_is_written(folder: Config, tmp_path: Path) -> None:
    """A machine without one is a process of its own: a process that has found a browser looks for none again."""
    out = tmp_path / "out"
    command = [sys.executable, "-m", "dashboard", "--config", str(folder.folder), "export", "--out", str(out)]
    bare = {**os.environ, "PATH": "", "BROWSER_PATH": "/nowhere/chromium"}
    done = subprocess.run([*command, "--chart", "map"], env=bare, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert tree(out).keys() == {"chart/map.html", "chart/map.csv", "chart/map.json"}
    assert "no pdf, png, svg. Pictures need a Chromium" in done.stderr


# --- going on where it stopped --------------------------------------------------------------------------------------


def jobs(*paths: str, broken: str = "") -> Iterator[Job]:
    """Jobs whose files say their names; the broken one raises."""

    def make(path: str) -> bytes:
        if path == broken:
            raise RuntimeError(path)
        return path.encode()

    for path in paths:
        yield Job(path, lambda path=path: make(path))  # type: ignore[misc]


def done(folder: Path, given: Iterator[Job], mark: str = "one", is_whole: bool = True) -> dict[str, bool]:
    """Which files were written, and whether each had to be made."""
    return {job.path: was_made for job, was_made in write(folder, given, mark, is_whole)}


def test_what_was_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        done(tmp_path, jobs("a", "b/c", "d", broken="d"))
    assert tree(tmp_path) == {"a": b"a", "b/c": b"b/c"}
    assert done(tmp_path, jobs("a", "b/c", "d")) == {"a": False, "b/c": False, "d": True}
    assert done(tmp_path, jobs("a", "b/c", "d")) == {"a": False, "b/c": False, "d": False}


def test_a_file_that_was_changed_or_removed_is_written_again(tmp_path: Path) -> None:
    done(tmp_path, jobs("a", "b", "c"))
    (tmp_path / "a").write_text("spoilt")
    (tmp_path / "b").unlink()
    assert done(tmp_path, jobs("a", "b", "c")) == {"a": True, "b": True, "c": False}
    assert tree(tmp_path) == {"a": b"a", "b": b"b", "c": b"c"}


def test_other_data_is_written_anew_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    done(tmp_path, jobs("a", "b"))
    (tmp_path / "own").write_text("of the editor")
    assert done(tmp_path, jobs("a", "c"), mark="two") == {"a": True, "c": True}
    assert tree(tmp_path).keys() == {"a", "c", "own"}


def test_a_part_leaves_the_rest(tmp_path: Path) -> None:
    """What another run wrote is neither removed nor forgotten."""
    done(tmp_path, jobs("a", "b"))
    assert done(tmp_path, jobs("c"), is_whole=False) == {"c": True}
    assert tree(tmp_path).keys() == {"a", "b", "c"}
    assert done(tmp_path, jobs("a", "b", "c")) == {"a": False, "b": False, "c": False}
    done(tmp_path, jobs("c"), mark="two", is_whole=False)
    assert done(tmp_path, jobs("a"), mark="two") == {"a": True}
    assert tree(tmp_path).keys() == {"a"}


def test_a_broken_ledger_is_none(tmp_path: Path) -> None:
    done(tmp_path, jobs("a", "b"))
    ledger = tmp_path / LEDGER
    whole = ledger.read_text("utf-8")
    ledger.write_text(whole[:-20], "utf-8")
    assert done(tmp_path, jobs("a", "b")) == {"a": False, "b": True}
    assert done(tmp_path, jobs("a", "b")) == {"a": False, "b": False}
    ledger.write_bytes(b"\xff\xfe nonsense")
    assert done(tmp_path, jobs("a", "b")) == {"a": True, "b": True}


# --- the static site ------------------------------------------------------------------------------------------------

LINK = re.compile(r"""(?:href|src|srcset)=["']([^"'#]+)["']""")


@pytest.mark.parametrize("address", ["", "https://record.example/cases"])
def test_every_link_of_the_static_site_leads_somewhere(folder: Config, tmp_path: Path, address: str) -> None:
    out = tmp_path / "out"
    asked = ["--address", address] if address else []
    assert run(folder, "build-site", "--out", str(out), *asked) == 0
    written = tree(out)
    assert ("sitemap.xml" in written) == bool(address)
    for case in load(folder).archive.cases:
        assert f"case/{case.id}.html" in written
        assert f"case/{case.id}.png" in written
    here = "https://here.example/below/"
    for path in (path for path in written if path.endswith(".html") and not path.endswith("404.html")):
        for link in LINK.findall(written[path].decode()):
            target = urljoin(here + path, link.replace("&amp;", "&")).removeprefix(address or here).split("?")[0]
            if not link.startswith(("http://", "https://", "mailto:")) or (address and link.startswith(address)):
                target = unquote(target.removeprefix(here)).lstrip("/")
                target = f"{target}index.html" if target.endswith("/") else target or "index.html"
                assert target in written, (path, link)


def test_a_site_that_knows_its_address_says_it(folder: Config, tmp_path: Path) -> None:
    """In the sitemap, the feed and the head of its pages, in addresses that a plain file server has."""
    out = tmp_path / "out"
    where = "https://record.example"
    assert run(folder, "build-site", "--out", str(out), "--address", f"{where}/", "--app", "https://app.example") == 0
    written = {path: content.decode() for path, content in tree(out).items() if path.endswith((".html", "l", "m"))}
    listed = re.findall("<loc>(.*?)</loc>", written["sitemap.xml"])
    assert f"{where}/case/hentzau-rosa.html" in listed
    for one in listed:
        assert (one.removeprefix(f"{where}/") or "index.html") in written
    page = written["case/hentzau-rosa.html"]
    assert f'<link rel="canonical" href="{where}/case/hentzau-rosa.html">' in page
    assert f'<meta property="og:image" content="{where}/case/hentzau-rosa.png">' in page
    assert "https://app.example/cases?case=hentzau-rosa" in page
    assert f"{where}/case/hentzau-rosa.html" in written["feed.atom"]
    home = dict(re.findall(r'property="(og:image[^"]*)" content="([^"]+)"', written["index.html"]))
    picture = (out / home["og:image"].removeprefix(f"{where}/")).read_bytes()
    assert int.from_bytes(picture[16:20]) == int(home["og:image:width"])
    assert f"{where}/sitemap.xml" in (out / "robots.txt").read_text("utf-8")


def test_a_site_without_an_app_has_no_link_into_one(folder: Config, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(folder, "build-site", "--out", str(out)) == 0
    for path, content in tree(out).items():
        if path.endswith(".html"):
            assert "dashboard" not in content.decode().lower(), path


def test_a_figure_of_the_static_site_is_that_of_the_record(folder: Config, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(folder, "build-site", "--out", str(out)) == 0
    metadata = json.loads((out / "chart" / "arrests-per-year.json").read_text("utf-8"))["metadata"]
    assert metadata["headline"] in (out / "index.html").read_text("utf-8")
