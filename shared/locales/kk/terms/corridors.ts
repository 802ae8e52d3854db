/** The four corridors: full name, the bare colour, the letter of the sign, and what the corridor means. */
export const corridors = {
  'corridor.green': 'Жасыл дәліз',
  'corridor.blue': 'Көк дәліз',
  'corridor.yellow': 'Сары дәліз',
  'corridor.red': 'Қызыл дәліз',
  'corridor.green.short': 'Жасыл',
  'corridor.blue.short': 'Көк',
  'corridor.yellow.short': 'Сары',
  'corridor.red.short': 'Қызыл',
  'corridor.green.letter': 'Ж',
  'corridor.blue.letter': 'К',
  'corridor.yellow.letter': 'С',
  'corridor.red.letter': 'Қ',
  'corridor.green.meaning': 'Тауарларды лауазымды тұлғалардың қатысуынсыз автоматты түрде шығару',
  'corridor.blue.meaning': 'Тауарлар шығарылды; шығарылғаннан кейінгі кедендік бақылау',
  'corridor.yellow.meaning': 'Тауарлар шығарылғанға дейінгі құжаттамалық бақылау',
  'corridor.red.meaning': 'Тауарлар шығарылғанға дейінгі іс жүзіндегі бақылау',
};
