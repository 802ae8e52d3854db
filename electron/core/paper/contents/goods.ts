import { exact } from '../../../../shared/figures.ts';
import type { ActLine } from '../../../../shared/work/inspection.ts';
import type { Block, Row } from '../page/blocks.ts';
import { wordOr } from '../words.ts';
import { count, mass, said, yesOrNo, type Telling } from './telling.ts';

/** What is said of goods by the papers, or was found. */
interface Measured {
  readonly packages: number | null;
  readonly grossGrams: number | null;
  readonly netGrams: number | null;
  readonly quantity: number | null;
  readonly unit: string;
}

function measuredText(telling: Telling, one: Measured): string {
  const { say, language } = telling;
  const unit = wordOr(language, 'terms', `unit.${one.unit}`, one.unit);
  return [
    one.packages === null ? null : `${say('act.packages')}: ${count(one.packages)}`,
    one.grossGrams === null ? null : `${say('act.gross')}: ${mass(telling, one.grossGrams)}`,
    one.netGrams === null ? null : `${say('act.net')}: ${mass(telling, one.netGrams)}`,
    one.quantity === null
      ? null
      : `${say('act.quantity')}: ${exact(one.quantity)} ${unit}`.trimEnd(),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** The goods of an act line by line: by the documents, as found, and in what of four ways they differ. */
export function goodsBlock(telling: Telling, lines: readonly ActLine[]): Block[] {
  const { say } = telling;
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: say('act.lines') },
    { kind: 'text', text: say('act.differs'), face: 'faint' },
    {
      kind: 'table',
      columns: [
        { head: say('number'), width: 28 },
        { head: say('act.line'), width: 118 },
        { head: say('act.declared'), width: 90 },
        { head: say('act.found'), width: 90 },
        { head: say('act.differs.weight'), width: 44 },
        { head: say('act.differs.quantity'), width: 47 },
        { head: say('act.differs.description'), width: 43 },
        { head: say('act.differs.other'), width: 0 },
      ],
      rows: lines.map((line) => goodsRow(telling, line)),
    },
  ];
}

function goodsRow(telling: Telling, line: ActLine): Row {
  const { say } = telling;
  const { declared, differs } = line;
  const weighed = line.weighedBy === 'none' ? '' : `(${say(`weighed.${line.weighedBy}`)})`;
  const signs = [
    line.packagesDamaged ? say('act.packagesDamaged') : '',
    line.damaged ? say('act.damaged') : '',
    line.sampled ? say('act.sampled') : '',
    labelled(say('act.origin'), declared.origin),
    labelled(say('act.trademark'), line.trademark),
    labelled(say('act.marking'), line.marking),
    line.photosPromised === 0 ? '' : `${say('act.photos')}: ${line.photosPromised}`,
  ].filter((sign) => sign !== '');
  const found = measuredText(telling, { ...line, unit: declared.unit });
  return {
    cells: [
      String(line.item),
      { text: declared.hsCode, under: declared.description },
      measuredText(telling, declared),
      { text: found, under: found === '' ? '' : weighed },
      yesOrNo(telling, differs.weight),
      yesOrNo(telling, differs.quantity),
      yesOrNo(telling, differs.description),
      yesOrNo(telling, differs.other),
    ],
    below: [said(line.text) ?? '', signs.join('; ')],
  };
}

const labelled = (label: string, text: string): string =>
  text.trim() === '' ? '' : `${label}: ${text.trim()}`;
