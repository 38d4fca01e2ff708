# The outcome abroad, by what is known of an extradition treaty at the time of the arrest.

treaty-and-outcome-question = Did an extradition treaty make a difference?
treaty-and-outcome-title = Extradition treaty at the time of the arrest, and outcome
treaty-and-outcome-subject = Cases by outcome abroad and by what is known of a treaty between the country of arrest and the requesting one

treaty-and-outcome-class-in-force = In force before the arrest
treaty-and-outcome-class-undated = In force, date not shown
treaty-and-outcome-class-not-in-force = Not in force
treaty-and-outcome-class-not-known = Not known

treaty-and-outcome-column-treaty = Treaty
treaty-and-outcome-column-outcome = Outcome abroad
treaty-and-outcome-column-cases = Cases
treaty-and-outcome-column-of = Of
treaty-and-outcome-column-names = Names
treaty-and-outcome-column-case-ids = Case ids

treaty-and-outcome-axis = cases
# Above a bar, and on a part of it.
treaty-and-outcome-bar = { $treaty }: { $handed }
treaty-and-outcome-part = { $treaty }: { cases }

treaty-and-outcome-describe-none = Bars of outcomes by extradition treaty: no case fits the filters.
treaty-and-outcome-describe = Bars of outcomes abroad by what is known of an extradition treaty at the time of the arrest. { $finding }
treaty-and-outcome-pages = What the pages read show for the country of arrest; the note and source of each country are in the download of everything. Shares only where there are at least ten cases.
treaty-and-outcome-undated = “{ $treaty }”: lists name a treaty in force, and no page read shows since when.
treaty-and-outcome-reasons = A { $requesting } treaty is one of many reasons for an outcome; countries with and without one differ in much else.

# The finding, of one case and of many; $classes are listed with a semicolon.
treaty-and-outcome-one = { $handed ->
    [0] The one case here is not reported as handed over; the extradition treaty at the arrest: { LOWER($treaty) }.
   *[other] The one case here is reported as handed over; the extradition treaty at the arrest: { LOWER($treaty) }.
}
treaty-and-outcome-many = Handed over, by what is known of the treaty at the arrest: { $classes }. { CAPITAL(cases) } in all.
treaty-and-outcome-share = { LOWER($treaty) }: { $of ->
    [1] { $handed ->
        [0] not the one case
       *[other] the one case
    }
   *[other] { $share }
}
