// Lies in the page before Streamlit's scripts. Streamlit scrolls an element of its own, whose place no browser keeps, and
// draws a page long after its address has come: the place that a link names, or that a reader had before a reload or Back,
// is taken again whenever something is drawn, until the reader moves.
(() => {
  const KEY = "third-country:places";
  const DRAWN_WITHIN = 20_000;
  const places = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  const scrolled = () => document.querySelector("[data-testid=stMain]");
  const here = () => location.pathname + location.search;
  let wanted = null;
  // After a link has been followed the page moves to its top, before its address is another.
  let isLeft = false;
  const take = () => {
    const named = wanted?.id && document.getElementById(wanted.id);
    if (named) {
      const folded = named.nextElementSibling;
      if (!wanted.isUnfolded && folded?.tagName === "DETAILS") folded.open = wanted.isUnfolded = true;
      named.scrollIntoView();
    } else if (wanted && !wanted.id) scrolled()?.scrollTo({ top: wanted.top, behavior: "instant" });
  };
  // What stands above it grows while the page is drawn.
  const sizes = new ResizeObserver(take);
  const observer = new MutationObserver(() => {
    const inside = document.querySelector("[data-testid=stMainBlockContainer]");
    if (inside) sizes.observe(inside);
    take();
  });
  const release = () => {
    wanted = null;
    observer.disconnect();
    sizes.disconnect();
  };
  const want = (place) => {
    release();
    wanted = place;
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(() => wanted === place && release(), DRAWN_WITHIN);
    take();
  };
  const named = () => location.hash ? { id: location.hash.slice(1) } : null;

  addEventListener("scroll", ({ target }) => {
    if (!wanted && !isLeft && target === scrolled()) places[here()] = target.scrollTop;
  }, { capture: true, passive: true });
  addEventListener("pagehide", () => sessionStorage.setItem(KEY, JSON.stringify(places)));
  for (const moved of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(moved, () => {
      isLeft = false;
      release();
    }, { capture: true, passive: true });
  }
  addEventListener("click", ({ target }) => isLeft = Boolean(target.closest?.("a[href]")), true);
  // A step that a script of this site makes is no step back: it leads to a part, another page, a case, or leaves the
  // reader where filters changed.
  let path = location.pathname;
  addEventListener("popstate", ({ isTrusted }) => {
    const isElsewhere = location.pathname !== path || new URLSearchParams(location.search).has("case");
    path = location.pathname;
    if (named()) want(named());
    else if (isTrusted) want({ top: places[here()] ?? 0 });
    else if (isElsewhere) want({ top: 0 });
  });
  addEventListener("third-country:part", () => named() && want(named()));
  const { type } = performance.getEntriesByType("navigation")[0] ?? {};
  const before = type === "reload" || type === "back_forward" ? places[here()] : undefined;
  const place = before === undefined ? named() : { top: before };
  if (place) want(place);
})();
