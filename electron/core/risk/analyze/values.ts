import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import { fieldById } from '../../../../shared/fields.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';
import { canBe } from './lists.ts';
import { comparisonsOf } from './parts.ts';
import type { Setting } from './setting.ts';

/** Values written into a condition that its field can hardly have: a country in words, a code with dots. */
export function impossibleValues(profile: Profile): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { condition, path } of comparisonsOf(profile)) {
    if (condition.op !== 'equals' && condition.op !== 'in' && condition.op !== 'startsWith')
      continue;
    const kind = fieldById(condition.field)?.listed;
    if (kind === undefined) continue;
    const strange =
      condition.op === 'startsWith'
        ? condition.prefixes.find((prefix) => kind === 'hs' && !/^\d{1,14}$/.test(prefix))
        : (condition.op === 'in' ? condition.values : [condition.value]).find(
            (value) => typeof value === 'string' && !canBe(kind, value),
          );
    if (strange !== undefined)
      found.push(
        ofProfile('VALUE_IMPOSSIBLE', profile.code, {
          path,
          params: { field: condition.field, value: String(strange) },
        }),
      );
  }
  return found;
}

/** Fields a profile asks about that the post has never known: its profile waits for what does not come. */
export function fieldsWithoutData(profile: Profile, { data }: Pick<Setting, 'data'>): Diagnostic[] {
  if (data === undefined) return [];
  const found = new Map<string, Diagnostic>();
  for (const { condition, path } of comparisonsOf(profile)) {
    if (condition.op === 'countItems' || found.has(condition.field)) continue;
    const known = data.get(condition.field);
    if (known === undefined || known.known > 0 || known.total === 0) continue;
    found.set(
      condition.field,
      ofProfile('FIELD_WITHOUT_DATA', profile.code, {
        path,
        params: { field: condition.field, total: known.total },
      }),
    );
  }
  return [...found.values()];
}
