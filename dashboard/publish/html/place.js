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
    if (named) named.scrollIntoView();
    else if (wanted && !wanted.id) scrolled()?.scrollTo({ top: wanted.top, behavior: "instant" });
  };
  const observer = new MutationObserver(take);
  const release = () => {
    wanted = null;
    observer.disconnect();
  };
  const want = (place) => {
    release();
    wanted = place;
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(() => wanted === place && release(), DRAWN_WITHIN);
    take();
  };
  const named = () => location.hash ? { id: decodeURIComponent(location.hash.slice(1)) } : null;

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
  // A step that a script of this site makes is no step back.
  addEventListener("popstate", ({ isTrusted }) => {
    const top = isTrusted ? places[here()] ?? 0 : 0;
    want(isTrusted && named() || { top });
  });
  const { type } = performance.getEntriesByType("navigation")[0] ?? {};
  const before = type === "reload" || type === "back_forward" ? places[here()] : undefined;
  const place = before === undefined ? named() : { top: before };
  if (place) want(place);
})();
