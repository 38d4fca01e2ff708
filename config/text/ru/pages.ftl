# The pages of the dashboard: titles, introductions, headings of sections and labels of their controls.

page-overview = Обзор
page-overview-where = Где
page-timeline = Хронология
page-timeline-intro = Что произошло в каждом деле и сколько времени это заняло? Каждая линия — одно дело; чтобы открыть его, нажмите на линию или на имя. Тяните график, чтобы сдвинуть его по времени; масштаб меняют кнопки.
page-timeline-sort = Сортировка
page-map = Карта
page-map-intro = Где арестовывали людей? Нажмите на квадрат, чтобы открыть дело, или на страну, чтобы увидеть только её дела; чтобы вернуть все, снимите фильтр вверху.
page-map-choice = { $option ->
    [routes] Путь в суд
    [order] Сортировка стран
   *[measure] Окраска стран
}
page-cases = Дела
page-claims = Заявления
page-claims-years = По годам
page-patterns = Закономерности
page-patterns-intro = Что общего у дел в выборке и чем они различаются. За каждой меткой стоят дела: нажмите на неё, чтобы их открыть. Числа невелики, и разница между малыми группами может быть случайной.
page-patterns-hand-over = От ареста до передачи в США
page-patterns-draw = Показать
page-patterns-what-happens = Что происходит после ареста
page-patterns-plea-and-trial = Признание вины и вердикт
page-patterns-rows = Строки
page-patterns-over-time = Обвинения и страны по годам
page-patterns-rows-by = Строки
page-patterns-treaty = С договором и без договора
page-patterns-exchanges = Обмены
