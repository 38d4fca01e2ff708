# The words of the record: for every key of config/vocabulary.yaml its label, and in `.meaning` what it means, in the order
# of that file. A label is a noun in the nominative wherever it can be, so that it may stand behind a colon in a sentence.

## The record

# Whom it is about: at the beginning of every chart's subtitle, so that a picture alone says it.
people = Граждане России, арестованные за рубежом по запросу США

## offence

vocabulary-offence-cybercrime = Киберпреступления
    .meaning = Основное обвинение США — взлом компьютеров, использование вредоносных программ, торговля похищенными данными или доступом.
vocabulary-offence-money-laundering = Отмывание денег
    .meaning = Основное обвинение США — перевод или сокрытие преступных доходов, в том числе через обмен денег или криптовалют без лицензии.
vocabulary-offence-fraud = Мошенничество
    .meaning = Основное обвинение США — обман людей, компаний, инвесторов или налоговых органов ради денег.
vocabulary-offence-arms = Оружие и помощь вооружённым группам
    .meaning = Основное обвинение США — поставка оружия или помощь вооружённой группе.
vocabulary-offence-drugs = Наркотики
    .meaning = Основное обвинение США — участие в торговле наркотиками.
vocabulary-offence-export-control = Нарушение экспортного контроля
    .meaning = Основное обвинение США — вывоз из США контролируемых товаров или технологий без лицензии.
vocabulary-offence-espionage = Шпионаж
    .meaning = Основное обвинение США — тайная работа на иностранное государство или добывание коммерческой тайны.
vocabulary-offence-organised-crime = Организованная преступность
    .meaning = Основное обвинение США — руководство преступной организацией или участие в ней.
vocabulary-offence-bribery = Взяточничество
    .meaning = Основное обвинение США — дача или получение взятки либо посредничество во взяточничестве.
vocabulary-offence-other = Иное или не указано
    .meaning = Основное обвинение США — иное, или прочитанные источники его не называют.

## event

vocabulary-event-charges = Выдвижение или обнародование обвинений
    .meaning = Обвинительное заключение или заявление об обвинении подано в суд США или обнародовано.
vocabulary-event-arrest = Арест
    .meaning = Человек арестован или задержан в третьей стране.
vocabulary-event-ruling-for = Решение в пользу выдачи
    .meaning = Суд или правительство третьей страны разрешили выдачу.
vocabulary-event-ruling-against = Решение против выдачи
    .meaning = Суд или правительство третьей страны отказали в выдаче.
vocabulary-event-ruling-other = Иное решение
    .meaning = Суд третьей страны принял другое решение, важное для дела, например о залоге или о втором запросе; постановление, которое лишь оставляет человека под стражей, сюда не входит.
vocabulary-event-extradition = Выдача в США
    .meaning = Человек передан США по процедуре выдачи, с его согласия или без него.
vocabulary-event-expulsion = Передача вне выдачи
    .meaning = Человек передан США или взят ими вне процедуры выдачи.
vocabulary-event-sent-to-russia = Отправка в Россию
    .meaning = Вместо передачи в США третья страна выдала или вернула человека в Россию.
vocabulary-event-sent-elsewhere = Отправка в другую третью страну
    .meaning = Человек передан другой третьей стране, где дело продолжилось.
vocabulary-event-escape = Побег
    .meaning = Человек покинул место содержания под стражей или домашнего ареста, нарушил условия залога или скрылся, пока вопрос не был решён.
vocabulary-event-release-abroad = Освобождение за рубежом
    .meaning = Третья страна освободила человека, и передачи не последовало.
vocabulary-event-guilty-plea = Признание вины
    .meaning = Человек признал вину в суде.
vocabulary-event-conviction = Обвинительный вердикт
    .meaning = Судебный процесс завершился обвинительным вердиктом.
vocabulary-event-acquittal = Оправдание
    .meaning = Судебный процесс завершился оправдательным вердиктом.
vocabulary-event-dismissal = Прекращение дела
    .meaning = Суд или прокуратура сняли обвинения без вердикта.
vocabulary-event-sentence = Приговор
    .meaning = Суд назначил наказание.
vocabulary-event-exchange = Обмен заключёнными
    .meaning = Человек освобождён из-под стражи в рамках обмена заключёнными между государствами.
vocabulary-event-release = Освобождение из-под стражи в США
    .meaning = Человек вышел из-под стражи в США не по обмену, например по окончании срока или по помилованию.
vocabulary-event-deportation = Депортация из США
    .meaning = США выслали человека после содержания под стражей.
