import type { AnalystExplanation } from '../../../shared/explanation.ts';
import { exact, signed } from '../../../shared/figures.ts';
import { traderCategories } from '../../../shared/tactics.ts';
import { pair, under, type Writing } from './lines.ts';

/** The tactics the decision was made under, and how full the corridors were. */
export function tacticsLines(
  { tactics, category, taken }: Pick<AnalystExplanation, 'tactics' | 'category' | 'taken'>,
  { word }: Writing,
): string[] {
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    word('explanation', key, params);
  if (tactics === null) return [];
  const corridor = (name: string) => word('terms', `corridor.${name}.short`);
  const { thresholds, random, categories, capacity } = tactics;
  return under(say('tactics'), [
    say('tactics.version', {
      version: tactics.version,
      name: tactics.approvedBy,
      date: tactics.approvedOn,
    }),
    pair(
      say('thresholds'),
      (['blue', 'yellow', 'red'] as const)
        .map((name) => `${corridor(name)} ≥ ${exact(thresholds[name])}`)
        .join(', '),
    ),
    pair(say('share'), `${exact(random.share / 100)} % → ${corridor(random.corridor)}`),
    ...under(
      say('categories'),
      traderCategories.flatMap((each) => {
        const of = categories?.[each];
        if (of === undefined) return [];
        const here = each === category ? ` · ${say('found')}` : '';
        const upTo = of.points > 0 ? `, ${say('categories.upTo')} ${corridor(of.upTo)}` : '';
        return [`${say(`category.${each}`)}: ${signed(of.points)}${upTo}${here}`];
      }),
    ),
    ...under(
      say('capacity'),
      (capacity ?? []).map(
        (line) =>
          `${[line.office, corridor(line.corridor)].filter(Boolean).join(' ')}: ${line.perDay}`,
      ),
    ),
    ...under(
      say('taken'),
      Object.entries(taken).map(([name, count]) => `${corridor(name)}: ${count}`),
    ),
  ]);
}
