// Leads each case from its place before a change to the one after it, so that an eye can follow. The drawing itself is
// done at once, and is Plotly's.

const MOVE = { duration: 400, easing: "ease-in-out" };
// Milliseconds without a drawing after which they move.
const STILL = 150;
// Of more marks nobody follows one.
const MOST = 300;

// The marks of cases, each with the sign in it, by the case and how many of its marks stand before it.
const casesIn = (plot) => {
  const found = new Map();
  const times = new Map();
  if (plot.layout?.meta?.rows || plot.querySelectorAll(".trace .point").length > MOST) return found;
  for (const drawn of plot.querySelectorAll(".trace:has(.point)")) {
    const { customdata } = drawn.__data__[0].trace;
    const signs = new Map([...drawn.querySelectorAll("text")].map((sign) => [sign.__data__.i, sign]));
    for (const shape of drawn.querySelectorAll(".point")) {
      const { i } = shape.__data__;
      const id = customdata?.[i]?.[0]?.open;
      const at = shape.getAttribute("transform")?.match(/-?[\d.]+/g)?.map(Number);
      if (!id || at?.length !== 2) continue;
      times.set(id, (times.get(id) ?? 0) + 1);
      found.set(`${id} ${times.get(id)}`, { at, shown: [shape, signs.get(i)].filter(Boolean) });
    }
  }
  return found;
};

const isSeen = (plot) => {
  const { top, bottom } = plot.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};

// Where the marks stand that a reader sees.
// deno-lint-ignore no-unused-vars -- the script that follows it in one page uses it
const placesOf = (plot) => new Map(isSeen(plot) ? [...casesIn(plot)].map(([mark, { at }]) => [mark, at]) : []);

let waiting = [];
let running = [];
let begins = 0;
const begin = () => {
  for (const one of waiting) one.play();
  running = waiting;
  waiting = [];
};
// Whoever acts waits for no movement.
const finish = () => {
  for (const one of [...waiting, ...running]) one.cancel();
  waiting = [];
  running = [];
};
for (const act of ["pointerdown", "keydown"]) addEventListener(act, finish, true);

// They stay at their places until no chart has been drawn for a moment, and move together.
// deno-lint-ignore no-unused-vars -- the script that follows it in one page uses it
const moveFrom = (places, plot) => {
  if (!places.size || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const [mark, { at, shown }] of casesIn(plot)) {
    const before = places.get(mark);
    if (before?.every((place, axis) => place === at[axis])) continue;
    const moved = before?.map((place, axis) => `${place - at[axis]}px`).join(" ");
    for (const one of shown) {
      const movement = one.animate(before ? { translate: [moved, "0px 0px"] } : { opacity: [0, 1] }, MOVE);
      movement.pause();
      waiting.push(movement);
    }
  }
  clearTimeout(begins);
  begins = setTimeout(begin, STILL);
};
