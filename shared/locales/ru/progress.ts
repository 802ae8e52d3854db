/** The stages of long tasks. */
export const progress = {
  count: 'Поиск сообщений',
  import: 'Чтение сообщений',
  demonstration: 'Создание вымышленного потока',
  results: 'Моделирование контроля',
};
