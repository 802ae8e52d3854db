import type { Declaration, Item } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { presentationNotice } from './kind.ts';
import { joined, listed } from './leaves.ts';

/** Why a declaration is changed: codes of the reasons, and the statement of the sender. */
export function changeReason(header: Branch | undefined, values: ValueReader): string | null {
  const codes = every(header, 'Amendment').map((amendment) =>
    values.code(at(amendment, 'ChangeReasonCode'), null, 'correction.reason'),
  );
  const said = every(header, 'AdditionalInformation').map((statement) =>
    values.text(at(statement, 'StatementDescription'), null, 'correction.reason'),
  );
  return joined([listed(codes), listed(said)], ': ');
}

/** Message function 1 and type INV ask to cancel, GPN gives notice, whatever of the declaration they repeat. */
const neverWhole = new Set(['1', 'INV', presentationNotice]);

/**
 * Most changes name only the places that change, or ask to cancel: they are no declaration, and nothing
 * can be weighed by them. One that repeats the whole says how many items there are, and what they are.
 */
export function sayWhenOnlyChange(
  declaration: Declaration,
  kind: string,
  values: ValueReader,
): void {
  const { correction, items, totals } = declaration;
  const tellsGoods = ({ hsCode, description }: Item): boolean =>
    hsCode !== null || description !== null;
  const isWhole = items.length > 0 && totals.items === items.length && items.every(tellsGoods);
  if (isWhole && !neverWhole.has(kind)) return;
  const place = { item: null, field: 'correction', tag: 'FunctionCode' };
  const params = { number: correction?.of ?? '', kind };
  values.faults.add('CHANGE_WITHOUT_DECLARATION', 'error', place, params);
}
