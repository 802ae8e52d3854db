import type { PersonRecord } from '../../../shared/contract/people.ts';
import type { client } from '../../app/rpc.ts';

/** What is being done with the people of the post. */
export type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'reset' | 'disable'; readonly person: PersonRecord }
  /** A password that was made is told, once. */
  | { readonly what: 'given'; readonly person: PersonRecord; readonly password: string };

/** What the core answers where it gave somebody a password to begin with. */
export type Admitted = Awaited<ReturnType<typeof client.people.add>>;
