// Armed before a key press: resolves with the milliseconds from the press to the new text, the first chart and all charts.
(({ texts, charts, limit }) => {
  const roots = [document, ...globalThis.shadows.filter((one) => one.isConnected)];
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const words = () => texts.map((one) => all(one).pop()?.textContent ?? "");
  const stamps = () => all(charts).map((plot) => plot.dataset.drawn ?? "");
  const before = { words: words(), stamps: stamps() };
  globalThis.benched = new Promise((resolve, reject) => {
    const found = { text: null, first: null, all: null };
    let pressed = null;
    const end = (settle, value) => {
      observer.disconnect();
      clearTimeout(timer);
      settle(value);
    };
    const look = () => {
      if (pressed === null) return;
      const now = performance.now() - pressed;
      if (words().every((text, index) => text && text !== before.words[index])) found.text ??= now;
      const drawn = stamps().map((stamp, index) => stamp && stamp !== before.stamps[index]);
      if (drawn[0]) found.first ??= now;
      if (drawn.length && drawn.length === before.stamps.length && drawn.every(Boolean)) found.all ??= now;
      // Text comes before charts: where all charts are drawn, a text that is still the same will stay the same.
      if (before.stamps.length ? found.all !== null : found.text !== null) end(resolve, found);
    };
    const observer = new MutationObserver(look);
    for (const root of roots) {
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ["data-drawn"],
      });
    }
    const timer = setTimeout(
      () => end(reject, new Error(`nothing new within ${limit} ms: ${JSON.stringify(found)}`)),
      limit,
    );
    addEventListener("keydown", (event) => {
      pressed = event.timeStamp;
    }, { capture: true, once: true });
  });
});
