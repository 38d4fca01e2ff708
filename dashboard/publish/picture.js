// Lies in the page of the browser that draws pictures. Kaleido asks Plotly for a picture; this answers in its place.
// A picture is drawn by itself, without the page's fonts: each carries its own.
const toImage = Plotly.toImage;
const FACES = document.getElementById("faces").textContent;

// Plotly names parts of a drawing at random. By the figure instead, the same figure is always the same file, and two
// figures on one page do not share names.
const seed = (text) => {
  let state = 2166136261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
};

const pixels = async (svg, { width, height, scale }) => {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1];
};

// Title, subtitle and footer are the last annotations of a composed figure. The first names the PDF.
const title = (layout) => {
  const text = layout.annotations?.at(-3)?.text ?? "";
  return new DOMParser().parseFromString(text.replaceAll("<br>", " "), "text/html").body.textContent;
};

Plotly.toImage = async (figure, options) => {
  document.title = title(figure.layout);
  seed(JSON.stringify([figure.data, figure.layout]));
  await Promise.all([...document.fonts].map((face) => face.load()));
  const bare = await toImage(figure, { ...options, format: "svg", imageDataOnly: true });
  const svg = bare.replace(">", `><style>${FACES}</style>`);
  if (options.format === "png") return pixels(svg, options);
  return options.imageDataOnly ? svg : `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
