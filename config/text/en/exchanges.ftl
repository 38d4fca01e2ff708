# The finding on prisoner exchanges: none, one person, several.

exchanges-none = No prisoner exchange is reported in { $cases ->
    [one] this case
   *[other] these cases
}.
exchanges-one = { $cases ->
    [1] The one case here
   *[other] One case
} ended in a prisoner exchange, from custody in { $held ->
    [0] the country of arrest
   *[other] { FORM($requesting, form: "the") }
}.
# $held were in custody of the requesting country, $rest in that of the country of arrest.
exchanges-many = { CAPITAL(cases) } ended in { WORD($exchanges) } { $exchanges ->
    [one] prisoner exchange
   *[other] prisoner exchanges
}: { $held ->
    [0] { WORD($rest) } from custody in the country of arrest.
   *[other] { $rest ->
        [0] { WORD($held) } from custody in { FORM($requesting, form: "the") }.
       *[other] { WORD($held) } from custody in { FORM($requesting, form: "the") } and { WORD($rest) } from custody in the country of arrest.
    }
}
