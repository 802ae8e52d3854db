import { it } from 'vitest';
import * as checkpoints from './attacks-on-checkpoints.ts';
import * as log from './attacks-on-log.ts';
import { expectFound, patience, underAttack, type Kind } from './attacking.ts';

/** Of a hundred attempts on the file so many are of each kind. */
const kinds: readonly Kind[] = [
  ['entry changed', 12, log.changedEntry],
  ['entries deleted', 3, log.deletedEntries],
  ['entries exchanged', 3, log.exchangedEntries],
  ['entry inserted', 5, log.insertedEntry],
  ['end cut off', 4, log.truncated],
  ['words changed, chain made anew', 5, log.rechainedWords],
  ['row and seal changed, chain made anew', 5, log.rechainedSeal],
  ['order changed, chain made anew', 5, log.rechainedOrder],
  ['kept checkpoint changed', 3, checkpoints.changedKept],
  ['kept checkpoint deleted', 2, checkpoints.deletedKept],
  ['kept checkpoint forged', 2, checkpoints.forgedKept],
  ['given checkpoint changed', 3, checkpoints.changedGiven],
  ['given checkpoint forged', 2, checkpoints.forgedGiven],
  ['given checkpoint of another post', 2, checkpoints.givenOfAnother],
];

const attacked = underAttack();

it(
  'What an attacker does with the log and its checkpoints is found against a checkpoint that was taken away, as what it is',
  () => expectFound(attacked.post, attacked.target, kinds),
  patience,
);
