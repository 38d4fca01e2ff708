// Makes a file of a composed figure, in the browser that draws the server's pictures and in a reader's own.
// A picture is shown by itself, without the page's fonts: each carries its own.

// Plotly names parts of a drawing at random. By the figure instead, the same figure is always the same file, and two
// figures on one page do not share names.
const seeded = (text) => {
  let state = 2166136261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
};

// Letters are measured when they are drawn: the fonts must be there before. Without them the reader's own stand in.
const fontsLoaded = () =>
  Promise.allSettled(["1em 'Source Sans'", "600 1em 'Source Serif'"].map((font) => document.fonts.load(font)));

// Programs for drawing (Inkscape, LibreOffice) do not read the fonts inside, and set lines of one text upon each other.
// So each line is a text of its own that says how long it is: in other letters it takes no more room.
const linesApart = (text) => {
  const lines = [...text.querySelectorAll("tspan.line")].filter((line) => line.getNumberOfChars());
  if (!lines.length) return [text];
  const apart = lines.map((line) => {
    const alone = text.cloneNode(false);
    alone.setAttribute("x", line.getAttribute("x") ?? text.getAttribute("x") ?? 0);
    alone.setAttribute("y", line.getStartPositionOfChar(0).y);
    return [alone, line];
  });
  for (const [alone, line] of apart) {
    alone.append(...line.childNodes);
    text.before(alone);
  }
  text.remove();
  return apart.map(([alone]) => alone);
};

const measured = (bare) => {
  const paper = document.createElement("div");
  paper.style.cssText = "position: absolute; visibility: hidden";
  const svg = new DOMParser().parseFromString(bare, "image/svg+xml").documentElement;
  paper.append(svg);
  document.body.append(paper);
  try {
    for (const text of [...svg.querySelectorAll("text")].flatMap(linesApart)) {
      const length = text.getComputedTextLength();
      if (!length) continue;
      text.setAttribute("textLength", length.toFixed(1));
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    return new XMLSerializer().serializeToString(svg);
  } finally {
    paper.remove();
  }
};

// The SVG of a figure. `draw` is Plotly's own toImage; `faces` are rules with the page's fonts inside.
// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const pictureOf = async (draw, figure, size, faces) => {
  await fontsLoaded();
  const random = Math.random;
  Math.random = seeded(JSON.stringify([figure.data, figure.layout]));
  try {
    const bare = await draw(figure, { ...size, format: "svg", imageDataOnly: true });
    return measured(bare).replace(">", `><style>${faces}</style>`);
  } finally {
    Math.random = random;
  }
};

// An SVG as a PNG, in base64.
// deno-lint-ignore no-unused-vars -- the scripts that follow it in one page use it
const pixelsOf = async (svg, { width, height, scale }) => {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1];
};
