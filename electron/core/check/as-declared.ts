import type { Item } from '../../../shared/declaration.ts';
import {
  evidenceOf,
  valuationMethods,
  type CheckDraft,
  type ValueDecision,
} from '../../../shared/work/check.ts';
import { declarationAt, type Subject } from '../desk/row.ts';
import type { Reader } from '../store/store.ts';
import { declaredIn } from './declared.ts';
import { basisOf, pricesByWeight } from './prices.ts';

/** As much as the check keeps of what a box says. */
const mostOfABox = 2000;

/**
 * A check with what is declared and with the prices it was compared with as the program knows them when it
 * is signed: these are not the officer's to write, and the paper tells them as the program's own.
 */
export function asDeclared(
  reader: Reader,
  subject: Pick<Subject, 'seq' | 'received_at'>,
  body: CheckDraft,
  now: string,
): CheckDraft {
  const declaration = declarationAt(reader, subject.seq);
  const items = new Map(declaration.items.map((item) => [item.ordinal, item]));
  const basis = basisOf(reader, subject, declaration, now);
  // What is accepted as declared was set against no other price.
  const evidenceFor = ({ verdict }: ValueDecision, item: Item | undefined) =>
    verdict === 'accepted' || item === undefined
      ? null
      : evidenceOf(pricesByWeight(reader, item, basis).card);
  return {
    ...body,
    boxes: body.boxes.map((line) => {
      const item = line.item === null ? null : (items.get(line.item) ?? null);
      return { ...line, declared: declaredIn(declaration, line.box, item).slice(0, mostOfABox) };
    }),
    values: body.values.map((value) => {
      const item = items.get(value.item);
      return {
        ...value,
        declared: item?.customsValue ?? null,
        declaredMethod: valuationMethods.find((method) => method === item?.valuationMethod) ?? null,
        evidence: evidenceFor(value, item),
      };
    }),
    classification: body.classification.map((one) => ({
      ...one,
      declared: (items.get(one.item)?.hsCode ?? '').slice(0, 14),
    })),
    origin: body.origin.map((one) => ({
      ...one,
      declared: (items.get(one.item)?.originCountry ?? '').slice(0, 2),
    })),
  };
}
