/** Что не так с файлом справочника, где и что делать. `cause` – техническое слово, `expected` – пример. */
export const tableFiles = {
  'place.line': 'Строка {{line}}',
  'place.row': 'Запись {{row}}',
  'place.column': 'столбец «{{column}}»',
  'place.file': 'Файл',
  'problem.FILE_UNREADABLE':
    'прочитать не удалось ({{cause}}). Проверьте, что файл цел и что это текстовая таблица, JSON или файл курсов Национального Банка.',
  'problem.FILE_ABSENT': 'такого файла нет. Проверьте путь.',
  'problem.FILE_FORBIDDEN': 'нет права на чтение. Попросите владельца дать право на чтение.',
  'problem.FILE_IS_FOLDER': 'это папка. Укажите файл в ней.',
  'problem.FILE_TOO_LARGE':
    '{{size, number}} – больше предела {{limit, number}}. Проверьте, тот ли это файл.',
  'problem.FILE_EMPTY': 'в нем нет записей. Проверьте, тот ли это файл.',
  'problem.FORMAT_UNKNOWN':
    'это не текстовая таблица со строкой заголовков и не JSON с записями этого справочника. Что ожидается, видно по столбцам справочника.',
  'problem.COLUMN_MISSING':
    'этот столбец обязателен, но его нет. Добавьте его в строку заголовков.',
  'problem.COLUMN_UNKNOWN':
    'такой столбец неизвестен; в справочнике есть: {{known}}. Переименуйте или удалите его.',
  'problem.VALUE_MISSING': 'нет значения. Введите значение вида «{{expected}}».',
  'problem.VALUE_WRONG': '«{{value}}» сюда не подходит. Введите значение вида «{{expected}}».',
  'problem.RATE_UNREADABLE': '«{{value}}» – не ставка. Запишите ее в виде «{{expected}}».',
  'problem.DATE_WRONG': '«{{value}}» – невозможная здесь дата. Введите дату вида «{{expected}}».',
  'problem.DATES_OVERLAP':
    '«{{key}}» начинается раньше, чем закончилась его запись {{first}}. Исправьте даты.',
  'problem.DUPLICATE_KEY': '«{{key}}» уже есть, в строке {{first}}. Удалите одну из записей.',
  'problem.omitted_one': 'и еще {{count}} ошибка',
  'problem.omitted_few': 'и еще {{count}} ошибки',
  'problem.omitted_many': 'и еще {{count}} ошибок',
  'problem.omitted_other': 'и еще {{count}} ошибки',
};
