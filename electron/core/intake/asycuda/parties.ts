import type { Party } from '../../../../shared/declaration.ts';
import type { Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/**
 * A person as ASYCUDA writes one: a code, and a block of padded lines whose first is the name and the
 * rest the address. `null` where neither is filled.
 */
export function readParty(
  codeLeaf: Branch | undefined,
  nameLeaf: Branch | undefined,
  field: string,
  values: ValueReader,
): Party | null {
  const code = values.code(codeLeaf, null, `${field}.code`);
  const block = values.lines(nameLeaf, null, `${field}.name`) ?? '';
  const [name, ...address] = block
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim().replace(/,$/, ''))
    .filter((line) => line !== '');
  if (code === null && name === undefined) return null;
  return {
    code,
    name: name ?? null,
    address: address.length === 0 ? null : address.join(', '),
    country: null,
  };
}
