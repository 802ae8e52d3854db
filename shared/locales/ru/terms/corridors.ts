/** The four corridors: full name, the bare colour, the letter of the sign, and what the corridor means. */
export const corridors = {
  'corridor.green': 'Зеленый коридор',
  'corridor.blue': 'Синий коридор',
  'corridor.yellow': 'Желтый коридор',
  'corridor.red': 'Красный коридор',
  'corridor.green.short': 'Зеленый',
  'corridor.blue.short': 'Синий',
  'corridor.yellow.short': 'Желтый',
  'corridor.red.short': 'Красный',
  'corridor.green.letter': 'З',
  'corridor.blue.letter': 'С',
  'corridor.yellow.letter': 'Ж',
  'corridor.red.letter': 'К',
  'corridor.green.meaning': 'Автоматический выпуск, без участия должностных лиц',
  'corridor.blue.meaning': 'Выпуск; таможенный контроль после выпуска товаров',
  'corridor.yellow.meaning': 'Документальный контроль до выпуска товаров',
  'corridor.red.meaning': 'Фактический контроль товаров до выпуска',
};
