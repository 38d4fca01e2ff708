// For pages that embed a chart: gives each frame the height that its chart says it needs.
addEventListener("message", (event) => {
  if (!event.data || event.data.type !== "third-country:height") return;
  for (const frame of document.getElementsByTagName("iframe")) {
    if (frame.contentWindow === event.source) {
      frame.style.height = `${Math.min(10000, Number(event.data.height) || 0)}px`;
    }
  }
});
// A chart that was drawn before this script came has spoken to nobody: it is asked to say it again.
for (const frame of document.getElementsByTagName("iframe")) {
  frame.contentWindow.postMessage({ type: "third-country:ask" }, "*");
}
