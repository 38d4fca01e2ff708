# What whoever gets a parameter wrong is told, of an address or of the command line. $name is the parameter; $value is what
# was given and $near what may be meant, both in quotes; $names and $choices are what is there, as it is written in addresses.

fault-no-whole-number = { $name }: { $value } — не целое число от { $least } до { $most }.
fault-no-day = { $name }: { $value } — не день; день пишется так: 2026-11-22.
fault-unknown-word = { $hint ->
    [near] { $name }: значение { $value } неизвестно; возможно, имелось в виду { $near }?
    [few] { $name }: значение { $value } неизвестно; возможны: { $choices }.
   *[none] { $name }: значение { $value } неизвестно.
}
fault-too-long = { $name }: в { $value } больше { NUMBER($longest) } { $longest ->
    [one] символа
   *[other] символов
}.
fault-no-parameter = { $hint ->
    [near] Параметра { $name } здесь нет; возможно, имелся в виду { $near }? Есть: { $names }.
    [few] Параметра { $name } здесь нет; возможны: { $choices }.
   *[none] Параметра { $name } здесь нет. Есть: { $names }.
}
fault-given-too-often = { $name }: параметр указан больше { $most ->
    [1] одного раза
    [one] { NUMBER($most) } раза
   *[other] { NUMBER($most) } раз
}.
fault-query-too-long = После вопросительного знака больше { NUMBER($bytes) } { $bytes ->
    [one] байта
   *[other] байт
}.
# What is asked for together can fit no case; $why is years-contradiction.
fault-contradiction = { $why }.
