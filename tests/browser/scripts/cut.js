// Texts of which a part is hidden, because they are wider or higher than the element that holds them. What scrolls, pictures,
// and what only screen readers are told is left out, and the list that folds away what has no room.
(() =>
  [...(document.querySelector("[data-testid=stApp]") ?? document.body).querySelectorAll("*")].filter((element) => {
    if (!element.innerText || element.closest("svg, .tc-plot")) return false;
    const { overflowX, overflowY, visibility } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2 || visibility === "hidden" || element.matches(".rc-overflow")) return false;
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 2);
  }).map((element) => `${element.innerText.slice(0, 40)}: ${element.outerHTML.slice(0, 120)}`));