vocabulary-event-death = Смерть
    .meaning = Человек умер.

## outcome_abroad

vocabulary-outcome-abroad-extradited = Выдача в США
    .meaning = Третья страна передала человека США по процедуре выдачи.
vocabulary-outcome-abroad-expelled = Передача вне выдачи
    .meaning = Человек передан США или взят ими вне процедуры выдачи.
vocabulary-outcome-abroad-sent-to-russia = Отправка в Россию
    .meaning = Вместо передачи в США третья страна выдала или вернула человека в Россию.
vocabulary-outcome-abroad-released = Освобождение
    .meaning = Третья страна освободила человека, и передачи не последовало.
vocabulary-outcome-abroad-escaped = Побег
    .meaning = Человек покинул место содержания под стражей или домашнего ареста в третьей стране либо нарушил условия залога, прежде чем решение было исполнено.
vocabulary-outcome-abroad-exchanged = Обмен
    .meaning = Третья страна освободила человека по обмену заключёнными, без передачи в США.
vocabulary-outcome-abroad-died = Смерть
    .meaning = Человек умер за рубежом до передачи или освобождения.
vocabulary-outcome-abroad-pending = Исход не сообщался
    .meaning = Ни один из прочитанных источников не сообщает, чем дело закончилось в третьей стране.

## outcome_group

vocabulary-outcome-group-handed-over = Передача в США
    .meaning = США получили человека, по процедуре выдачи или иначе.
vocabulary-outcome-group-otherwise = Иной исход
    .meaning = Дело закончилось в третьей стране без передачи в США.
vocabulary-outcome-group-open = Исход не сообщался
    .meaning = Ни один из прочитанных источников не сообщает, чем дело закончилось в третьей стране.

## outcome_us

vocabulary-outcome-us-pleaded-guilty = Признание вины
    .meaning = Первый исход в США, о котором сообщается, — признание вины.
vocabulary-outcome-us-convicted-at-trial = Обвинительный вердикт
    .meaning = Первый исход в США, о котором сообщается, — обвинительный вердикт по итогам процесса.
vocabulary-outcome-us-acquitted = Оправдание
    .meaning = Первый исход в США, о котором сообщается, — оправдательный вердикт.
vocabulary-outcome-us-dismissed = Прекращение дела
    .meaning = Первый исход в США, о котором сообщается, — снятие обвинений без вердикта.
vocabulary-outcome-us-pending = Исход в суде не сообщался
    .meaning = Человек передан США, и ни один из прочитанных источников не сообщает о признании вины, вердикте или прекращении дела.

## ending

vocabulary-ending-exchanged = Обмен
    .meaning = После передачи человек освобождён по обмену заключёнными.
vocabulary-ending-released = Освобождение
    .meaning = После передачи человек вышел из-под стражи в США иным образом, например по окончании срока или по помилованию.
vocabulary-ending-deported = Депортация
    .meaning = После передачи власти США выслали человека из страны.
vocabulary-ending-died = Смерть
    .meaning = После передачи человек умер.
vocabulary-ending-not-reported = Не сообщалось
    .meaning = Ни один из прочитанных источников не сообщает, как закончилось содержание под стражей; это не значит, что оно продолжается.

## source_kind

vocabulary-source-kind-court = Судебный документ
    .meaning = Текст опубликован судом, или это копия судебного документа.
vocabulary-source-kind-us-government = Власти США
    .meaning = Текст опубликован ведомством США.
vocabulary-source-kind-russian-government = Власти России
    .meaning = Текст опубликован ведомством России.
vocabulary-source-kind-other-government = Власти другой страны
    .meaning = Текст опубликован ведомством другой страны, не США и не России.
vocabulary-source-kind-news-agency = Информационное агентство
    .meaning = Текст — сообщение информационного агентства или его перепечатка.
vocabulary-source-kind-news = СМИ
    .meaning = Текст — материал газеты, телеканала, радио, отраслевого издания или новостного сайта.
vocabulary-source-kind-russian-state-media = Государственные СМИ России
    .meaning = Текст — материал СМИ, принадлежащего российскому государству, или его перепечатка.
vocabulary-source-kind-research = Исследование или справочник
    .meaning = Текст — исследование, статья или справочное издание.
vocabulary-source-kind-legal-database = Правовая база
    .meaning = Текст — запись или копия решения в собрании судебных материалов.

## source_group

vocabulary-source-group-court = Судебные документы
    .meaning = Документы судов и записи правовых баз.
vocabulary-source-group-us-official = Власти США
    .meaning = Публикации ведомств США.
