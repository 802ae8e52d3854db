import type { Declaration } from '../../../../shared/declaration.ts';
import { createReader } from '../../intake/reader.ts';
import { tableMapping } from './table-writer.ts';

const encoder = new TextEncoder();

/**
 * What a message of the demonstration declares, as any post reads it: the senders of other formats fill
 * in the same form and only write it down otherwise.
 */
export function declaredIn(text: string): Declaration {
  const reader = createReader({}, () => tableMapping);
  reader.write(encoder.encode(text));
  const reason = reader.end();
  const [read] = reader.take();
  if (read === undefined) throw new Error(`a message that is not read: ${reason?.code ?? ''}`);
  return read.declaration;
}
