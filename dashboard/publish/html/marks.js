// The marks of a chart for a keyboard and a finger, over what plotly.js has drawn: shared by the page, the embed and the
// offline file.

// Pixels that a finger or mouse may slip in a click. What moves farther is a drag, whatever it ends on: Plotly takes one
// on the map for a click.
const SLIP = 5;
// Pixels around a mark in which a finger still means it.
const NEAR = 22;
// Milliseconds after which a mouse rests on a mark, and in which it may go from there to what the mark says.
const REST = 600;
const WAY = 300;
const DRAWN = ".trace .point, .choroplethlocation";
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const press = { x: 0, y: 0, isDrag: false, isFinger: false };
addEventListener("pointerdown", (event) => {
  const isFinger = event.pointerType === "touch";
  Object.assign(press, { x: event.clientX, y: event.clientY, isDrag: false, isFinger });
}, true);
addEventListener("pointermove", (event) => {
  if (event.buttons && Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLIP) press.isDrag = true;
}, true);

// What a mouse has called up goes without the mouse moving away.
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const shown of document.querySelectorAll(".hoverlayer")) shown.replaceChildren();
  for (const shown of document.querySelectorAll(".tc-mark.hovered")) shown.dispatchEvent(new Event("dismiss"));
}, true);

// The words of a mark: its hover label without tags. What stands in it of the data is escaped there.
const wordsOf = (marks, point) => {
  const template = Array.isArray(marks.hovertemplate) ? marks.hovertemplate[point] : marks.hovertemplate;
  const label = template.replace(/<extra>.*?<\/extra>/s, "").replace(
    /%\{(\w+)(?:\[(\d+)\])?(?::[^}]*)?\}/g,
    (_, name, at) => (at === undefined ? marks[name]?.[point] : marks[name]?.[point]?.[at]) ?? "",
  );
  const read = new DOMParser().parseFromString(label.replace(/<br\s*\/?>/g, "\n"), "text/html");
  return read.body.textContent.trim();
};

const shapesOf = (plot) => {
  const shapes = new Map();
  for (const shape of plot.querySelectorAll(DRAWN)) {
    const { trace } = shape.closest(".trace").__data__[0];
    shapes.set([trace.index, shape.__data__.i].join(), shape);
  }
  return shapes;
};

const axisOf = (plot, trace, axis) => plot._fullLayout[trace[`${axis}axis`].replace(axis, `${axis}axis`)];

// The place of a point that has no shape of its own, as those of a line.
const spot = (plot, trace, point) => {
  const [across, up] = ["x", "y"].map((axis) => {
    const { _offset, d2p } = axisOf(plot, trace, axis);
    return _offset + d2p(trace[axis][point]);
  });
  const box = plot.getBoundingClientRect();
  return new DOMRect(box.left + across - SLIP, box.top + up - SLIP, 2 * SLIP, 2 * SLIP);
};

// A row of a chart whose rows lead somewhere, where no mark stands in it.
const rowOf = (plot, action, row) => {
  const { _offset, d2p, ticktext, tickvals } = plot._fullLayout.yaxis;
  const [above, below] = [d2p(row - 0.5), d2p(row + 0.5)];
  return {
    action,
    row,
    words: wordsOf({ hovertemplate: ticktext[tickvals.indexOf(row)] ?? "" }, 0),
    place: () => {
      const box = plot.getBoundingClientRect();
      return new DOMRect(box.left, box.top + _offset + above, box.width, below - above);
    },
  };
};

const speaks = (trace) => trace.visible === true && trace.hoverinfo !== "skip" && trace.hovertemplate;
const isArea = ({ type }) => type === "choropleth";
const isShown = ({ place }) => {
  const { left, top, width, height } = place();
  return Number.isFinite(left + top) && width + height > 0;
};

// The part of the drawing in which a trace is drawn: what has been zoomed or moved out of it is not seen.
const frameOf = (plot, trace) => {
  const box = plot.getBoundingClientRect();
  if (!trace.geo) {
    const [across, up] = ["x", "y"].map((axis) => axisOf(plot, trace, axis));
    return new DOMRect(box.left + across._offset, box.top + up._offset, across._length, up._length);
  }
  const { _size: size, [trace.geo]: { domain: { x, y } } } = plot._fullLayout;
  return new DOMRect(
    box.left + size.l + x[0] * size.w,
    box.top + size.t + (1 - y[1]) * size.h,
    (x[1] - x[0]) * size.w,
    (y[1] - y[0]) * size.h,
  );
};

// Brings a mark that has been zoomed or moved out of sight back to the middle; returns what is done then, or null where it
// is in sight.
const brought = (plot, { trace, point, place }) => {
  if (!trace) return null;
  const frame = frameOf(plot, trace);
  const { left, top, width, height } = place();
  const [x, y] = [left + width / 2, top + height / 2];
  const isOutAcross = x < frame.left - width || x > frame.right + width;
  if (!isOutAcross && y >= frame.top - height && y <= frame.bottom + height) return null;
  if (trace.geo) {
    if (!trace.lon) return null;
    return globalThis.Plotly.relayout(plot, {
      [`${trace.geo}.center`]: { lon: trace.lon[point], lat: trace.lat[point] },
    });
  }
  if (!isOutAcross) return null;
  const axis = axisOf(plot, trace, "x");
  const [from, to] = axis.range.map(axis.r2l);
  const start = axis.d2l(trace.x[point]) - (to - from) / 2;
  return globalThis.Plotly.relayout(plot, { [`${axis._name}.range`]: [axis.l2r(start), axis.l2r(start + to - from)] });
};

