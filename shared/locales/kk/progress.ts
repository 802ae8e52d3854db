/** The stages of long tasks. */
export const progress = {
  count: 'Хабарламаларды іздеу',
  import: 'Хабарламаларды оқу',
  demonstration: 'Ойдан алынған хабарламаларды құру',
  results: 'Бақылауды модельдеу',
  reevaluate: 'Қайта бағалау',
  'replay.load': 'Сақталған декларацияларды оқу',
  replay: 'Бейіндерді сынап көру',
  'replay.set': 'Дәліздерді қайта таңдау',
  'verify.entries': 'Журналдағы жазбаларды тексеру',
  'verify.rows': 'Кестелерді журналмен салыстыру',
  'sheet.read': 'Кезек оқылуда',
  'sheet.write': 'Жолдар жазылуда',
  exportLog: 'Журналды жазу',
  'backup.copy': 'Бекет көшірілуде',
  'restore.copy': 'Сақтық көшірме көшірілуде',
};
