// Draws a figure and returns how many texts it has, and those that are outside, clipped or covered.
(async ([figure, size, font]) => {
  const paper = document.getElementById("paper");
  paper.innerHTML = await pictureOf(Plotly.toImage, figure, size, "");
  if (font) { for (const part of paper.querySelectorAll("text, tspan")) part.style.fontFamily = font; }
  const sheet = paper.getBoundingClientRect();
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left - sheet.left, top - sheet.top, right - sheet.left, bottom - sheet.top];
  };
  const inside = (box, room, slip) =>
    box[0] >= room[0] - slip && box[1] >= room[1] - 3 && box[2] <= room[2] + slip && box[3] <= room[3] + 3;
  const texts = [...paper.querySelectorAll("text")].filter(
    (text) => text.textContent.trim() && getComputedStyle(text).opacity !== "0" && text.getBoundingClientRect().width,
  );
  const faults = [];
  for (const text of texts) {
    const box = boxOf(text), says = text.textContent.slice(0, 60);
    // Turned by a quarter, the room for ascenders and descenders, other in each font, lies beside a text.
    if (!inside(box, [0, 0, size.width, size.height], font ? 3 : 0.5)) {
      faults.push(["outside", says, box.map(Math.round)]);
    }
    for (let part = text.parentElement; part !== paper; part = part.parentElement) {
      const id = (part.getAttribute("clip-path") || "").match(/#([^'")]+)/)?.[1];
      const hole = id && document.getElementById(id)?.querySelector("rect");
      if (!hole) continue;
      const { a, d, e, f } = part.getScreenCTM(), { x, y, width, height } = hole;
      const [left, top] = [x.baseVal.value, y.baseVal.value];
      const room = [
        a * left + e - sheet.left,
        d * top + f - sheet.top,
        a * (left + width.baseVal.value) + e - sheet.left,
        d * (top + height.baseVal.value) + f - sheet.top,
      ];
      if (!inside(box, room, 1)) faults.push(["clipped", says, box.map(Math.round), room.map(Math.round)]);
    }
    for (const other of texts) {
      if (other === text || text.compareDocumentPosition(other) & 2) continue;
      const beside = boxOf(other);
      const wide = Math.min(box[2], beside[2]) - Math.max(box[0], beside[0]);
      const high = Math.min(box[3], beside[3]) - Math.max(box[1], beside[1]);
      if (wide > 2 && high > 5) faults.push(["covered", says, other.textContent.slice(0, 60)]);
    }
  }
  return [texts.length, faults];
});
