"""How few cases are too few to say something by."""

from __future__ import annotations

SMALLEST_BASE = 10
"""With fewer cases a share is no percentage and no curve is drawn."""
SMALLEST_MEDIAN = 3
"""With fewer values no median is named: it would be one of them, or halfway between the only two."""
