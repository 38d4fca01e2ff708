# What stands on every page, whether of the dashboard or plain.

presumed-innocent = Everybody named here is presumed innocent unless a court has found otherwise.
data-of = Data of { $day }, { $licence }.
navigation = Site
report-error = Report an error
# The subject of a mail to the editors, and the letter that it begins with.
report-subject = an error
report-page =
    Page: { $page }
    What is wrong:
    A source that shows it:
    { "" }
yes = yes
no = no
# What a picture of a page says of itself.
chart-of-page = Chart of the page { $page }
# Around the links to the page in other languages.
language-choice = Language
