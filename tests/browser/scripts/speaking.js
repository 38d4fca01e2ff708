// How many marks of a drawn figure have a hover label. A country too small for a shape is reached by its square.
((plot) => {
  const shapes = [...plot.querySelectorAll(".choroplethlocation")].filter((shape) => shape.getAttribute("d")).length;
  const speaking = (marks) => marks.hovertemplate ? (marks.customdata ?? marks.text ?? marks.x).length : 0;
  const others = plot.data.filter((trace) => trace.hoverinfo !== "skip" && trace.type !== "choropleth");
  return others.reduce((sum, trace) => sum + speaking(trace), shapes);
});
