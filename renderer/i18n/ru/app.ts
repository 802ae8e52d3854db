export const app = {
  'corridor.green': 'Зеленый коридор',
  'corridor.green.letter': 'З',
  'corridor.blue': 'Синий коридор',
  'corridor.blue.letter': 'С',
  'corridor.yellow': 'Желтый коридор',
  'corridor.yellow.letter': 'Ж',
  'corridor.red': 'Красный коридор',
  'corridor.red.letter': 'К',
  'error.copy': 'Копировать ошибку',
  'error.retry': 'Повторить',
  copy: 'Копировать',
  copied: 'Скопировано',
};
