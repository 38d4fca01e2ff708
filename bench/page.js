// Before a page's own scripts: remembers its shadow roots, gives Plotly the borders of countries, which it would fetch from its
// makers' server, has every chart of Plotly say on itself that it is drawn, as the dashboard's own charts do, and notes when
// the page's text stands, its first chart, and all of them, in milliseconds from the beginning of the navigation.
(({ borders, text, chart, charts }) => {
  globalThis.shadows = [];
  globalThis.PlotlyGeoAssets = { topojson: { world_110m: borders } };
  globalThis.stood = { text: null, first: null, all: null };
  let drawings = 0;
  const roots = () => [document, ...shadows.filter((one) => one.isConnected)];
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const note = () => {
    const now = performance.now();
    const drawn = all(`${chart}[data-drawn]`).length;
    if (all(text).some((one) => one.textContent)) stood.text ??= now;
    if (drawn) stood.first ??= now;
    if (stood.text && drawn >= charts) stood.all ??= now;
  };
  const watch = (root) =>
    new MutationObserver(() => {
      for (const plot of root.querySelectorAll(".js-plotly-plot:not(.tc-plot):not([data-drawn])")) {
        if (!plot.on || !plot.querySelector(".main-svg")) continue;
        plot.dataset.drawn = ++drawings;
        plot.on("plotly_afterplot", () => {
          plot.dataset.drawn = ++drawings;
        });
      }
      if (!stood.all) note();
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    globalThis.shadows.push(root);
    watch(root);
    return root;
  };
});
