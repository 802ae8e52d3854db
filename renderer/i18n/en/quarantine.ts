/** Words of the desk of quarantine. */
export const quarantineDesk: Record<string, string> = {
  list: 'Messages in quarantine',
  'list.doing': 'The quarantine could not be read.',
  filter: 'Show messages',
  'filter.open': 'Open',
  'filter.all': 'All',
  retryAll: 'Read all again',
  'empty.open': 'Nothing waits in quarantine',
  'empty.all': 'Nothing was ever in quarantine',
  'empty.how':
    'A message that cannot be read as a declaration will stand here with the reason, the place in its text and the ways out: read it again, map its columns, or enter it by hand.',
  outcome: 'Outcome',
  'outcome.open': 'Open',
  'outcome.replaced': 'Replaced',
  ways: 'Ways out of quarantine',
  retry: 'Read again',
  'retry.same': 'It was read again, and still cannot be read.',
  mapColumns: 'Map its columns…',
  enterByHand: 'Enter by hand…',
  'ways.how':
    'Read it again when a format or a mapping was added since; otherwise enter it by hand from what of it is known.',
  'ways.columns':
    'Say once what the columns of this sender mean: this table and the next ones are then read by themselves.',
  forbidden: 'Your role may look but not change: ask an officer or the supervisor to work on it.',
  replacement: 'What took its place',
  'replacement.number': 'Message No. {{id}} took its place.',
};
