import { z } from 'zod';

/** What a control found, by code, with how grave it is: a hit counts as a finding from 2 on. */
const severities = {
  '00': 0,
  '01': 1,
  '10': 2,
  '11': 2,
  '12': 2,
  '13': 2,
  '14': 2,
  '15': 4,
  '16': 3,
  '17': 3,
  '18': 5,
  '19': 3,
  '20': 4,
  '30': 2,
  '31': 0,
  '32': 4,
  '33': 4,
  '34': 5,
  '40': 0,
  '41': 0,
} as const;

export type OutcomeCode = keyof typeof severities;
export const outcomeCodes = [
  '00',
  '01',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '30',
  '31',
  '32',
  '33',
  '34',
  '40',
  '41',
] as const satisfies readonly OutcomeCode[];
export const outcomeSchema = z.enum(outcomeCodes);

/** 0 nothing to 5 gravest. */
export const severityOf = (outcome: OutcomeCode): number => severities[outcome];

/** Only "no discrepancy" speaks for itself. */
export const needsText = (outcome: OutcomeCode): boolean => outcome !== '00';

/** From this severity on a result is a confirmed finding. */
export const confirmedFrom = 2;
