import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';

/** What of a profile has run out, has not begun, or should have been looked at, on a day. */
export function dates({ code, validFrom, validTo, reviewOn }: Profile, asOf: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (validTo !== null && validTo < asOf)
    found.push(ofProfile('EXPIRED', code, { path: 'validTo', params: { day: validTo } }));
  if (validFrom > asOf)
    found.push(ofProfile('NOT_YET', code, { path: 'validFrom', params: { day: validFrom } }));
  if (reviewOn !== undefined && reviewOn < asOf)
    found.push(ofProfile('REVIEW_PAST', code, { path: 'reviewOn', params: { day: reviewOn } }));
  return found;
}
