/** Words of the queue. */
export const queue: Record<string, string> = {
  search: 'Number, trader, vehicle, goods…',
  loading: 'The queue was being read.',
  counts: 'How many declarations',
  all: 'In all',
  keys: 'Enter opens · Ctrl+F searches · Ctrl+C copies',
  open: 'Open the declaration (Enter)',
  why: 'Why it is here',
  figures: 'Key figures',
  'inspector.empty': 'No declaration selected',
  'inspector.empty.how':
    'Choose a row with the arrows or the mouse: here you will see why it is in this corridor.',
  nothingFound: 'Nothing found',
  'nothingFound.advice': 'No declaration fits the search and the filters.',
  showAll: 'Clear the search and the filters',
  'empty.red': 'No declarations in the red corridor',
  'empty.yellow': 'No declarations in the yellow corridor',
  'empty.blue': 'No declarations in the blue corridor',
  'empty.green': 'No declarations in the green corridor',
  'empty.all': 'No declarations yet',
  'empty.advice':
    'Declarations appear here after their messages are imported: drop the files on the window or press Ctrl+O.',
  'document.goods': 'Goods decl.',
  'document.transit': 'Transit',
  'document.preliminary': 'Preliminary',
  'document.arrival': 'Arrival',
  'document.storage': 'Storage',
  document: 'Document',
  'document.term':
    'Kind of document: declaration on goods, transit declaration, preliminary information',
  beforeArrival: 'Before arrival: the goods have not come yet',
  'beforeArrival.lodged': 'Lodged before the goods arrived',
};
