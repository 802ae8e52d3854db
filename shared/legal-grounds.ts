import type { ControlForm } from './control-forms.ts';

/** eaeuCode: Customs Code of the Eurasian Economic Union; kzCode: code of Kazakhstan "On customs regulation", No. 123-VI. */
export const acts = ['eaeuCode', 'kzCode'] as const;
export type Act = (typeof acts)[number];

/** selection: objects of control are chosen by risk; control: customs control in any form. */
export type GroundOf = ControlForm | 'selection' | 'control';

export interface LegalGround {
  readonly act: Act;
  readonly article: string;
}

interface DatedGround extends LegalGround {
  readonly of: GroundOf;
  /** First and last day it is in force; `null`: it still is. */
  readonly from: string;
  readonly to: string | null;
}

/** Both codes came into force together. */
const from = '2018-01-01';
const since = (of: GroundOf, act: Act, article: string): DatedGround => ({
  of,
  act,
  article,
  from,
  to: null,
});

/** By which articles control is carried out: the references, not their text. Law changes by adding dated rows. */
const grounds: readonly DatedGround[] = [
  since('selection', 'eaeuCode', '378'),
  since('selection', 'kzCode', '451'),
  since('control', 'eaeuCode', '310'),
  since('control', 'eaeuCode', '322'),
  since('documents', 'eaeuCode', '324'),
  since('request', 'eaeuCode', '325'),
  since('examination', 'eaeuCode', '327'),
  since('inspection', 'eaeuCode', '328'),
  since('measuring', 'eaeuCode', '338'),
  since('sampling', 'eaeuCode', '393'),
  since('expertise', 'eaeuCode', '389'),
  since('identification', 'eaeuCode', '341'),
  since('unloading', 'eaeuCode', '338'),
  since('escort', 'eaeuCode', '338'),
  since('tracking', 'kzCode', '437'),
  since('security', 'eaeuCode', '121'),
  since('audit', 'eaeuCode', '331'),
];

/** The grounds in force on a day (yyyy-mm-dd), each article once. */
export function groundsOn(day: string, wanted: readonly GroundOf[]): LegalGround[] {
  const found = new Map<string, LegalGround>();
  for (const { of, act, article, from: first, to } of grounds) {
    if (!wanted.includes(of) || day < first || (to !== null && to < day)) continue;
    found.set(`${act} ${article}`, { act, article });
  }
  return [...found.values()];
}
