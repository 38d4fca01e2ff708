"""What a process may have at once: pages and connections, as its descriptors suffice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a process has at once."""

    pages: int = 1_000
    """Pages that are open. Each takes four descriptors: its connection, and three of the event loop that Streamlit
    gives a session."""
    connections: int = 1_000
    """Connections that are no page's."""
    left: int = 64
    """Sessions that are kept for readers whose connection has broken off; each takes three descriptors."""


def bounds() -> Bounds:
    """What the descriptors of this process suffice for, with some left for files and the Chromium that draws."""
    try:
        import resource
    except ImportError:
        return Bounds()
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return Bounds()
    most = Bounds()
    connections = min(most.connections, soft // 4)
    others = min(320, soft // 4)
    pages = (soft - connections - others) // 4
    return Bounds(max(1, min(most.pages, pages)), connections, min(most.left, others // 5))
