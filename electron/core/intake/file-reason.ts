import type { QuarantineReason } from '../../../shared/finding.ts';
import { codeOf, troubleOf } from '../store/errors.ts';

/** Why a file cannot be had, by what the operating system says of it. */
export function fileReason(error: unknown): QuarantineReason {
  const trouble = troubleOf(error);
  const place = { line: null, column: null };
  if (trouble === 'FILE_ABSENT' || trouble === 'FILE_FORBIDDEN')
    return { code: trouble, ...place, params: {} };
  if (codeOf(error) === 'ELOOP') return { code: 'FILE_IS_LINK', ...place, params: {} };
  const cause = error instanceof Error ? error.message : String(error);
  return { code: 'FILE_UNREADABLE', ...place, params: { cause } };
}
