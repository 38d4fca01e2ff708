// Draws the chart of a file that works offline.
const figure = JSON.parse(document.getElementById("figure").textContent);
const plot = document.getElementById("plot");
const marks = JSON.parse(document.getElementById("marks").textContent);
let name = null;
const draw = async (width = plot.clientWidth) => {
  const { data, layout, config } = composed(figure, width);
  await Plotly.react(plot, data, layout, { ...config, displaylogo: false, displayModeBar: false });
  for (const drawing of plot.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
  name ??= reach(plot, leadsTo(marks));
  name(marks.name, marks.words);
};
Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => draw());
addEventListener("resize", () => draw());
addEventListener("beforeprint", () => draw(Math.min(PAPER_WIDTH, plot.clientWidth)));
addEventListener("afterprint", () => draw());
