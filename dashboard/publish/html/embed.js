// Draws the chart of an embed, and tells the page around it how high it is.
const figure = JSON.parse(document.getElementById("figure").textContent);
const plot = document.getElementById("plot");
const marks = JSON.parse(document.getElementById("marks").textContent);
const settings = { topojsonURL: "../assets/", displaylogo: false, displayModeBar: false, scrollZoom: false };

let name = null;

const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "third-country:height", height, address: location.href }, "*");
};

const show = async (width = plot.clientWidth) => {
  const { data, layout, config } = composed(figure, width);
  layout.dragmode = false;
  await Plotly.react(plot, data, layout, { ...config, ...settings });
  name ??= reach(plot, leadsTo(marks));
  name(marks.name, marks.words);
  plot.dataset.drawn = "1";
  for (const drawing of plot.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
  tell();
};

addEventListener("message", (event) => {
  if (event.data?.type === "third-country:ask" && plot.dataset.drawn) tell();
});

// The letters are measured when they are drawn: the fonts must be there before.
Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => show());
addEventListener("beforeprint", () => show(Math.min(PAPER_WIDTH, plot.clientWidth)));
addEventListener("afterprint", () => show());
let width = plot.clientWidth;
new ResizeObserver(() => {
  if (plot.clientWidth === width) return;
  width = plot.clientWidth;
  show();
}).observe(plot);
