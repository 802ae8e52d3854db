/** The stages of long tasks. */
export const progress = {
  count: 'Поиск сообщений',
  import: 'Чтение сообщений',
  demonstration: 'Создание вымышленных сообщений',
  results: 'Моделирование контроля',
  reevaluate: 'Повторная оценка',
  'replay.load': 'Чтение сохраненных деклараций',
  replay: 'Прогон профилей',
  'replay.set': 'Повторный выбор коридоров',
  'verify.entries': 'Проверка записей журнала',
  'verify.rows': 'Сверка таблиц с журналом',
  'sheet.read': 'Чтение очереди',
  'sheet.write': 'Запись строк',
  exportLog: 'Запись журнала',
  'backup.copy': 'Копирование поста',
  'restore.copy': 'Копирование резервной копии',
};
