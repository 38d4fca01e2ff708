# The pages of the dashboard: titles, introductions, headings of sections and labels of their controls.

page-overview = Overview
page-overview-where = Where
page-timeline = Timeline
page-timeline-intro = What happened in each case, and how long did it take? Each line is one case; click it, or its name, to open the case. Drag to move in time, use the buttons to zoom.
page-timeline-sort = Sort by
page-map = Map
page-map-intro = Where were people arrested? Click a square to open its case, a country to see only its cases; take the filter away above to see all again.
page-map-choice = { $option ->
    [routes] Ways to the court
    [order] Sort countries by
   *[measure] Shade countries by
}
page-cases = Cases
page-claims = Claims
page-claims-years = Year by year
page-patterns = Patterns
page-patterns-intro = What the selected cases have in common, and where they differ. Each mark stands for its cases: click one to open them. The numbers are small, and a difference between small groups may be chance.
page-patterns-hand-over = From arrest to hand-over
page-patterns-draw = Draw
page-patterns-what-happens = What happens
page-patterns-plea-and-trial = Plea and trial
page-patterns-rows = Rows
page-patterns-over-time = Accusations and countries over time
page-patterns-rows-by = Rows by
page-patterns-treaty = With a treaty and without
page-patterns-exchanges = Exchanges
