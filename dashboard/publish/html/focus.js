// Lies in the page before Streamlit's scripts. Whoever reads by keyboard is led to what they opened: to its heading, or to the
// part that its address names; after Back to where they were. What had the focus may be gone once a page is drawn anew, and they
// would begin at the top again: the focus goes to what stands in its place, else to the line that says what is selected.
(() => {
  const state = "data-test-script-state";
  const SIDEBAR = "[data-testid=stSidebar]";
  const EXPAND = "[data-testid=stExpandSidebarButton]";
  const COLLAPSE = "[data-testid=stSidebarCollapseButton]";
  const LANGUAGES = "[data-testid=stMain] .languages a";
  const SPOKEN = "third-country:language";
  // Milliseconds in which the filters fold away, and pixels below which they lie over the page.
  const FOLDING = 500;
  const NARROW = 768;
  const opened = () => location.pathname + new URLSearchParams(location.search).get("case");
  const address = () => location.pathname + location.search;
  const main = (child) => document.querySelector("[data-testid=stMain]")?.querySelector(child);
  const heading = () => main("article.case h2") ?? main("h1");
  const titled = () => heading()?.textContent ?? "";
  const part = () => location.hash && document.getElementById(location.hash.slice(1));
  const left = new Map(); // the place of what had the focus when an address was left
  let last = null;
  let shown = opened();
  let title = ""; // of what was shown when the reader acted last
  let isRun = false; // whether the app has run since something else was opened
  let isBack = false;
  let wanted = null; // what had the focus on the page to which Back has led, until it is there

  // How to find what stands at the place of an element once the page is drawn anew.
  const selectorOf = (element) => {
    if (element.id && !element.id.startsWith("react-")) return `#${CSS.escape(element.id)}`;
    if (element.closest(EXPAND)) return `${COLLAPSE} button`;
    if (element.closest(COLLAPSE)) return EXPAND;
    const field = element.closest("[class*=st-key-]")?.className.match(/st-key-\S+/)[0];
    if (element.matches(".tc-plot")) return `.${CSS.escape(field)} .tc-plot`;
    if (element.matches("a[href]")) return `[data-testid=stMain] a[href="${CSS.escape(element.getAttribute("href"))}"]`;
    if (!field || element.closest(".tc-chart")) return null;
    const within = `.${CSS.escape(field)}`;
    return document.querySelector(`${within} input`) ? `${within} input` : `${within} button`;
  };
  const found = (place) => place?.isHeading ? heading() : place?.selector && document.querySelector(place.selector);
  const lead = (element) => {
    if (!element) return;
    if (element.tabIndex < 0) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
  };
  // The button that folds the filters away, where they lie over the page.
  const foldButton = () =>
    innerWidth < NARROW ? document.querySelector(`${SIDEBAR}:not([data-collapsed=true]) ${COLLAPSE} button`) : null;
  // Leads to what had the focus on a page to which Back has led, once it is drawn.
  const comeBack = () => {
    const element = found(wanted);
    if (!element) return false;
    if (wanted.mark) element.dataset.mark = wanted.mark;
    lead(element);
    if (document.activeElement !== element) return false; // it is not seen yet
    wanted = null;
    return true;
  };

  const rests = () => Boolean(document.querySelector(`[data-testid=stApp][${state}=notRunning]`));
  const arrive = () => {
    isRun ||= !rests();
    const now = titled();
    if (!rests() || !now || !(isRun || now !== title)) return; // more is to come
    shown = opened();
    title = now;
    isRun = false;
    wanted = isBack ? left.get(address()) : null;
    isBack = false;
    if (last && !comeBack()) lead(part() || heading());
    // Where the filters lie over the page, what was opened is under them.
    foldButton()?.click();
  };
  // Runs at every change of the page, most of which leave the focus alone.
  const look = () => {
    if (opened() !== shown) return arrive();
    if (wanted && comeBack()) return;
    if (!last || document.activeElement !== document.body) return;
    const isFolded = last.element.closest(COLLAPSE) && !last.element.checkVisibility({ visibilityProperty: true });
    if (last.element.isConnected && !isFolded) return;
    const stead = found(last.place);
    if (stead || rests()) lead(stead ?? foldButton() ?? main(".selected-count"));
  };

  addEventListener("focusin", ({ target }) => {
    // Whoever goes on behind the filters sees where they are.
    if (target.closest("[data-testid=stMain]")) foldButton()?.click();
    last = { element: target, place: { selector: selectorOf(target), isHeading: target === heading() } };
    if (opened() === shown) left.set(address(), last.place);
  });
  addEventListener("marked", ({ detail }) => {
    if (last) last.place.mark = detail;
  });
  for (const act of ["click", "keydown"]) {
    addEventListener(act, () => {
      title = titled();
      wanted = null;
    }, true);
  }
  // Before a list hears of it, which closes by the same key: then the filters stay.
  addEventListener("keydown", ({ key, target }) => {
    const isListOpen = Boolean(document.querySelector("[role=listbox]"));
    const fold = key === "Escape" && target.closest?.(SIDEBAR) && !isListOpen && foldButton();
    if (!fold) return;
    fold.focus();
    fold.click();
  }, true);
  addEventListener("popstate", ({ isTrusted }) => isBack = isTrusted);
  addEventListener("third-country:part", () => lead(part()));
  addEventListener("click", ({ target }) => target.closest?.(COLLAPSE) && setTimeout(look, FOLDING));
  new MutationObserver(look).observe(document, {
    attributeFilter: [state],
    childList: true,
    subtree: true,
  });

  // In another language the page is loaded anew: the reader is led to the same place, where there is the way back.
  try {
    addEventListener("click", (event) => {
      const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (isPlain && event.target.closest?.(LANGUAGES)) sessionStorage.setItem(SPOKEN, location.pathname);
    });
    if (sessionStorage.getItem(SPOKEN)) wanted = { selector: LANGUAGES };
    sessionStorage.removeItem(SPOKEN);
  } catch {
    // Where a browser keeps nothing, the page begins at its top.
  }
})();
