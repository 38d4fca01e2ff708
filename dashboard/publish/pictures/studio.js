// Lies in the page of the browser that draws pictures. Kaleido asks Plotly for a picture; this answers in its place.
const toImage = Plotly.toImage;
const FACES = document.getElementById("faces").textContent;

// Title, subtitle and footer are the last annotations of a composed figure. The first names the PDF.
const title = (layout) => {
  const text = layout.annotations?.at(-3)?.text ?? "";
  return new DOMParser().parseFromString(text.replaceAll("<br>", " "), "text/html").body.textContent;
};

Plotly.toImage = async (figure, options) => {
  document.title = title(figure.layout);
  const svg = await pictureOf(toImage, figure, options, FACES);
  if (options.format === "png") return pixelsOf(svg, options);
  return options.imageDataOnly ? svg : `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
