import { allows, type Role } from '../../shared/permissions.ts';
import type { Place } from './navigation.ts';

/** Where somebody with these roles begins. */
export function firstPlace(roles: readonly Role[]): Place {
  return allows('declaration.read', roles)
    ? { desk: 'queue', corridor: 'red' }
    : { desk: 'people' };
}
