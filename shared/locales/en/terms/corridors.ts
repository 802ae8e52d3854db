/** The four corridors: full name, the bare colour, the letter of the sign, and what the corridor means. */
export const corridors = {
  'corridor.green': 'Green corridor',
  'corridor.blue': 'Blue corridor',
  'corridor.yellow': 'Yellow corridor',
  'corridor.red': 'Red corridor',
  'corridor.green.short': 'Green',
  'corridor.blue.short': 'Blue',
  'corridor.yellow.short': 'Yellow',
  'corridor.red.short': 'Red',
  'corridor.green.letter': 'G',
  'corridor.blue.letter': 'B',
  'corridor.yellow.letter': 'Y',
  'corridor.red.letter': 'R',
  'corridor.green.meaning': 'Released automatically, without an officer taking part',
  'corridor.blue.meaning': 'Released; customs control after release',
  'corridor.yellow.meaning': 'Documentary check before release',
  'corridor.red.meaning': 'Physical control of the goods before release',
};