vocabulary-source-group-russian = Власти и государственные СМИ России
    .meaning = Публикации ведомств России и материалы СМИ, принадлежащих российскому государству.
vocabulary-source-group-independent = Пресса и исследования
    .meaning = Материалы информационных агентств и СМИ, не принадлежащих российскому государству, и исследования.
vocabulary-source-group-other-official = Власти других стран
    .meaning = Публикации ведомств других стран, кроме США и России.

## confidence

# Feminine, as "достоверность" is.
vocabulary-confidence-high = Высокая
    .meaning = Два или более независимых источника либо официальный или судебный документ подтверждают и арест, и исход: что произошло за рубежом, а после передачи — признание вины, вердикт, приговор или обмен.
vocabulary-confidence-medium = Средняя
    .meaning = Надёжные источники подтверждают арест, но об исходе не сообщается либо один из главных фактов опирается на единственный источник, на слова одной стороны или на умозаключение.
vocabulary-confidence-low = Низкая
    .meaning = Сам арест или одно из условий включения опирается на единственный слабый источник, на противоречивые сообщения или на упоминание одним правительством без подробностей.

## comparison

vocabulary-comparison-more-than = более
    .meaning = В заявлении цифра названа как нижняя граница.
vocabulary-comparison-about = около
    .meaning = В заявлении цифра названа как округлённая или приблизительная.
vocabulary-comparison-exactly = ровно
    .meaning = В заявлении цифра названа без оговорок.

## claim_counts

vocabulary-claim-counts-arrests = Аресты
    .meaning = Цифра учитывает аресты или задержания в третьих странах либо такие дела.
vocabulary-claim-counts-warrants = Ордера
    .meaning = Цифра учитывает ордера на арест или запросы, независимо от того, последовал ли арест.
vocabulary-claim-counts-extraditions = Выдачи
    .meaning = Цифра учитывает людей, переданных США из третьих стран.
vocabulary-claim-counts-people-held = Люди под стражей
    .meaning = Цифра учитывает тех, кто находился под стражей на момент заявления, а не аресты за период.

## claim_kind

vocabulary-claim-kind-countable = Можно подсчитать
    .meaning = Заявление можно сопоставить с цифрой из базы в пределах, которые названы в его контексте.
vocabulary-claim-kind-disputed = Оспаривается
    .meaning = Правительства, суды или сам человек расходятся в оценке заявления; база приводит слова каждой стороны.
vocabulary-claim-kind-not-testable = Здесь проверить нельзя
    .meaning = В базе нет записей, которые могли бы подтвердить или опровергнуть заявление.
vocabulary-claim-kind-context = Контекст
    .meaning = Заявление содержит общие сведения или совет; считать нечего, поэтому дано пояснение.

## claim_measure

vocabulary-claim-measure-arrests-in-period = Аресты за период
    .meaning = Дела, в которых арест приходится на период официального подсчёта при любом дне, который может означать его дата.
vocabulary-claim-measure-arrests-until = Аресты по указанный день
    .meaning = Дела, в которых арест приходится на последний день периода официального подсчёта или раньше при любом дне, который может означать его дата.
vocabulary-claim-measure-sentences-by-plea = Сроки после признания вины и после обвинительного вердикта
    .meaning = Самые долгие сроки, назначенные в США после признания вины, рядом со сроками после обвинительного вердикта.

## exclusion_reason

vocabulary-exclusion-reason-arrested-in-the-us = Арест в США
    .meaning = Арест произошёл в США или на территории под юрисдикцией США.
vocabulary-exclusion-reason-not-russian-citizen = Гражданство другой страны
    .meaning = Прочитанные источники сообщают о гражданстве другой страны и не сообщают о гражданстве России.
vocabulary-exclusion-reason-citizenship-unproven = Гражданство России не подтверждено
    .meaning = Прочитанные источники не дают надёжного подтверждения, что у человека в то время было гражданство России.
vocabulary-exclusion-reason-no-us-request = Нет запроса или участия США
    .meaning = Ни один из прочитанных источников не сообщает о запросе или ордере США либо об участии властей США.
vocabulary-exclusion-reason-not-arrested = Об аресте не сообщалось
    .meaning = Ни один из прочитанных источников не сообщает об аресте, задержании или передаче в третьей стране.
vocabulary-exclusion-reason-same-person = Уже есть в базе
    .meaning = Это другое написание имени человека, дело которого уже внесено.
vocabulary-exclusion-reason-unproven = Сообщение не подтверждено
    .meaning = Прочитанных источников недостаточно, чтобы установить, что такое дело было.
