/**
 * What control means to the person whose goods they are: what will be done with them and what is
 * asked of him. Which doubt made it necessary is the secret of the profile, so that the measures
 * that would give it away (of value, classification, origin, permits) are one form: a check of
 * documents and information.
 */
export const controlForms = [
  'documents',
  'request',
  'examination',
  'inspection',
  'measuring',
  'sampling',
  'expertise',
  'identification',
  'unloading',
  'escort',
  'tracking',
  'security',
  'audit',
] as const;
export type ControlForm = (typeof controlForms)[number];

/** The form by code of the measure; `null`: the person concerned is not told of it. */
const forms: Readonly<Record<string, ControlForm | null>> = {
  D10: 'documents',
  D11: 'request',
  D12: 'documents',
  D13: 'documents',
  D14: 'documents',
  D15: 'documents',
  D16: 'documents',
  D17: 'documents',
  I20: 'examination',
  I21: 'inspection',
  I22: 'measuring',
  I23: 'measuring',
  I24: 'sampling',
  I25: 'expertise',
  I26: 'measuring',
  I27: 'identification',
  I28: 'unloading',
  T30: 'escort',
  T31: 'tracking',
  T32: 'escort',
  G40: 'security',
  P50: 'audit',
  P51: 'audit',
  P52: null,
  X60: null,
  X61: null,
};

/** Whether the catalogue of measures holds this code. */
export const isMeasure = (code: string): boolean => Object.hasOwn(forms, code);

/** What measures mean to the person concerned, each form once, in the order of the catalogue. */
export function formsOf(measures: readonly string[]): ControlForm[] {
  const told = new Set(measures.map((code) => (isMeasure(code) ? (forms[code] ?? null) : null)));
  return controlForms.filter((form) => told.has(form));
}