// The marks in the order in which they are read: of a chart of rows row by row, else as the traces have them.
const marksOf = (plot) => {
  const shapes = shapesOf(plot);
  const rows = plot.layout.meta?.rows;
  const found = [];
  // Of a map its countries, then the places in them.
  const traces = plot._fullData.filter(speaks);
  for (const trace of [...traces.filter(isArea), ...traces.filter((one) => !isArea(one))]) {
    const all = trace.customdata ?? trace.text ?? trace.x;
    if (!Array.isArray(all)) continue;
    for (const point of all.keys()) {
      const shape = shapes.get([trace.index, point].join());
      if (!shape && !trace.xaxis) continue;
      found.push({
        at: [trace.index, point].join(),
        trace,
        point,
        action: trace.customdata?.[point]?.[0] ?? null,
        row: rows ? Math.round(trace.y[point]) : 0,
        words: wordsOf(trace, point),
        shape,
        place: () => shape ? shape.getBoundingClientRect() : spot(plot, trace, point),
      });
    }
  }
  const seen = found.filter(isShown);
  if (!rows) return seen;
  const held = new Set(seen.map(({ row }) => row));
  for (const [row, action] of rows.entries()) if (action && !held.has(row)) seen.push(rowOf(plot, action, row));
  const middle = ({ place }) => place().left + place().width / 2;
  return seen.sort((one, other) => one.row - other.row || middle(one) - middle(other));
};

// The mark that a key leads to. Up and down lead from row to row where a chart has rows.
const stepped = (marks, current, key, isOfRows) => {
  const at = marks.indexOf(current);
  if (key === "End") return marks.at(-1);
  if (key === "Home" || at < 0) return marks[0];
  const step = STEPS[key];
  if (!isOfRows || key === "ArrowLeft" || key === "ArrowRight") return marks[at + step] ?? current;
  const row = (step > 0 ? marks : [...marks].reverse()).find((one) => (one.row - current.row) * step > 0)?.row;
  return marks.find((one) => one.row === row) ?? current;
};

// How far a finger was from a mark. A large shape is meant only where it is touched itself, not around it.
const distance = ({ shape, place }, x, y) => {
  const { left, right, top, bottom, width, height } = place();
  if (shape?.isPointInFill && Math.max(width, height) > 2 * NEAR) {
    const within = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
    return shape.isPointInFill(within) ? 0 : Infinity;
  }
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
};

