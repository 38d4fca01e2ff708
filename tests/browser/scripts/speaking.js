// How many marks of a drawn figure have a hover label. A country too small for a shape is reached by its circle.
((plot) => {
  const shapes = [...plot.querySelectorAll(".choroplethlocation")].filter((shape) => shape.getAttribute("d")).length;
  const speaking = (marks) => marks.hovertemplate ? (marks.customdata ?? marks.text ?? marks.x).length : 0;
  return plot.data.filter((trace) => trace.hoverinfo !== "skip").reduce((sum, trace) => {
    if (trace.type === "sankey") return sum + speaking(trace.node) + speaking(trace.link);
    return sum + (trace.type === "choropleth" ? shapes : speaking(trace));
  }, 0);
});
