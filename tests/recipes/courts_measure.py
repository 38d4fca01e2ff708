"""In which courts of the requesting country the selected cases were."""

from __future__ import annotations

import pandas as pd

from dashboard.selection import Selected


def by_court(selected: Selected) -> pd.DataFrame:
    """Rows: ``court`` and ``cases`` (count), most cases first; cases without a court are in none."""
    sizes = selected.cases["us_court"].dropna().value_counts()
    return pd.DataFrame({"court": sizes.index.astype("str"), "cases": sizes.to_numpy()})