const touched = (marks, x, y) => {
  const area = ({ place }) => place().width * place().height;
  const near = marks.map((mark) => ({ mark, far: distance(mark, x, y) })).filter(({ far }) => far <= NEAR);
  near.sort((one, other) => one.far - other.far || area(one.mark) - area(other.mark));
  return near[0]?.mark;
};

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// The ring around a mark, and beside it the panel that shows and says it, with a button for fingers.
const markers = (plot) => {
  const said = make("p", { role: "status" });
  const button = make("button", { type: "button", hidden: "" });
  const ring = make("div", { class: "tc-ring", hidden: "" });
  const panel = make("div", { class: "tc-mark" }, said, button);
  plot.after(ring, panel);
  const beside = ({ left, top, width, height }) => {
    const around = plot.parentElement;
    const from = around.getBoundingClientRect();
    const [x, y] = [left - from.left + around.scrollLeft, top - from.top + around.scrollTop];
    Object.assign(ring.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    panel.style.left = 0; // it is as wide as it can be
    const room = plot.offsetTop + plot.clientHeight - panel.offsetHeight;
    const below = y + height + 10;
    panel.style.left = `${
      Math.max(0, Math.min(x + (width - panel.offsetWidth) / 2, plot.clientWidth - panel.offsetWidth))
    }px`;
    panel.style.top = `${below <= room ? below : Math.max(0, y - panel.offsetHeight - 10)}px`;
  };
  return { said, button, ring, panel, beside };
};

// Lets a keyboard and a finger reach the marks of a drawn chart. `leads` gives for an action what follows it, or null;
// returned is what names the chart, again after each change of its title.
// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const reach = (plot, leads) => {
  const { said, button, ring, panel, beside } = markers(plot);
  let marks = null;
  let current = null;
  let words = {};
  const all = () => marks ??= marksOf(plot);
  const rows = () => plot.layout.meta?.rows;
  const leave = () => {
    current = null;
    said.textContent = "";
    ring.hidden = button.hidden = true;
    for (const one of [plot, panel]) one.classList.remove("marked", "hovered");
  };
  const show = (mark, isTouched) => {
    if (!mark) return leave();
    current = mark;
    if (said.textContent !== mark.words) said.textContent = mark.words;
    ring.hidden = false;
    button.hidden = !isTouched || !leads(mark.action);
    button.textContent = mark.action?.open ? words.openCase : words.showCases;
    panel.classList.remove("hovered");
    for (const one of [plot, panel]) one.classList.add("marked");
    beside(mark.place());
  };
  const follow = ({ action, words: own }) => {
    const lead = leads(action);
    if (lead) lead();
    else said.textContent = `${own}\n${words.nothing}`;
  };
  const nameOf = (mark) => JSON.stringify([mark.words, mark.action]);
  const step = (mark) => {
    if (!mark) return;
    current = mark;
    const moved = brought(plot, mark);
    if (moved) moved.then(arrive);
    else arrive();
  };
  const arrive = () => {
    show(current);
    for (const one of [ring, panel]) one.scrollIntoView({ block: "nearest", inline: "nearest" });
    plot.dispatchEvent(new CustomEvent("marked", { detail: nameOf(current), bubbles: true }));
  };
  // Whoever comes back to the page comes back to the mark that they had left.
  const recall = () => {
    const { mark } = plot.dataset;
    if (!mark || document.activeElement !== plot) return;
    delete plot.dataset.mark;
    step(all().find((one) => nameOf(one) === mark));
  };

  plot.addEventListener("keydown", (event) => {
    if (event.target !== plot || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && current) leave();
    else if (event.key === "Enter" && current) follow(current);
    else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      step(stepped(all(), current, event.key, Boolean(rows())));
    } else return;
    event.preventDefault();
  });
  plot.addEventListener("focus", recall);
  plot.addEventListener("blur", (event) => {
    if (document.activeElement !== plot && !panel.contains(event.relatedTarget)) leave();
  });
  button.addEventListener("click", () => leads(current?.action)?.());

  // A finger hides what it means: the first touch shows the mark, and the button beside it follows.
  plot.addEventListener("pointerup", (event) => {
    if (event.pointerType !== "touch" || press.isDrag || event.target.closest(".modebar, .legend")) return;
    const row = rows() ? rowAt(event) : undefined;
    show(touched(all(), event.clientX, event.clientY) ?? all().find((one) => one.row === row), true);
  });
  const rowAt = (event) => {
    const axis = plot._fullLayout.yaxis;
    const y = event.clientY - plot.getBoundingClientRect().top - axis._offset;
    return y >= 0 && y <= axis._length ? Math.round(axis.p2d(y)) : undefined;
  };

  let handled = 0;
  plot.on("plotly_click", (event) => {
    if (press.isDrag || press.isFinger) return;
    const point = event.points.find((one) => one.customdata);
    if (!point) return;
    handled = Date.now();
    leads(point.customdata[0])?.();
  });
  // A line of a chart of rows is hit anywhere on its row, its name included, not only at its marks.
  plot.addEventListener("click", (event) => {
    if (!rows() || press.isDrag || press.isFinger || event.target.closest(".modebar, .legend")) return;
    setTimeout(() => {
      if (Date.now() - handled >= 400) leads(rows()[rowAt(event)])?.();
    }, 60);
  });

  // What a mark says to a mouse that rests on it stays while the mouse is on either; to one that passes, Plotly's label
  // says it, which is gone before anybody could point at it.
  const isHovered = () => panel.classList.contains("hovered");
  let wait = 0;
  const rest = (at) => {
    show(all().find((one) => one.at === at));
    panel.classList.toggle("hovered", Boolean(current));
  };
  const go = () => {
    clearTimeout(wait);
    // Plotly may tell late that the mouse has gone, when it is on the words already.
    if (isHovered()) wait = setTimeout(() => panel.matches(":hover") || leave(), WAY);
  };
  plot.on("plotly_hover", ({ points: [point] }) => {
    clearTimeout(wait);
    const at = [point.curveNumber, point.pointNumber].join();
    if (isHovered() && current.at !== at) leave();
    if (!press.isFinger && !current) wait = setTimeout(rest, REST, at);
  });
  plot.on("plotly_unhover", go);
  panel.addEventListener("pointerleave", go);
  panel.addEventListener("dismiss", leave);

  // A redraw keeps the place where the mark is still there.
  const renew = () => {
    marks = null;
    plot.tabIndex = plot._fullData.some(speaks) ? 0 : -1;
    if (!current) return;
    const same = (one, other) => JSON.stringify(one.action) === JSON.stringify(other.action);
    const kept = all().filter((one) => one.words === current.words);
    const mark = kept.find((one) => same(one, current)) ?? (current.action && all().find((one) => same(one, current)));
    show(mark, !button.hidden);
  };
  plot.on("plotly_afterplot", renew);
  plot.setAttribute("role", "application");
  renew();
  recall();
  return (name, said) => {
    words = said;
    plot.setAttribute("aria-label", name);
    plot.dataset.keys = words.keys;
  };
};

// Where a chart stands alone, its marks lead to the pages of their cases, where there are any, and nowhere else.
// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const leadsTo = ({ cases, ending }) => (action) =>
  cases && action?.open
    ? () => open(`${cases}${encodeURIComponent(action.open)}${ending}`, "_blank", "noopener")
    : null;
