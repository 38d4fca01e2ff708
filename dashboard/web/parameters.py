"""What may stand after the question mark: every parameter with its meaning, and a sentence for whoever gets one wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.archive.problems import nearest, shorten
from dashboard.charts.chart import Chart
from dashboard.charts.theme import THEMES
from dashboard.pages import CHARTS
from dashboard.publish.documents import SCALE, WIDTH, Document, Wanted
from dashboard.search import MAX_QUERY, fold
from dashboard.selection import FACETS, TEXT_KEY, UNCONFIRMED_KEY, YEAR_KEYS, YEARS, Selection, select
from dashboard.tables import Tables

LONGEST_QUERY = 4_000
"""Bytes that may stand after the question mark."""
WIDTHS, HEIGHTS, SCALES = (320, 2000), (200, 2000), (1, 3)
"""Least and most pixels of a figure, and least and most pixels of a PNG for each of them: all three at their most are
36 million pixels, which a browser draws within the time that a picture may take."""

SWITCH = ("0", "1")

FOREIGN = frozenset(
    {
        "fbclid", "fb_ref", "fb_source", "mibextid", "igshid", "igsh",  # Facebook, Instagram
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl",  # Google
        "msclkid",  # Microsoft
        "yclid", "ysclid", "ymclid", "_openstat", "from_openstat",  # Yandex, Mail.ru
        "twclid", "ref_src", "ref_url", "li_fat_id", "ttclid", "epik", "rdt_cid", "sccid",  # other networks
        "mkt_tok", "_hsenc", "_hsmi", "hsctatracking", "_kx", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id",
        "ml_subscriber", "ml_subscriber_hash", "wickedid", "s_cid", "ref",  # mailings and blogs
    }
)  # fmt: skip
"""Parameters that others add to links, in small letters: they say where a reader came from."""
FOREIGN_BEGINNINGS = ("utm_", "mc_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "__hs", "fb_action_", "at_", "ns_")
"""How the names of more of them begin."""


class BadRequestError(ValueError):
    """A parameter is wrong; the text says what was expected."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a word of ``words``, a whole number within ``bounds``, or a text of at most ``longest`` letters."""

    name: str
    meaning: str
    words: Sequence[str] = ()
    bounds: tuple[int, int] | None = None
    longest: int = 0
    many: bool = False
    """Whether it may be given several times."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What readers call the words."""

    def schema(self) -> dict[str, Any]:
        """JSON Schema of the value or, where there may be many, of the list of values."""
        one: dict[str, Any]
        if self.bounds:
            one = {"type": "integer", "minimum": self.bounds[0], "maximum": self.bounds[1]}
        elif self.words:
            one = {"type": "string", "enum": list(self.words)}
        else:
            one = {"type": "string", "maxLength": self.longest}
        return {"type": "array", "items": one} if self.many else one

    def fault(self, value: str) -> str | None:
        """What is wrong with a value, as a sentence, or None."""
        if self.bounds:
            least, most = self.bounds
            if not (value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value) <= most):
                return f"{self.name}: {shorten(value)} is not a whole number from {least} to {most}"
        elif self.words:
            if value not in self.words:
                return f"{self.name}: {shorten(value)} is not known{self._meant(value)}"
        elif len(value) > self.longest:
            return f"{self.name}: {shorten(value)} has more than {self.longest} letters"
        return None

    def _meant(self, value: str) -> str:
        for word, label in self.labels.items():
            if fold(label) == fold(value):
                return f"; did you mean {word!r}?"
        return nearest(value, self.words)


def selection_parameters(tables: Tables) -> Iterator[Parameter]:
    """The reader's filter, as in the address of a page."""
    for key, meaning in zip(YEAR_KEYS, ("First year of arrest", "Last year of arrest"), strict=True):
        yield Parameter(key, f"{meaning}; it may lie outside the data", bounds=YEARS)
    for facet in FACETS:
        words = facet.valid(tables)
        labels = {word: facet.label(word, tables) for word in words}
        yield Parameter(facet.key, facet.title(tables), words=words, many=True, labels=labels)
    yield Parameter(
        TEXT_KEY, "Name or alias in any spelling, accusation, court, docket, place or country", longest=MAX_QUERY
    )
    yield Parameter(UNCONFIRMED_KEY, "1 to include unconfirmed cases", words=SWITCH)
    yield Parameter("all", "1 for every case, the unconfirmed ones too, whatever the other filters", words=SWITCH)


