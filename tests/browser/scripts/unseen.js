// What has the focus, if no point of it is to be seen: it stands beside the window, or under something else.
(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const parts = [.05, .5, .95];
  const isSeen = parts.some((across) =>
    parts.some((down) => {
      const met = document.elementFromPoint(left + across * width, top + down * height);
      return met && (focused.contains(met) || met.closest("label")?.contains(focused) ||
        met.contains(focused) && met.closest("[data-baseweb], [data-testid=stSlider], label"));
    })
  );
  return isSeen ? "" : focused.outerHTML.slice(0, 120);
});
