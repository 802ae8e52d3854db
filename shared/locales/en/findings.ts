import { documents } from './findings/documents.ts';
import { form } from './findings/form.ts';
import { goods } from './findings/goods.ts';
import { intake } from './findings/intake.ts';
import { money } from './findings/money.ts';
import { payments } from './findings/payments.ts';
import { persons } from './findings/persons.ts';
import { procedures } from './findings/procedures.ts';
import { transport } from './findings/transport.ts';
import { unchecked } from './findings/unchecked.ts';
import { weight } from './findings/weight.ts';

/** What format-logical control found: what is wrong, what was expected, what to do. */
export const findings = {
  ...intake,
  ...form,
  ...persons,
  ...goods,
  ...money,
  ...payments,
  ...weight,
  ...transport,
  ...procedures,
  ...documents,
  ...unchecked,
};