def _option_parameters(chart: Chart[Any]) -> Iterator[Parameter]:
    for name, values in chart.options.items():
        says = "; ".join(f"{key}: {label}" for key, label in values.items())
        yield Parameter(name, says, words=tuple(values))


def chart_of(document: Document) -> Chart[Any] | None:
    """The chart that a document shows, or None."""
    folder, _, rest = document.path.partition("/")
    return CHARTS.get(rest.rsplit(".", 1)[0]) if folder == "chart" else None


def parameters(document: Document, tables: Tables) -> Sequence[Parameter]:
    """Everything that may be asked of a document."""
    found: list[Parameter] = []
    if "selection" in document.takes:
        found += selection_parameters(tables)
    chart = chart_of(document)
    if chart is not None and "options" in document.takes:
        found += _option_parameters(chart)
    if "look" in document.takes:
        found.append(Parameter("theme", "Light or dark", words=tuple(THEMES)))
    if "size" in document.takes:
        found.append(Parameter("width", "Width of the figure in pixels", bounds=WIDTHS))
        found.append(
            Parameter("height", "Height in pixels, never less than the figure's texts and a small plot", bounds=HEIGHTS)
        )
    if "scale" in document.takes:
        found.append(Parameter("scale", "Pixels of the picture for each pixel of the figure", bounds=SCALES))
    found.append(Parameter("download", "1 to be offered the answer as a file to keep", words=SWITCH))
    return found


def own(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs without those that networks, mailings and advertisements add to whatever links they carry."""
    return [(name, value) for name, value in pairs if not is_foreign(name)]


def is_foreign(name: str) -> bool:
    """Whether a parameter is none of this site's but one of ``FOREIGN`` or ``FOREIGN_BEGINNINGS``."""
    name = name.lower()
    return name in FOREIGN or name.startswith(FOREIGN_BEGINNINGS)


def concerning(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> list[tuple[str, str]]:
    """The pairs with a name that is known here."""
    names = {parameter.name for parameter in allowed}
    return [pair for pair in pairs if pair[0] in names]


def read(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> dict[str, list[str]]:
    """The values by name; raises BadRequestError with a sentence for the first that is wrong."""
    known = {parameter.name: parameter for parameter in allowed}
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        parameter = known.get(name)
        if parameter is None:
            raise BadRequestError(f"There is no parameter {shorten(name)} here{_instead(name, known)}")
        if fault := parameter.fault(value):
            raise BadRequestError(fault)
        values.setdefault(name, []).append(value)
        if len(values[name]) > 1 and not parameter.many:
            raise BadRequestError(f"{name} is given more than once")
    return values


def _instead(name: str, known: Collection[str]) -> str:
    hint = nearest(name, known)
    return hint if hint.startswith("; expected") else f"{hint or '.'} There are: {', '.join(known)}"


def wanted(document: Document, values: Mapping[str, Sequence[str]], tables: Tables, site: str) -> Wanted:
    """What the values ask of a document; raises BadRequestError where they do not go together."""

    def one(name: str, otherwise: str = "") -> str:
        return values[name][0] if name in values else otherwise

    asked = Selection.from_params(values, tables)
    if asked.contradiction:
        raise BadRequestError(asked.contradiction)
    selection = Selection(unconfirmed=True) if one("all") == "1" else asked
    chart = chart_of(document)
    options = {name: one(name) for name in (chart.options if chart else ()) if name in values}
    return Wanted(
        selected=select(tables, selection),
        theme="dark" if one("theme") == "dark" else "light",
        options=options,
        width=int(one("width", str(WIDTH))),
        height=int(one("height")) if "height" in values else None,
        scale=float(one("scale", str(SCALE))),
        site=site,
        app=site or None,
        to_keep=one("download") == "1",
    )
