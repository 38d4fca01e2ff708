# What whoever gets a parameter wrong is told, of an address or of the command line. $name is the parameter; $value is what
# was given and $near what may be meant, both in quotes; $names and $choices are what is there, as it is written in addresses.

fault-no-whole-number = { $name }: { $value } is not a whole number from { $least } to { $most }.
fault-no-day = { $name }: { $value } is not a day such as 2026-11-22.
fault-unknown-word = { $hint ->
    [near] { $name }: { $value } is not known; did you mean { $near }?
    [few] { $name }: { $value } is not known; expected one of { $choices }.
   *[none] { $name }: { $value } is not known.
}
fault-too-long = { $name }: { $value } has more than { NUMBER($longest) } letters.
fault-no-parameter = { $hint ->
    [near] There is no parameter { $name } here; did you mean { $near }? There are: { $names }.
    [few] There is no parameter { $name } here; expected one of { $choices }.
   *[none] There is no parameter { $name } here. There are: { $names }.
}
fault-given-too-often = { $name } is given more than { $most ->
    [1] once
   *[other] { $most } times
}.
fault-query-too-long = More than { NUMBER($bytes) } bytes stand after the question mark.
# What is asked for together can fit no case; $why is years-contradiction.
fault-contradiction = { $why }.
