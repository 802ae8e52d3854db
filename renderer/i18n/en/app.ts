export const app = {
  'corridor.green': 'Green corridor',
  'corridor.green.letter': 'G',
  'corridor.blue': 'Blue corridor',
  'corridor.blue.letter': 'B',
  'corridor.yellow': 'Yellow corridor',
  'corridor.yellow.letter': 'Y',
  'corridor.red': 'Red corridor',
  'corridor.red.letter': 'R',
  'error.copy': 'Copy the error',
  'error.retry': 'Try again',
  copy: 'Copy',
  copied: 'Copied',
};
