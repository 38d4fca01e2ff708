"""Parameters that others add to links: they ask for nothing here."""

from __future__ import annotations

from collections.abc import Iterable

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


def own(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs without those that networks, mailings and advertisements add to whatever links they carry."""
    return [(name, value) for name, value in pairs if not is_foreign(name)]


def is_foreign(name: str) -> bool:
    """Whether a parameter is none of this site's but one of ``FOREIGN`` or ``FOREIGN_BEGINNINGS``."""
    name = name.lower()
    return name in FOREIGN or name.startswith(FOREIGN_BEGINNINGS)
