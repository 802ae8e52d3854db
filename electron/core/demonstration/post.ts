/**
 * The invented post of the demonstration. Codes of customs offices begin with the
 * region; 99 is none, so the code can be taken for no real post. The name plays on
 * the word for corridor ("white corridor") and is on no map.
 */
export const demonstrationPost = {
  code: '99901',
  name: '«Ақдәліз» кеден бекеті',
} as const;
