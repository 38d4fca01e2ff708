# The outcome abroad, by what is known of an extradition treaty at the time of the arrest.

treaty-and-outcome-question = Did an extradition treaty make a difference?
file-of-treaty-and-outcome = treaty-and-outcome
treaty-and-outcome-subject = cases by outcome abroad and by what is known of an extradition treaty at the arrest

# The title, which says what was found: of cases with a treaty and without, of one case, or of the classes that there are,
# listed with a semicolon.
treaty-and-outcome-title-both = { $of ->
    [1] With a treaty in force before the arrest the one case { $handed ->
        [0] did not lead
       *[other] led
    } to a hand-over
   *[other] With a treaty in force before the arrest { $handed ->
        [0] none
       *[other] { NUMBER($handed) }
    } of { NUMBER($of) } cases led to a hand-over
}, without one { $without ->
    [1] { $handed_without ->
        [0] the one case did not
       *[other] the one case did
    }
   *[other] { $handed_without ->
        [0] none
       *[other] { NUMBER($handed_without) }
    } of { NUMBER($without) }
}
treaty-and-outcome-title-one = { $handed ->
    [0] The one case here is not reported as handed over; treaty at the arrest: { LOWER($treaty) }
   *[other] The one case here is reported as handed over; treaty at the arrest: { LOWER($treaty) }
}
treaty-and-outcome-title = Handed over, by treaty at the arrest: { $classes }
treaty-and-outcome-title-class = { LOWER($treaty) }: { $of ->
    [1] { $handed ->
        [0] not the one case
       *[other] the one case
    }
   *[other] { $handed ->
        [0] none
       *[other] { NUMBER($handed) }
    } of { NUMBER($of) }
}

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

# Above the cases of a class.
treaty-and-outcome-part = Treaty { LOWER($treaty) }: { $handed }

treaty-and-outcome-describe-none = Squares of outcomes by extradition treaty: no case fits the filters.
treaty-and-outcome-describe = Squares of cases by outcome abroad and by what is known of an extradition treaty at the time of the arrest. { $finding }
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
