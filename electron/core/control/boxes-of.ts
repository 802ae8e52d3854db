import { boxAt, isFormBox } from '../../../shared/boxes.ts';
import type { Finding } from '../../../shared/finding.ts';
import { rules } from './control.ts';

/** Boxes of what is found beside the rules: where a message stands among those before it. */
export const besideRules: ReadonlyMap<string, readonly string[]> = new Map([
  ['REGISTRATION_NUMBER_TAKEN', ['A']],
  ['CORRECTION_OF_UNKNOWN', ['A']],
  ['CORRECTION_OVERTAKEN', ['A']],
  ['CORRECTION_MISSING', ['A']],
]);

const apart = new Set(rules.filter((rule) => rule.apart).map(({ code }) => code));
const known = new Map([...rules.map(({ code, boxes }) => [code, boxes] as const), ...besideRules]);

/**
 * The boxes of the form that a finding speaks of. Of a rule that looks at each of its boxes by itself only
 * the box of the field is meant (the tax number of the consignee: 8, not 2, 8, 9 and 14). What reading found
 * has no rule, and stands in the box of its field.
 */
export function boxesOf({
  code,
  item,
  field,
}: Pick<Finding, 'code' | 'item' | 'field'>): readonly string[] {
  const boxes = known.get(code);
  const box = boxAt(item, field);
  const own = box !== null && isFormBox(box) ? [box] : [];
  if (boxes === undefined) return own;
  const isOneOf = apart.has(code) && own.some((each) => boxes.includes(each));
  return isOneOf ? own : boxes;
}
