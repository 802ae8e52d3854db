import { describe, expect, it } from 'vitest';
import { actFrom } from '../../../electron/core/inspection/prefill.ts';
import { afterOrder, isOutside } from '../../../renderer/features/inspection/afterOrder.ts';
import { wrongContainersIn } from '../../../renderer/features/inspection/containers.ts';
import { differenceOf } from '../../../renderer/features/inspection/difference.ts';
import { annexesIn, questionsIn } from '../../../renderer/features/inspection/listed.ts';
import { ordinalsOf, typedOrdinals } from '../../../renderer/features/inspection/ordinals.ts';
import { sections, sectionOf } from '../../../renderer/features/inspection/sections.ts';
import { actDraftSchema } from '../../../shared/work/inspection.ts';
import { declarationOf, fullOrder } from '../../support/inspection.ts';

describe('A container number', () => {
  it('that is wrong by one digit is told with the check digit that would be right', () => {
    expect(wrongContainersIn('MSCU9981403')).toEqual([{ number: 'MSCU9981403', digit: 2 }]);
    expect(wrongContainersIn('mscu 998140-2; MSCU9981402,')).toEqual([]);
    expect(wrongContainersIn('ABC 1')).toEqual([{ number: 'ABC1', digit: null }]);
    expect(wrongContainersIn('')).toEqual([]);
  });
});

describe('A difference', () => {
  it('is what was found less what was declared, and its share of the declared', () => {
    expect(differenceOf(8_020_000, 7_990_000)).toEqual({
      by: -30_000,
      percent: expect.closeTo(-0.374, 3) as number,
    });
    expect(differenceOf(0, 5)).toEqual({ by: 5, percent: null });
    expect(differenceOf(null, 5)).toBeNull();
    expect(differenceOf(5, null)).toBeNull();
  });
});

describe('Ordinals of items', () => {
  it('are read as they are written, and written as they are read', () => {
    expect(ordinalsOf('3-5, 1 4')).toEqual([1, 3, 4, 5]);
    expect(typedOrdinals([5, 4, 3, 1])).toBe('1, 3-5');
    expect(ordinalsOf('')).toEqual([]);
    for (const wrong of ['0', '5-3', 'a', '1-', '1001', '-2']) expect(ordinalsOf(wrong)).toBeNull();
  });
});

describe('An act that was ordered anew', () => {
  it('has the items of the order, and keeps what was written of them', () => {
    const declaration = declarationOf([1, 2, 3]);
    const act = actFrom(declaration, null, [], []);
    const written = {
      ...act,
      place: 'elsewhere',
      text: 'kept',
      lines: act.lines.map((line) => ({ ...line, netGrams: line.item * 1000 })),
    };
    const order = { ...fullOrder, items: [2, 3], number: '1', at: '', since: '', by: '', name: '' };
    const after = afterOrder(written, actFrom(declaration, order, [], []), act.lines);
    expect(after.lines.map(({ item, netGrams }) => [item, netGrams])).toEqual([
      [1, 1000],
      [2, 2000],
      [3, 3000],
    ]);
    expect(after).toMatchObject({ place: 'Ramp 2', extent: 'part', means: ['scale'] });
  });

  it('loses the lines of items it leaves out only where nothing is written of them', () => {
    const declaration = declarationOf([1, 2, 3]);
    const act = actFrom(declaration, null, [], []);
    const order = { ...fullOrder, items: [3], number: '1', at: '', since: '', by: '', name: '' };
    const begun = actFrom(declaration, order, [], []);
    const itemsAfter = (written: typeof act) =>
      afterOrder(written, begun, act.lines).lines.map(({ item }) => item);
    expect(itemsAfter(act)).toEqual([3]);
    for (const part of [
      { text: 'torn' },
      { marking: 'A' },
      { trademark: 'B' },
      { packages: 0 },
      { quantity: 1 },
      { grossGrams: 1 },
      { weighedBy: 'weighed' as const },
      { damaged: true },
      { packagesDamaged: true },
      { sampled: true },
      { photosPromised: 1 },
      { differs: { weight: false, quantity: false, description: true, other: false } },
    ])
      expect(
        itemsAfter({
          ...act,
          lines: act.lines.map((line) => (line.item === 2 ? { ...line, ...part } : line)),
        }),
      ).toEqual([2, 3]);
    // A sample names its item, which must stand in the act.
    const sample = {
      item: 1,
      what: '',
      quantity: '',
      cost: '',
      packing: '',
      seal: '',
      hazardous: false,
      perishable: false,
      storage: '',
    };
    const sampling = { number: '', takenAt: '', samples: [sample], note: '' };
    expect(itemsAfter({ ...act, sampling })).toEqual([1, 3]);
    expect(isOutside(order, [1, 2, 3], 2)).toBe(true);
    expect(isOutside(order, [1, 2, 3], 3)).toBe(false);
    expect(isOutside({ ...order, items: [] }, [1, 2, 3], 2)).toBe(false);
    expect(isOutside(null, [1, 2, 3], 2)).toBe(false);
    // A correction took item 3 out of the declaration: of the order for it nothing is left.
    expect(isOutside(order, [1, 2], 3)).toBe(true);
    expect(isOutside(order, [1, 2], 2)).toBe(false);
  });
});

describe('What is typed one on a line', () => {
  it('is what the act holds: annexes without empty lines, questions as they stand', () => {
    expect(annexesIn(' photo \n\nact')).toEqual(['photo', 'act']);
    expect(questionsIn('What is it?\n')).toEqual(['What is it?', '']);
    expect(annexesIn('a\n'.repeat(60))).toHaveLength(50);
    expect(questionsIn('a\n'.repeat(60))).toHaveLength(30);
  });
});

it('Every part of an act is written in one of the sections', () => {
  for (const part of actDraftSchema.keyof().options) expect(sections).toContain(sectionOf(part));
});
