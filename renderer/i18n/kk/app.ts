export const app = {
  'corridor.green': 'Жасыл дәліз',
  'corridor.green.letter': 'Ж',
  'corridor.blue': 'Көк дәліз',
  'corridor.blue.letter': 'К',
  'corridor.yellow': 'Сары дәліз',
  'corridor.yellow.letter': 'С',
  'corridor.red': 'Қызыл дәліз',
  'corridor.red.letter': 'Қ',
  'error.copy': 'Қатені көшіру',
  'error.retry': 'Қайталау',
  copy: 'Көшіру',
  copied: 'Көшірілді',
};
