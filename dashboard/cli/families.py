"""The keys that ids of messages end in, by how the ids begin: what `check` expects there to be words for."""

from __future__ import annotations

from dashboard.columns import TABLES
from dashboard.facets import FACETS
from dashboard.measures.answer import FIGURES
from dashboard.measures.lifelines import STAGES
from dashboard.measures.sentences import MODES
from dashboard.measures.treaty import CLASSES
from dashboard.pages import CHARTS
from dashboard.publish.asking import chart_of
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.documents import DOCUMENTS
from dashboard.text.catalogue import Families

FAMILIES: Families = {
    "definition-": [*CHARTS, *FIGURES],
    "document-": [one.says.removeprefix("document-") for one in DOCUMENTS.values() if chart_of(one) is None],
    "download-": TABLE_FORMATS,
    "file-of-": [*CHARTS, *TABLES, "archive"],
    "facet-": [facet.name for facet in FACETS],
    "lifelines-stage-": STAGES,
    "package-rows-": list(TABLES),
    "plea-and-trial-mode-": MODES,
    "table-": list(TABLES),
    "treaty-and-outcome-class-": CLASSES,
    "unit-": [column.unit for columns in TABLES.values() for column in columns.values() if column.unit],
}
