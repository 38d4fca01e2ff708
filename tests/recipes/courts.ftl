courts-question = In which courts were the cases?
courts-title = Cases came to { NUMBER($courts) } courts
courts-subject = cases of each court
courts-description = Bars of { $courts } courts.
courts-column-court = Court
courts-column-cases = Cases
courts-heading = Courts
definition-courts = Each case counts in the court that its events name.
