// Lies in the page before Streamlit's scripts. A link within the site is followed without loading the page anew, and a
// link to a part of a page leads there once Streamlit has drawn it.
(() => {
  const PATIENCE = 15000;
  const plain = (event) => !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const page = (place) => place.pathname + place.search;
  // The foot of every page has a link to each.
  const isOwn = (anchor) =>
    [...document.querySelectorAll(".site-nav a")].some((one) =>
      one.origin === anchor.origin && one.pathname === anchor.pathname
    );
  let shown = page(location);
  let stop = () => {};

  // The part comes when the page is drawn, and moves while what stands above it grows: it is held at the top until the
  // page has come to rest, or the reader moves it.
  const goTo = (id) => {
    stop();
    if (!id) return;
    let unfolded = false;
    const hold = () => {
      const at = document.getElementById(id);
      at?.scrollIntoView();
      const next = at?.nextElementSibling;
      if (!unfolded && next?.tagName === "DETAILS") next.open = unfolded = true;
    };
    const observer = new ResizeObserver(hold);
    const look = () => {
      const inside = document.querySelector("[data-testid=stMainBlockContainer]");
      if (inside) observer.observe(inside);
      hold();
    };
    const drawn = new MutationObserver(look);
    drawn.observe(document.documentElement, { childList: true, subtree: true });
    const given = ["wheel", "touchstart", "keydown", "pointerdown"];
    const timer = setTimeout(() => stop(), PATIENCE);
    stop = () => {
      observer.disconnect();
      drawn.disconnect();
      clearTimeout(timer);
      for (const kind of given) removeEventListener(kind, stop, true);
      stop = () => {};
    };
    const ended = stop;
    for (const kind of given) addEventListener(kind, ended, true);
    look();
  };

  // The redrawn page has the link anew: it gets the focus back.
  const focusAgain = (id) => {
    const drawn = new MutationObserver(() => {
      if (document.activeElement === document.body) document.getElementById(id)?.focus();
    });
    drawn.observe(document.documentElement, { childList: true, subtree: true });
    setTimeout(() => drawn.disconnect(), PATIENCE);
  };

  const part = () => decodeURIComponent(location.hash.slice(1));

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("[data-testid=stHtml] a[href]");
    if (!anchor || !isOwn(anchor) || event.defaultPrevented || !plain(event)) return;
    event.preventDefault();
    const isHere = page(anchor) === page(location);
    history[isHere ? "replaceState" : "pushState"]({}, "", anchor.href);
    if (isHere) goTo(part());
    else {
      const from = new URL(shown, location.origin);
      if (anchor.id) focusAgain(anchor.id);
      dispatchEvent(new PopStateEvent("popstate", { state: {} }));
      if (from.pathname !== location.pathname || new URL(anchor.href).searchParams.has("case")) {
        document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
      }
    }
  });

  // Streamlit takes an address with a part for one of the page that it shows already, whatever filters it has.
  addEventListener("popstate", () => {
    const id = part();
    if (id && page(location) !== shown) {
      history.replaceState(history.state, "", page(location));
      setTimeout(() => history.replaceState(history.state, "", `#${encodeURIComponent(id)}`));
    }
    shown = page(location);
    goTo(id);
  });

  addEventListener("DOMContentLoaded", () => goTo(part()));
})();
