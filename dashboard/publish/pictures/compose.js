// Puts the frame that fits a width around a figure: title, subtitle, footer and margins were made on the server.
// Shared by the page and by the standalone file, so that both show the same picture.
const merge = (under, over) => {
  if (Array.isArray(over) || over === null || typeof over !== "object") return over;
  const base = under && typeof under === "object" && !Array.isArray(under) ? under : {};
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  return merged;
};

// Pixels of a chart on a sheet of A4 between its margins.
// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const PAPER_WIDTH = 680;

// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const composed = (figure, width) => {
  const frame = figure.frames.filter((one) => one.from <= width).pop() || figure.frames[0];
  const layout = merge(figure.layout, frame.layout);
  layout.width = width;
  layout.height += Math.round((frame.grows || 0) * (width - frame.from));
  layout.annotations = [...(layout.annotations || []), ...frame.texts];
  const data = figure.data.map((trace, at) => frame.data?.[at] ? merge(trace, frame.data[at]) : trace);
  return { data, layout, config: figure.config };
};
