import type { Field } from './fields/field.ts';
import { formFields } from './fields/form.ts';
import { goodsIndicators } from './fields/indicators-goods.ts';
import { journeyIndicators } from './fields/indicators-journey.ts';
import { priceIndicators } from './fields/indicators-price.ts';
import { traderIndicators } from './fields/indicators-trader.ts';
import { weightIndicators } from './fields/indicators-weight.ts';
import { itemFields } from './fields/item.ts';
import { journeyFields } from './fields/journey.ts';
import { partyFields } from './fields/parties.ts';

export type { Field, FieldType } from './fields/field.ts';

const declared = [...formFields, ...partyFields, ...journeyFields, ...itemFields] as const;
const derived = [
  ...priceIndicators,
  ...weightIndicators,
  ...goodsIndicators,
  ...traderIndicators,
  ...journeyIndicators,
] as const;

/** The derived fields, each with what an analyst has to know of it. */
export const indicators = derived;

/** The fields conditions may name. To add one: a line in this folder and its reading in electron/core/risk/facts*.ts. */
export const fields: readonly Field[] = [...declared, ...derived];

type Entry = (typeof declared)[number] | (typeof derived)[number];
export type FieldId = Entry['id'];
export type HeaderFieldId = Extract<Entry, { level: 'declaration' }>['id'];
export type ItemFieldId = Extract<Entry, { level: 'item' }>['id'];

const byId = new Map<string, Field>(fields.map((field) => [field.id, field]));

export function fieldById(id: string): Field | undefined {
  return byId.get(id);
}
