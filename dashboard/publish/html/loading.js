// Lies in the page before Streamlit's scripts. What the page says is there at once and stays until the page itself has a
// heading, or says why it has none.
(() => {
  const ready = "h1, article.case, [data-testid=stAlert], [data-testid=stException]";
  document.documentElement.classList.add("is-loading");
  const observer = new MutationObserver(() => {
    if (!document.querySelector("[data-testid=stMain]")?.querySelector(ready)) return;
    document.getElementById("loading").remove();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
})();
