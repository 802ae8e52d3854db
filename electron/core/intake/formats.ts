import { asycuda } from './asycuda.ts';
import type { Format } from './format.ts';
import { wco } from './wco.ts';

/** Every format that intake reads. To add one: a file beside `asycuda.ts`, and a line here. */
export const formats: readonly Format[] = [asycuda, wco];
