const figure = JSON.parse(document.getElementById("figure").textContent);
const plot = document.getElementById("plot");
const draw = (width = plot.clientWidth) => {
  const { data, layout, config } = composed(figure, width);
  Plotly.react(plot, data, layout, { ...config, displaylogo: false, displayModeBar: false });
};
Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => draw());
addEventListener("resize", () => draw());
addEventListener("beforeprint", () => draw(Math.min(PAPER_WIDTH, plot.clientWidth)));
addEventListener("afterprint", () => draw());
