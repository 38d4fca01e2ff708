// Lies in the page before Streamlit's scripts. A link within the site is followed without loading the page anew; place.js
// leads to the part that it names.
(() => {
  const plain = (event) => !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const page = (place) => place.pathname + place.search;
  // The foot of every page has a link to each.
  const isOwn = (anchor) =>
    [...document.querySelectorAll(".site-nav a")].some((one) =>
      one.origin === anchor.origin && one.pathname === anchor.pathname
    );
  let shown = page(location);

  document.addEventListener("click", (event) => {
    // In another language everything is anew, the page's own language too.
    const anchor = event.target.closest?.(":is([data-testid=stHtml], .tc-table) a[href]:not([hreflang])");
    if (!anchor || !isOwn(anchor) || event.defaultPrevented || !plain(event)) return;
    event.preventDefault();
    const isHere = page(anchor) === page(location);
    history[isHere ? "replaceState" : "pushState"]({}, "", anchor.href);
    if (isHere) dispatchEvent(new Event("third-country:part"));
    else dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  });

  // Streamlit takes an address with a part for one of the page that it shows already, whatever filters it has.
  addEventListener("popstate", () => {
    const part = location.hash;
    if (part && page(location) !== shown) {
      history.replaceState(history.state, "", page(location));
      setTimeout(() => history.replaceState(history.state, "", part));
    }
    shown = page(location);
  });
})();
