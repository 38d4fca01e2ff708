// What a chart says on the way from its first mark to its last, by the right arrow key.
((plot) => {
  const press = (key) => plot.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const [panel, ring] = [plot.parentElement.querySelector(".tc-mark"), plot.parentElement.querySelector(".tc-ring")];
  const at = () => panel.textContent + ring.getAttribute("style");
  plot.focus();
  press("Home");
  const said = [];
  for (let before = null; at() !== before; press("ArrowRight")) {
    before = at();
    said.push(panel.querySelector("p").textContent);
  }
  return said;
});
