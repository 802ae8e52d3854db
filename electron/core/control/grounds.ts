import { boxAt, isFormBox } from '../../../shared/boxes.ts';
import type { Finding } from '../../../shared/finding.ts';
import { rules } from './control.ts';

/** What a finding rests on: the boxes of the form it speaks of, and the act or standard. */
export interface Ground {
  readonly boxes: readonly string[];
  /** `null` for what reading itself found. */
  readonly source: string | null;
}

/** Grounds of what is found beside the rules: where a message stands among those before it. */
const besideRules: readonly (readonly [code: string, ground: Ground])[] = [
  [
    'REGISTRATION_NUMBER_TAKEN',
    { boxes: ['A'], source: 'A registration number belongs to one declaration' },
  ],
  [
    'CORRECTION_OF_UNKNOWN',
    { boxes: ['A'], source: 'A correction changes a declaration that was registered' },
  ],
  [
    'CORRECTION_OVERTAKEN',
    { boxes: ['A'], source: 'Corrections of a declaration are numbered in their order' },
  ],
  [
    'CORRECTION_MISSING',
    { boxes: ['A'], source: 'Corrections of a declaration are numbered in their order' },
  ],
];

const apart = new Set(rules.filter((rule) => rule.apart).map(({ code }) => code));
const grounds = new Map<string, Ground>([
  ...rules.map((rule) => [rule.code, rule] as const),
  ...besideRules,
]);

/**
 * The ground of a finding. Of a rule that looks at each of its boxes by itself only the box of the field
 * is meant (the tax number of the consignee: 8, not 2, 8, 9 and 14). What reading found has no rule, and
 * stands in the box of its field.
 */
export function groundOf({ code, item, field }: Pick<Finding, 'code' | 'item' | 'field'>): Ground {
  const ground = grounds.get(code);
  const box = boxAt(item, field);
  const own = box !== null && isFormBox(box) ? [box] : [];
  if (ground === undefined) return { boxes: own, source: null };
  const isOneOf = apart.has(code) && own.some((each) => ground.boxes.includes(each));
  return isOneOf ? { ...ground, boxes: own } : ground;
}
