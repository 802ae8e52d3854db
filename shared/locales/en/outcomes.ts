import { meansOfIdentification } from './terms/inspection.ts';

/** What a control found, by outcome code. */
export const outcomes = {
  '00': 'No discrepancies found',
  '01': 'Clerical error, corrected',
  '10': 'Customs value adjusted',
  '11': 'Commodity code changed',
  '12': 'Origin not confirmed, preference refused',
  '13': 'Quantity or weight does not match',
  '14': 'Description does not match',
  '15': 'Undeclared goods',
  '16': 'Permit missing',
  '17': 'Infringement of intellectual property',
  '18': 'Prohibited goods',
  '19': `Seals or other ${meansOfIdentification} damaged or removed`,
  '20': 'False document',
  '30': 'Release refused',
  '31': 'Conditional release',
  '32': 'Goods detained',
  '33': 'Administrative offence case opened',
  '34': 'Material handed to economic investigation',
  '40': 'Control not possible for objective reasons',
  '41': 'Goods not presented',
};
