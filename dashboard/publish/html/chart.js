// One chart on a page. Plotly is loaded once for all of them; a changed figure is redrawn in place.

// Where the page around an embed runs no script, its frame keeps the height for this width.
const EMBED_WIDTH = 800;
const EMBED_FOOT = 30;
const FORMATS = ["png", "svg", "pdf", "html", "csv", "json"];
const THEMES = ["light", "dark"];
let loading = null;

const plotly = (address) => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => fontsLoaded().then(() => resolve(globalThis.Plotly));
    script.onerror = () => {
      loading = null;
      reject(new Error("plotly.js did not load"));
    };
    document.head.append(script);
  });
  return loading;
};

const configOf = ({ base, words }, figure) => ({
  topojsonURL: `${base}/assets/`,
  // Plotly's own words for its buttons are English.
  ...figure.config,
  locales: {
    page: {
      ...figure.config.locales.page,
      dictionary: {
        "Zoom in": words.zoomIn,
        "Zoom out": words.zoomOut,
        "Reset axes": words.resetAxes,
        "Reset": words.resetMap,
      },
    },
  },
  displaylogo: false,
  displayModeBar: figure.layout.dragmode === "pan",
  modeBarButtons: [
    figure.layout.geo ? ["zoomInGeo", "zoomOutGeo", "resetGeo"] : ["zoomIn2d", "zoomOut2d", "resetScale2d"],
  ],
  scrollZoom: false,
});

