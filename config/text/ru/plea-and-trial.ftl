# Prison terms after a plea and after a conviction at trial.

plea-and-trial-question = Какими были тюремные сроки после признания вины и после обвинительного вердикта?
file-of-plea-and-trial = признание-и-суд
plea-and-trial-subject = тюремные сроки в месяцах; обвинения у признавших вину и у осуждённых по вердикту разной тяжести

# The title, which says what was found: both medians, or of each group of terms its median or the terms themselves.
plea-and-trial-title-both = Медианный срок после признания вины — { $plea }, после обвинительного вердикта — { $trial }
plea-and-trial-title = { CAPITAL($parts) }
plea-and-trial-title-none = О тюремных сроках после признания вины или обвинительного вердикта здесь не сообщается

plea-and-trial-by-mode = Признание вины и вердикт
plea-and-trial-by-offence = И по обвинению
plea-and-trial-mode-pleaded-guilty = Признание вины
plea-and-trial-mode-convicted-at-trial = Обвинительный вердикт

plea-and-trial-column-case = Дело
plea-and-trial-column-name = Имя
plea-and-trial-column-mode = После чего
plea-and-trial-column-offence = Обвинение
plea-and-trial-column-months = Месяцев
plea-and-trial-column-time-served = Отбытый срок
plea-and-trial-column-outcome = Исход за рубежом

# A median can lie halfway between two numbers of months.
plea-and-trial-months = { NUMBER($months, maximumFractionDigits: 1) } { $months ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
plea-and-trial-axis = месяцев
# Above a row, and beside the stroke of its median.
plea-and-trial-row = { $mode }: { cases }
plea-and-trial-median = медиана { $median }
# In the key.
plea-and-trial-outlined = с контуром: в пределах отбытого
plea-and-trial-bar = 95-процентный интервал медианы
# On a mark.
plea-and-trial-term = Приговор после { plea-and-trial-after }: { $term }; { LOWER($offence) }
plea-and-trial-time-served = Приговор после { plea-and-trial-after }: в пределах отбытого, { $term }; { LOWER($offence) }

plea-and-trial-nothing = В этой выборке нет тюремных сроков.
plea-and-trial-describe-none = Тюремные сроки после признания вины или обвинительного вердикта: под фильтры не подходит ни одно дело.
plea-and-trial-describe = Квадраты тюремных сроков в месяцах, после признания вины и после обвинительного вердикта. { $finding }
plea-and-trial-no-term = Не показано: { sentences } без названного срока.
plea-and-trial-no-mode = Не показано: { sentences } без сообщений о признании вины или вердикте.
plea-and-trial-no-sentence = В { own-cases-in } с признанием вины или обвинительным вердиктом о приговоре не сообщается.
sentences = { NUMBER($sentences) } { $sentences ->
    [one] приговор
    [few] приговора
   *[many] приговоров
}

# The finding: of the terms after a plea and of those after a conviction.
plea-and-trial-no-terms = О тюремных сроках после признания вины или обвинительного вердикта { $cases ->
    [1] по этому делу
   *[other] по этим делам
} не сообщается.
plea-and-trial-finding = { CAPITAL($plea) }; { $trial }.
plea-and-trial-finding-of-both = { CAPITAL($plea) }; { $trial }. Обвинения в этих двух группах различались, поэтому разница не показывает, насколько признание вины сокращает срок.
# In the genitive, after «после».
plea-and-trial-after = { $mode ->
    [pleaded-guilty] признания вины
   *[convicted-at-trial] обвинительного вердикта
}
plea-and-trial-none-after = о сроках после { plea-and-trial-after } не сообщается
plea-and-trial-terms-after = { $terms ->
    [1] единственный срок
    [one] { NUMBER($terms) } срок
    [few] { WORD($terms) } срока
   *[many] { WORD($terms) } сроков
} после { plea-and-trial-after } — { $listed }
plea-and-trial-median-after = медианный срок после { plea-and-trial-after } — { $median } (сроков: { NUMBER($terms) })
plea-and-trial-interval-after = медианный срок после { plea-and-trial-after } — { $median } (сроков: { NUMBER($terms) }; 95-процентный интервал: от { NUMBER($low, maximumFractionDigits: 1) } до { NUMBER($high, maximumFractionDigits: 1) } { $high ->
    [one] месяца
    [few] месяцев
    [many] месяцев
   *[other] месяца
})
terms = { NUMBER($terms) } { $terms ->
    [one] срок
    [few] срока
   *[many] сроков
}
