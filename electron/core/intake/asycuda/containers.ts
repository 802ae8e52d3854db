import type { Declaration } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** Containers stand beside the items and name the item they carry; one in several rows carries several items. */
export function readContainers(
  header: Branch,
  declaration: Declaration,
  values: ValueReader,
): void {
  const wrapped = every(header, 'containers').flatMap((list) => every(list, 'container'));
  for (const branch of [...every(header, 'container'), ...wrapped]) {
    const identity = values.code(at(branch, 'container_identity'), null, 'containers');
    if (identity === null) continue;
    const item = values.count(at(branch, 'item_number'), null, 'containers.item');
    declaration.containers.push({
      identity,
      type: values.code(at(branch, 'container_type'), null, 'containers.type'),
      item,
      packages: values.packages(at(branch, 'packages_number'), null, 'containers.packages'),
      grossGrams: values.grams(at(branch, 'gross_weight'), null, 'containers.grossGrams'),
    });
    const carried = item === null ? undefined : declaration.items[item - 1];
    if (carried && !carried.containers.includes(identity)) carried.containers.push(identity);
  }
}
