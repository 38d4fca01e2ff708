// Lies in the page before Streamlit's scripts. A list forgets what is typed in it when the answer to an earlier choice arrives,
// and offers everything to a reader who is about to choose: what they typed is put back before anybody sees it gone.
(() => {
  const LIST = "[data-testid=stMultiSelect] input";
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const ENDS = ["Enter", "Escape"];
  let text = ""; // what the reader has typed in the list that has the focus, and not yet chosen or given up
  addEventListener("input", ({ target }) => text = target.matches(LIST) ? target.value : "", true);
  addEventListener("keydown", ({ key }) => text = ENDS.includes(key) ? "" : text, true);
  // The list itself tells of a focus that goes and comes, where it marks one of its values.
  for (const act of ["pointerdown", "click", "focusout"]) {
    addEventListener(act, ({ isTrusted }) => text = isTrusted ? "" : text, true);
  }
  new MutationObserver(() => {
    const field = document.activeElement;
    if (!text || field.value || !field.matches(LIST)) return;
    write.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }).observe(document, { attributeFilter: ["value"], subtree: true });
})();
