# The archive of everything in one file: its README.md, in Markdown, and what the data package says of the tables; and what
# a workbook says of what it cannot hold.

package-what-it-is =
    # { $title }

    { $subtitle }.

    An arrest, a charge or an extradition is not a finding of guilt. People who were not convicted are accused or charged.

    - As of: { $day }
    - Selection: `{ $selection }`
    - Licence of the data: { $licence }
    - How to cite: { $citation }. For a fact, please cite its source too.
package-narrowed =
    Only the cases of this selection are in the tables of cases, events and sources and in `data/cases/`. The other files are
    whole, and may name cases that are not here.
# A list of files follows.
package-not-read = These files could not be read, so their cases are only in the tables:
package-files = Files
package-notes = In the CSV files (UTF-8), text that a spreadsheet would take for a formula has an apostrophe before it.

# What each file holds.
package-licence = The licence of the data
package-codebook = What is counted, every field and word, and how to write or correct a case
package-changes = What changed, newest first
package-descriptor = The tables described for programs (Frictionless data package)
package-vocabulary = Every controlled word with its meaning
package-dataset = The day to which the record was last brought
package-countries = Countries, and their extradition treaties with the requesting country
package-courts = The courts named in the cases
package-excluded = Who was considered and is not counted, with the reason
package-audit = A check of events drawn at random against their sources
package-history = What each edition added
package-counts = Official figures with their wording
package-named = The people whom official statements name
package-seed = The statement that the dataset starts from, sentence by sentence
package-case-files = The cases as the editors wrote them, without their notes to each other; { NUMBER($cases) } here
package-schemas = JSON Schemas of the data files, for editors' programs
package-rows-cases = One row a case: one arrest of one person
package-rows-events = One row an event of a case
package-rows-sources = One row a source of a case. A text that is used in two cases stands in two rows
package-rows-claims = One row an official figure about many cases

package-description = { $subtitle }. Of it: { $selection }.
package-sources = The sources of every fact are in the resource “sources”.

workbook-texts-cut = { NUMBER($texts) }: a cell holds { NUMBER($most) } characters, so a longer text ends with “…”. The CSV file has all of it.
workbook-rows-left-out = { NUMBER($rows) }: a sheet holds { NUMBER($most) } rows. The CSV file has all of them.