const tools = (root, state) => {
  const { words } = state.data;
  const bar = make("div", { class: "tc-tools" });
  const said = make("div", { class: "tc-said", role: "status" });
  const list = make("ul");
  const looks = make("li", { class: "tc-looks", role: "group", "aria-label": words.colours });
  for (const theme of THEMES) {
    const button = make("button", { type: "button", "data-theme": theme }, words[theme]);
    button.addEventListener("click", () => {
      state.theme = theme;
      offer(root, state);
    });
    looks.append(button);
  }
  list.append(looks);
  for (const format of FORMATS) {
    if (state.data.links[format]) list.append(make("li", {}, make("a", { "data-format": format }, words[format])));
    else if (format !== "pdf") {
      // Without a browser on the server the reader's own makes the picture.
      const button = make("button", { type: "button" }, words[format]);
      button.addEventListener("click", () => picture(state, format, said));
      list.append(make("li", {}, button));
    }
  }
  const shared = make("div", { class: "tc-share", hidden: "" });
  for (const what of Object.keys(state.data.share)) {
    const button = make("button", { type: "button", "aria-expanded": "false" }, words[what]);
    button.addEventListener("click", () => share(state, shared, button, what, said));
    list.append(make("li", {}, button));
  }
  const menu = make(
    "details",
    { class: "tc-export" },
    make("summary", { "data-named": "export" }, words.export),
    list,
    shared,
  );
  const table = make(
    "details",
    { class: "tc-table" },
    make("summary", { "data-named": "table" }, words.table),
    make("div", { class: "tc-scroll", tabindex: "0" }),
  );
  table.addEventListener("toggle", () => {
    if (table.open) table.firstChild.scrollIntoView({ block: "nearest" }); // it has a line of its own now
    state.openTable(table.open); // it comes with the next answer, unless it came before
    fillTable(root, state);
  });
  bar.append(menu, table, viewed(root, said, words), whole(root, state));
  bar.addEventListener("keydown", ({ key, target }) => {
    const open = key === "Escape" && target.closest("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  root.append(bar, said);
};

// Copies the address of the page as it stands, which leads to this chart.
const viewed = (root, said, words) => {
  const button = make("button", { type: "button", "data-named": "view" }, words.view);
  button.addEventListener("click", async () => {
    const address = new URL(`#${root.id}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = words.viewCopied;
    } catch {
      said.textContent = `${words.viewByHand} ${address}`; // without https the browser keeps its clipboard to itself
    }
  });
  return button;
};

// The chart alone on the whole screen, where the browser can.
const whole = (root, state) => {
  const button = make("button", { type: "button", "data-named": "whole" }, state.data.words.whole);
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener(
    "click",
    () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen(),
  );
  root.addEventListener("fullscreenchange", () => {
    button.dataset.named = document.fullscreenElement === root ? "part" : "whole";
    button.textContent = state.data.words[button.dataset.named];
    offer(root, state);
  });
  return button;
};

// The theme of what is taken away: the page's, until the reader chooses.
const themeOf = (state) => state.theme ?? state.data.theme;

const themed = (state, address) => `${address}${address.includes("?") ? "&" : "?"}theme=${themeOf(state)}`;

// Brings the menu to the selection and the theme that are chosen now.
const offer = (root, state) => {
  for (const one of root.querySelectorAll("[data-named]")) {
    one.setAttribute("aria-label", state.data.names[one.dataset.named]);
  }
  for (const button of root.querySelectorAll("[data-theme]")) {
    button.setAttribute("aria-pressed", String(button.dataset.theme === themeOf(state)));
  }
  for (const anchor of root.querySelectorAll("a[data-format]")) {
    const { format } = anchor.dataset;
    anchor.href = format === "csv" ? state.data.links.csv : themed(state, state.data.links[format]);
    anchor.download = `${state.data.file}.${format}`;
  }
  for (const open of root.querySelectorAll(".tc-share:not([hidden])")) {
    open.hidden = true; // its address was that of the selection or theme before
    for (const button of root.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
  }
};

const answer = async (address) => {
  const got = await fetch(address);
  if (!got.ok) throw new Error(`${address}: ${got.status}`);
  return got;
};

const picture = async (state, format, said) => {
  said.textContent = "";
  try {
    const [Plotly, { figure }, faces] = await Promise.all([
      plotly(state.data.plotly),
      answer(themed(state, state.data.links.json)).then((got) => got.json()),
      answer(state.data.faces).then((got) => got.text()),
    ]);
    const size = { width: figure.layout.width, height: figure.layout.height, scale: format === "png" ? 2 : 1 };
    const svg = await pictureOf(Plotly.toImage, { ...figure, config: configOf(state.data, state.figure) }, size, faces);
    const href = format === "png"
      ? `data:image/png;base64,${await pixelsOf(svg, size)}`
      : `data:image/svg+xml,${encodeURIComponent(svg)}`;
    make("a", { href, download: `${state.data.file}.${format}` }).click();
  } catch (error) {
    said.textContent = state.data.words.noPicture;
    console.warn(error);
  }
};

// Shows a text to copy, or hides it again.
const share = (state, place, button, what, said) => {
  const open = button.getAttribute("aria-expanded") === "true";
  for (const other of place.parentElement.querySelectorAll("[aria-expanded]")) {
    other.setAttribute("aria-expanded", "false");
  }
  button.setAttribute("aria-expanded", String(!open));
  place.hidden = open;
  if (open) return;
  const { words } = state.data;
  const field = make("textarea", {
    readonly: "",
    rows: what === "embed" ? "4" : "2",
    "aria-label": words[what],
    spellcheck: "false",
  });
  field.value = what === "embed"
    ? embedCode(state)
    : new URL(themed(state, state.data.share[what]), location.href).href;
  const copy = make("button", { type: "button" }, words.copy);
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      copy.textContent = said.textContent = words.copied;
    } catch {
      field.select();
      copy.textContent = said.textContent = words.copyByKeys; // without https the browser keeps its clipboard to itself
    }
  });
  place.replaceChildren(field, copy);
};

const embedCode = (state) => {
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const address = escaped(new URL(themed(state, state.data.share.embed), location.href).href);
  const title = escaped(state.data.title);
  const script = escaped(new URL(`${state.data.base}/assets/frames.js`, location.href).href);
  const height = composed(state.figure, EMBED_WIDTH).layout.height + EMBED_FOOT;
  const frame =
    `<iframe src="${address}" title="${title}" width="100%" height="${height}" loading="lazy" style="border:0">`;
  return `${frame}</iframe>\n<script src="${script}" async></script>`;
};

const fillTable = (root, state) => {
  const details = root.querySelector(".tc-table");
  const filled = state.data.open + state.data.stamp;
  if (!details.open || !state.data.table || details.dataset.filled === filled) return;
  const { headings, rows, more } = state.data.table;
  const links = (cases) =>
    cases.flatMap(([name, id], at) => [
      ...(at ? ["; "] : []),
      make("a", { href: state.data.open + encodeURIComponent(id) }, name),
    ]);
  const cell = (content) => {
    if (content.lang) return make("td", { lang: content.lang }, content.text);
    return make("td", {}, ...(typeof content === "string" ? [content] : links(content)));
  };
  const head = make("tr", {}, ...headings.map((text) => make("th", { scope: "col" }, text)));
  const body = make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell))));
  const table = make(
    "table",
    {},
    make("caption", { class: "aloud" }, state.data.title),
    make("thead", {}, head),
    body,
  );
  const opened = more.length ? [make("p", {}, `${state.data.words.more} `, ...links(more))] : [];
  details.querySelector(".tc-scroll").replaceChildren(table, ...opened);
  details.dataset.filled = filled;
};

const ruler = document.createElement("canvas").getContext("2d");

// The room that a chart has, and how many times as wide as the server measured them texts are in the reader's own styles
// (larger letters, wider spaces). Looked at once, and when either changes: a look makes the browser lay out the page.
const measure = (root, state) => {
  const probe = root.querySelector(".tc-probe");
  ruler.font = `12px ${state.figure.layout.font.family}`;
  const times = probe.offsetWidth / ruler.measureText(probe.textContent).width;
  state.spread = times > 1.05 ? times : 1;
  state.room = root.clientWidth;
};

// The width at which the texts of a picture have room in the width of its place: to the right, and to the left for those
// that end where they belong.
// No picture is drawn for less than its narrowest frame; beyond the edge the reader scrolls.
const widthOf = (root, state) => {
  const { room, spread } = state;
  if (!room) return 0;
  const left = spread - 1;
  const width = Math.max(Math.floor(room / (spread + left)), state.figure.frames[0].from);
  root.classList.toggle("spread", spread > 1 || width > room);
  root.style.setProperty("--left", `${left * width}px`);
  root.style.setProperty("--room", `${spread * width}px`);
  return width;
};

const draw = async (root, state) => {
  const plot = root.querySelector(".tc-plot");
  if (!state.room) measure(root, state);
  const width = widthOf(root, state);
  if (!width) return;
  plot.style.minHeight = `${composed(state.figure, width).layout.height}px`;
  delete plot.dataset.drawn;
  try {
    await plotly(state.data.plotly);
  } catch {
    plot.textContent = state.data.words.notDrawn;
    return;
  }
  const before = placesOf(plot);
  await paint(plot, state, width);
  if (width === state.width) moveFrom(before, plot);
  keepBorders(plot);
  plot.style.minHeight = "";
  // The description stands for the drawing; its letters one by one would only be noise.
  for (const drawing of plot.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
  keepAxis(root, plot);
  state.width = width;
  state.name ??= reach(plot, (action) => action && (() => follow(state, action)));
  state.name(state.data.marks, state.data.words);
  plot.dataset.drawn = state.data.stamp;
  fit(root, state); // its place may have become another while it was drawn
};

// Draws anew where the place of the chart is no longer as wide as what stands in it.
const fit = (root, state) => {
  if (state.width && Math.abs(widthOf(root, state) - state.width) > 4) draw(root, state);
};

// The action of a mark is the first entry of its data, or null; see action.py.
const follow = (state, action) => {
  if (!action.open) state.send(action);
  else {
    // As after a click on a link: one entry in the history, of which Streamlit hears as of the browser's own.
    history.pushState({}, "", state.data.open + action.open);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  }
};

const acts = (figure) => figure.data.some((trace) => trace.customdata?.some(([action]) => action));

// Plotly projects the borders of every country again with each figure, for half of the time that a map takes, though
// no filter changes them: they are drawn anew only where the map shows another part of the earth, and moved with it where
// it stands higher or lower.
const keepBorders = (plot) => {
  for (const { _subplot: map } of [plot._fullLayout.geo, plot._fullLayout.geo2].filter((one) => one?._subplot)) {
    if (Object.hasOwn(map, "_render")) continue;
    let drawn = { shows: "", at: [0, 0] };
    map._render = () => {
      const { projection: seen, basePaths: borders } = map;
      const at = seen.translate();
      const within = seen.clipExtent()?.map((corner) => corner.map((edge, axis) => (edge - at[axis]).toFixed(2)));
      const shows = JSON.stringify([seen.scale(), seen.rotate(), seen.center(), within]);
      const stays = shows === drawn.shows && Object.values(borders).every((one) => one.attr("d"));
      if (stays) map.basePaths = {};
      else drawn = { shows, at };
      const moved = at.map((place, axis) => place - drawn.at[axis]);
      for (const one of Object.values(borders)) one.attr("transform", `translate(${moved})`);
      Object.getPrototypeOf(map)._render.call(map);
      map.basePaths = borders;
    };
  }
};

// Plotly takes as long for a trace of nothing as for one of a few points.
const hasPoints = (trace) => (trace.locations ?? trace.lon ?? trace.x)?.length !== 0;

// Draws at a width; nothing is waited for before the drawing begins, as paper does not wait either.
const paint = (plot, state, width, year = state.year) => {
  const { data: whole, layout } = composed(state.figure, width);
  const data = (year ? upTo(whole, year) : whole).filter(hasPoints);
  if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false;
  return globalThis.Plotly.react(plot, data, layout, configOf(state.data, state.figure));
};

const decoder = new TextDecoder();

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  const root = parentElement.querySelector(".tc-chart");
  root._chart ??= {};
  const state = root._chart;
  const { figure, said, table, open } = JSON.parse(decoder.decode(data));
  const changed = state.data?.stamp !== said.stamp;
  state.data = { ...said, table, open };
  root.id = `chart-${state.data.name}`;
  if (!root.querySelector(".tc-tools")) tools(root, state);
  state.send = (action) => setTriggerValue("clicked", action);
  state.openTable = (open) => setStateValue("table", open);
  const plot = root.querySelector(".tc-plot");
  if (changed) {
    state.stop?.();
    state.figure = figure;
    state.stop = player(root, state, () => state.width && paint(plot, state, state.width));
  }

  root.setAttribute("aria-label", state.data.description);
  plot.classList.toggle("clickable", acts(state.figure));
  offer(root, state);
  fillTable(root, state);
  if (changed) draw(root, state);
  else plot.dataset.drawn = state.data.stamp;

  const observer = new ResizeObserver(() => {
    measure(root, state);
    fit(root, state);
  });
  observer.observe(root);
  observer.observe(root.querySelector(".tc-probe"));
  const toPaper = () => state.width && paint(plot, state, Math.min(PAPER_WIDTH, state.width), null);
  const toScreen = () => state.width && paint(plot, state, state.width);
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
  return () => {
    state.stop?.();
    observer.disconnect();
    removeEventListener("beforeprint", toPaper);
    removeEventListener("afterprint", toScreen);
  };
}
