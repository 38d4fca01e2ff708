// Lies in the page before Streamlit's scripts. What had the focus may be gone once a page is drawn anew, and whoever reads by
// keyboard would begin at the top again: the focus goes to what stands in its place, else to the heading of what was opened,
// else to the line that says what is selected.
(() => {
  const state = "data-test-script-state";
  const opened = () => location.pathname + new URLSearchParams(location.search).get("case");
  let last = null;

  const stead = () => {
    const again = last.element.id && document.getElementById(last.element.id);
    if (again) return again;
    if (!document.querySelector(`[data-testid=stApp][${state}=notRunning]`)) return null; // more is to come
    const main = document.querySelector("[data-testid=stMain]");
    if (opened() === last.opened) return main?.querySelector(".selected-count");
    return main?.querySelector("article.case h2") ?? main?.querySelector("h1");
  };
  const look = () => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const found = stead();
    if (!found) return;
    if (found.tabIndex < 0) found.setAttribute("tabindex", "-1");
    found.focus({ preventScroll: true });
  };

  addEventListener("focusin", ({ target }) => last = { element: target, opened: opened() });
  new MutationObserver(look).observe(document, {
    attributeFilter: [state],
    childList: true,
    subtree: true,
  });
})();
