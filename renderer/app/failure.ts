import { isDefinedError, ORPCError } from '@orpc/client';
import { failures, type FailureCode } from '../../shared/contract/procedure.ts';
import type { Words } from '../i18n/index.ts';
import { formatInstant } from '../ui/format.ts';

export interface Failure {
  readonly code: FailureCode | 'UNKNOWN';
  /** The parts of the sentence, ready to be shown. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The program's own words where there is no code for it; `null` otherwise. */
  readonly technical: string | null;
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failures, code);
}

/** What of the closed union of failures a thrown thing is. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError && isDefinedError(error) && isFailureCode(error.code)) {
    return { code: error.code, params: shownParams(error.data), technical: null };
  }
  const technical = error instanceof Error ? error.message : String(error);
  return { code: 'UNKNOWN', params: {}, technical };
}

function shownParams(data: unknown): Record<string, string | number> {
  const shown: Record<string, string | number> = {};
  if (typeof data !== 'object' || data === null) return shown;
  for (const [name, value] of Object.entries(data)) {
    if ((name === 'until' || name === 'at') && typeof value === 'string')
      shown[name] = formatInstant(value);
    else if (typeof value === 'string' || typeof value === 'number') shown[name] = value;
  }
  return shown;
}

/** A failure in words: what happened, what to do, and the program's own words where nothing better is known. */
export function describeFailure(error: unknown, words: Words) {
  const { code, params, technical } = failureOf(error);
  const count = params['attemptsLeft'];
  const all = typeof count === 'number' ? { ...params, count } : params;
  // Why a backup or a step of the work was refused is a sentence of its own.
  const fault = params['fault'];
  const key = typeof fault === 'string' ? `${code}.${fault}` : code;
  const why = params['why'];
  const what = code === 'OUT_OF_STATE' && typeof why === 'string' ? `${code}.${why}` : key;
  return { what: words(what, all), advice: words(`${key}.advice`, all), technical };
}
