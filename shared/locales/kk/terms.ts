import { boxes } from './terms/boxes.ts';
import { corridors } from './terms/corridors.ts';
import { documents } from './terms/documents.ts';
import { heads } from './terms/heads.ts';
import { payments } from './terms/payments.ts';
import { people } from './terms/people.ts';
import { procedures } from './terms/procedures.ts';
import { statuses } from './terms/statuses.ts';
import { units } from './terms/units.ts';

/** The words of the field: one key a term, so that a lawyer's correction is one line. */
export const terms = {
  ...corridors,
  ...boxes,
  ...heads,
  ...people,
  ...procedures,
  ...documents,
  ...payments,
  ...statuses,
  ...units,
};
