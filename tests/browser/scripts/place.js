// Where a mark lies in the window, once its plot is in the middle.
((plot, [number, point]) => {
  const { xaxis, yaxis, data } = { ...plot._fullLayout, data: plot.data };
  plot.scrollIntoView({ block: "center" });
  const box = plot.getBoundingClientRect();
  return {
    x: box.left + xaxis._offset + xaxis.d2p(data[number].x[point]),
    y: box.top + yaxis._offset + yaxis.d2p(data[number].y[point]),
  };
});
