import { blankPreviousDocument, type Declaration } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** Previous declarations stand beside the items; each names the item here that continues it. */
export function attachPreviousDeclarations(
  header: Branch,
  declaration: Declaration,
  values: ValueReader,
): void {
  const field = 'previousDocuments';
  for (const branch of every(header, 'prev_decl')) {
    const leaf = (name: string): Branch | undefined => at(branch, `prev_decl_${name}`);
    const code = (name: string): string | null => values.code(leaf(name), null, field);
    const number = code('reg_number');
    const office = code('office_code');
    if (number === null && office === null) continue;
    const named = values.count(leaf('current_item'), null, field);
    // With one item there is no doubt which is meant.
    const ordinal = named ?? (declaration.items.length === 1 ? 1 : null);
    const item = ordinal === null ? undefined : declaration.items[ordinal - 1];
    if (!item) {
      const place = { item: null, field, tag: branch.tag };
      const params = { number: number ?? '', item: ordinal ?? '', items: declaration.items.length };
      values.faults.add('PREVIOUS_WITHOUT_ITEM', 'warning', place, params);
      continue;
    }
    const heading = code('hs_code');
    const precision = code('hs_prec');
    item.previousDocuments.push({
      ...blankPreviousDocument(),
      office,
      year: code('reg_year'),
      serial: code('reg_serial'),
      number,
      item: values.count(leaf('item_number'), ordinal, field),
      hsCode:
        heading === null ? null : heading + (/^\d{1,3}$/.test(precision ?? '') ? precision : ''),
      packages: values.packages(leaf('number_packages'), ordinal, field),
      netGrams: values.grams(leaf('weight'), ordinal, field),
    });
  }
}
