import { asycuda } from './asycuda.ts';
import { eaeuDeclaration } from './eaeu-declaration.ts';
import { eaeuPreliminary } from './eaeu-preliminary.ts';
import { eaeuTransit } from './eaeu-transit.ts';
import type { Format } from './format.ts';
import { ftsDeclaration } from './fts-declaration.ts';
import { wco } from './wco.ts';

/** Every format that intake reads. To add one: a file beside `asycuda.ts`, and a line here. */
export const formats: readonly Format[] = [
  asycuda,
  eaeuDeclaration,
  eaeuPreliminary,
  eaeuTransit,
  ftsDeclaration,
  wco,
];
