// Lies in the page before Streamlit's scripts, which take some letters for commands, wherever they are typed: a reader who
// speaks to the machine gives them by mistake.
addEventListener("keydown", (event) => {
  const isWriting = event.target.closest?.("input, textarea, [contenteditable]");
  if (event.key.length === 1 && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ") {
    event.stopPropagation();
  }
}, true);
