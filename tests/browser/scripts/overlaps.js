// Texts of a plot that lie on each other or stand out at its sides.
((plot) => {
  const texts = [...plot.querySelectorAll(".annotation text, .textpoint text, .xtick text, .ytick text, .legendtext")]
    .filter((text) => text.textContent.trim());
  const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
  const outer = plot.getBoundingClientRect(), found = boxes.length > 8 ? [] : ["too few texts"];
  for (const [index, [name, box]] of boxes.entries()) {
    if (box.left < outer.left - 1 || box.right > outer.right + 1) found.push(`${name} is cut`);
    for (const [other, next] of boxes.slice(index + 1)) {
      if (
        box.left < next.right - 1 && next.left < box.right - 1 && box.top < next.bottom - 3 && next.top < box.bottom - 3
      ) {
        found.push(`${name} / ${other}`);
      }
    }
  }
  return found;
});
