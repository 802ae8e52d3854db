import type { ActDraft } from '../../../shared/work/inspection.ts';

/** Parts of the act in the order they are written, each at Alt and its digit. */
export const sections = [
  'general',
  'seals',
  'goods',
  'weight',
  'people',
  'samples',
  'expertise',
  'photos',
  'result',
] as const;
export type Section = (typeof sections)[number];

const homes: Readonly<Record<keyof ActDraft, Section>> = {
  form: 'general',
  extent: 'general',
  object: 'general',
  startedAt: 'general',
  endedAt: 'general',
  place: 'general',
  parties: 'general',
  declarantPresent: 'people',
  absenceReason: 'people',
  participants: 'people',
  vehicle: 'general',
  documents: 'general',
  sealsBefore: 'seals',
  resealed: 'seals',
  sealsAfter: 'seals',
  radiation: 'weight',
  packages: 'weight',
  grossGrams: 'weight',
  weighedBy: 'weight',
  scale: 'weight',
  lines: 'goods',
  means: 'weight',
  scanAct: 'weight',
  sampling: 'samples',
  expertise: 'expertise',
  photosPromised: 'photos',
  violation: 'result',
  violationText: 'result',
  articles: 'result',
  annexes: 'result',
  effects: 'result',
  outcome: 'result',
  text: 'result',
  remarks: 'result',
  measures: 'result',
};

/** Where a part of the act is written. */
export const sectionOf = (part: keyof ActDraft): Section => homes[part];
