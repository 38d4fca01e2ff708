// Whether the chart is as wide as its frame and the frame as high as its chart, without bars.
((width) => {
  const root = document.documentElement;
  const isDrawn = document.querySelector("#plot svg.main-svg").clientWidth === width;
  const hasItsHeight = Math.ceil(root.getBoundingClientRect().height) === innerHeight && innerHeight > 200;
  const hasNoBars = root.clientWidth === innerWidth && root.clientHeight === innerHeight;
  return isDrawn && hasItsHeight && hasNoBars && root.scrollWidth <= innerWidth && root.scrollHeight <= innerHeight;
});
