// Texts of pictures that stand where no reader can scroll.
(() =>
  [...document.querySelectorAll(".tc-chart")].flatMap((chart) => {
    const from = chart.getBoundingClientRect().left - chart.scrollLeft;
    const to = from + chart.scrollWidth;
    return [...chart.querySelectorAll("svg.main-svg text")].filter((text) => {
      const { left, right, width } = text.getBoundingClientRect();
      return width && (left < from - 1 || right > to + 1);
    }).map((text) => `${chart.id}: ${text.textContent.slice(0, 40)}`);
  }));
