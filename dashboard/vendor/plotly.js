// What of plotly.js the charts need. `make plotly` makes plotly.min.js of it: a third of the whole library.
import Plotly from "plotly.js/lib/core";
import bar from "plotly.js/lib/bar";
import choropleth from "plotly.js/lib/choropleth";
import scattergeo from "plotly.js/lib/scattergeo";

Plotly.register([bar, choropleth, scattergeo]);
globalThis.Plotly = Plotly;
