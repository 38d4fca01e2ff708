// Shows a chart year by year, where its traces say from which year each of their points is drawn (`meta.years`; 0 where
// that is not known). Nothing moves before the reader asks for it. What is taken away or printed shows all years.
const PACE = 1200;
const EARLIER = 0.4;

// The traces as they are up to a year: points of later years are none, those of earlier ones are pale.
// deno-lint-ignore no-unused-vars -- chart.js, which follows it in one page, uses it
const upTo = (data, year) =>
  data.map((trace) => {
    const years = trace.meta?.years;
    if (!years) return trace;
    const kept = (values) => values.map((value, at) => years[at] > year ? null : value);
    const shown = { ...trace, lon: kept(trace.lon), lat: kept(trace.lat) };
    if (trace.marker) {
      shown.marker = { ...trace.marker, opacity: years.map((one) => one === year ? 1 : EARLIER) };
    }
    return shown;
  });

// The control below a chart with years; `repaint` draws the chart for `state.year`. Returns what stops it.
// deno-lint-ignore no-unused-vars -- chart.js, which follows it in one page, uses it
const player = (root, state, repaint) => {
  root.querySelector(".tc-player")?.remove();
  state.year = null;
  const years = state.figure.data.flatMap((trace) => trace.meta?.years ?? []);
  const known = years.filter((year) => year > 0);
  if (new Set(known).size < 2) return () => {};
  const { words } = state.data;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const slider = make("input", {
    type: "range",
    min: first,
    max: last,
    step: 1,
    value: last,
    "aria-label": words.year,
  });
  const said = make("output", { "aria-live": "polite" });
  const play = make("button", { type: "button" }, words.play);
  const all = make("button", { type: "button", hidden: "" }, words.allYears);
  let timer = null;

  const pause = () => {
    clearInterval(timer);
    timer = null;
    play.textContent = words.play;
  };
  const show = (year) => {
    state.year = year;
    all.hidden = year === null;
    slider.value = year ?? last;
    const count = (holds) => String(known.filter(holds).length);
    said.textContent = year === null
      ? ""
      : words.upTo.replace("{year}", year).replace("{new}", count((one) => one === year))
        .replace("{all}", count((one) => one <= year));
    slider.setAttribute("aria-valuetext", said.textContent || words.allYears);
    repaint();
  };
  play.addEventListener("click", () => {
    if (timer) return pause();
    play.textContent = words.pause;
    show(state.year === null || state.year >= last ? first : state.year);
    timer = setInterval(() => {
      show(state.year + 1);
      if (state.year >= last) pause();
    }, PACE);
  });
  slider.addEventListener("input", () => {
    pause();
    show(Number(slider.value));
  });
  all.addEventListener("click", () => {
    pause();
    show(null);
    slider.focus();
  });
  // Who asked for less motion steps with the slider.
  play.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
  root.querySelector(".tc-plot").after(make("div", { class: "tc-player" }, play, slider, all, said));
  return pause;
};
