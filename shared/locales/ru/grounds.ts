import { documents } from './grounds/documents.ts';
import { form } from './grounds/form.ts';
import { goods } from './grounds/goods.ts';
import { intake } from './grounds/intake.ts';
import { money } from './grounds/money.ts';
import { payments } from './grounds/payments.ts';
import { persons } from './grounds/persons.ts';
import { procedures } from './grounds/procedures.ts';
import { transport } from './grounds/transport.ts';
import { weight } from './grounds/weight.ts';

/** What each rule of control rests on, by its code: the act or standard, in one short sentence. */
export const grounds = {
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
};
