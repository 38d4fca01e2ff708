// What can be pressed and is too small for a finger, by WCAG 2.5.8: narrower or lower than 24 pixels, and with another target
// in the circle of 24 pixels around its middle. A link within a sentence may be as small as its letters. Nothing within
// `others` is judged.
((others) => {
  const LEAST = 24;
  const all = [...document.querySelectorAll("a, button, input, summary, select, textarea, [role=button]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const middle = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
  const isSmall = ({ box }) => Math.min(box.width, box.height) < LEAST - 0.5;
  const inSentence = ({ element }) =>
    getComputedStyle(element).display === "inline" &&
    element.parentElement.innerText.trim().length > element.innerText.trim().length;
  const apart = ([x, y], { box }) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const isCrowded = (one) =>
    all.some((other) => {
      if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
      if (apart(middle(one), other) < LEAST / 2) return true;
      const [[x, y], [u, v]] = [middle(one), middle(other)];
      return isSmall(other) && Math.hypot(x - u, y - v) < LEAST;
    });
  return all
    .filter((one) => isSmall(one) && !one.element.closest(others) && !inSentence(one) && isCrowded(one))
    .map(({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`);
});
