import type { JournalRow } from '../../../shared/contract/journal.ts';
import type { Permission } from '../../../shared/permissions.ts';
import type { Place } from '../../app/navigation.ts';

/** Where the object of an entry is worked with; `null`: at no desk that this person has. */
export function placeOf(
  { kind, id }: JournalRow['object'],
  may: (permission: Permission) => boolean,
): Place | null {
  switch (kind) {
    case 'declaration':
      return may('declaration.read') ? { desk: 'declaration', id } : null;
    case 'batch':
      return may('intake.read') ? { desk: 'messages', batch: Number(id) } : null;
    case 'message':
      return may('intake.read') ? { desk: 'messages', message: Number(id) } : null;
    case 'mapping':
      return may('intake.import') ? { desk: 'mapping' } : null;
    case 'reference_load':
      return may('reference.read') ? { desk: 'reference' } : null;
    case 'rule_set':
      return may('profile.read') ? { desk: 'profiles' } : null;
    default:
      return null;
  }
}
