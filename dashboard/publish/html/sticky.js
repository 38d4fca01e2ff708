// Keeps the axis of a chart in sight that is higher than the window: a copy of it lies over the axis itself, and stays at the
// upper edge while the rows below it scroll. It takes no click, and says nothing that the axis does not.

const TICKS = ".xaxislayer-above, .xaxislayer-below";
const AIR = 6;

// deno-lint-ignore no-unused-vars -- the script that follows it in one page uses it
const keepAxis = (root, plot) => {
  if (!plot.layout.meta?.rows || !plot._fullLayout.xaxis.showticklabels) return;
  const strip = root.querySelector(".tc-axis") ?? document.createElement("div");
  strip.className = "tc-axis";
  strip.setAttribute("aria-hidden", "true");
  const copy = () => {
    const drawing = plot.querySelector("svg.main-svg");
    const axis = plot._fullLayout.xaxis;
    const { t } = plot._fullLayout._size;
    const high = Math.ceil(axis.tickfont.size * 1.3 + 2 * AIR);
    const from = t - high;
    const svg = drawing.cloneNode(false);
    svg.removeAttribute("class");
    svg.setAttribute("height", high);
    svg.setAttribute("viewBox", `0 ${from} ${drawing.clientWidth} ${high}`);
    for (const ticks of plot.querySelectorAll(TICKS)) svg.append(ticks.cloneNode(true));
    strip.replaceChildren(svg);
    strip.style.cssText =
      `height: ${high}px; margin-top: ${from}px; margin-bottom: ${-t}px; background: ${plot._fullLayout.paper_bgcolor}`;
  };
  if (!strip.isConnected) {
    plot.before(strip);
    plot.on("plotly_afterplot", copy);
  }
  copy();
};
