import type { ReproductionReport } from '../../../shared/explanation/full.ts';
import { pair, type Writing } from './lines.ts';

/** Whether the decision comes out as it was stored, and if not, in what it differs. */
export function reproductionLines(report: ReproductionReport, { word }: Writing): string[] {
  const say = (key: string, params?: Readonly<Record<string, string>>) =>
    word('explanation', key, params);
  const { impossible, same, differences, assumed } = report;
  return [
    ...(impossible === null ? [] : [say('reproduction.impossible', { reason: impossible })]),
    ...(same ? [say('reproduction.same')] : []),
    ...(differences.length === 0 ? [] : [say('reproduction.differs')]),
    ...differences.flatMap(({ of, stored, remade }) => [
      `  ${say(`part.${of}`)}`,
      `    ${pair(say('reproduction.stored'), stored)}`,
      `    ${pair(say('reproduction.remade'), remade)}`,
    ]),
    ...assumed.map((what) => say(`assumed.${what}`)),
  ];
}
