import { consignments } from './002-consignments.ts';
import { intake } from './002-intake.ts';
import { ledger } from './002-ledger.ts';
import { reference } from './002-reference.ts';
import { versions } from './002-versions.ts';

/** Every message format, versions, consignments, reference tables: one piece a room. */
export const formats = [intake, versions, consignments, reference, ledger].join('\n');
