import { describe, expect, it } from 'vitest';
import { actFrom } from '../../../electron/core/inspection/prefill.ts';
import { blankDeclaration, blankDocument, blankItem } from '../../../shared/declaration.ts';
import { actDraftSchema } from '../../../shared/work/inspection.ts';
import { fullOrder } from '../../support/inspection.ts';

const party = (name: string) => ({ code: null, name, address: null, country: null });
const invoice = { ...blankDocument(), code: '04021', reference: 'INV-7', date: '2026-09-30' };
const blank = blankDeclaration();
const declaration = {
  ...blank,
  parties: { ...blank.parties, consignor: party('Sender'), consignee: party('Receiver') },
  transport: {
    ...blank.transport,
    arrival: { identity: '777ABC02; 12XY02', nationality: 'KZ' },
  },
  containers: [
    { identity: 'MSCU9981402', type: null, item: null, packages: null, grossGrams: null },
  ],
  documents: [invoice],
  items: [
    {
      ...blankItem(1),
      hsCode: '8413709900',
      description: 'Pumps',
      grossGrams: 10_500,
      netGrams: 10_000,
      documents: [invoice],
      supplementaryUnits: [{ code: '796', name: 'pcs', quantity: 5 }],
    },
    blankItem(2),
  ],
};
const order = { ...fullOrder, number: '1', at: '', since: '', by: '', name: '' };

describe('An act that is begun', () => {
  const act = actFrom(declaration, order, [{ number: 'KZ 1', state: 'broken' }], ['I21']);

  it('has parties, vehicle, containers, papers and seals, each once, and is one the core takes', () => {
    expect(actDraftSchema.safeParse(act).error).toBeUndefined();
    expect(act.parties).toMatchObject({ consignor: 'Sender', consignee: 'Receiver' });
    expect(act.vehicle).toMatchObject({ plates: '777ABC02; 12XY02', containers: 'MSCU9981402' });
    expect(act.documents).toEqual([{ code: '04021', reference: 'INV-7', date: '2026-09-30' }]);
    expect(act.sealsBefore).toEqual([{ number: 'KZ 1', kind: 'seal', state: 'broken', note: '' }]);
    expect(act.measures).toEqual(['I21']);
    expect(act.place).toBe('Ramp 2');
  });

  it('has the declared figures of each item, and nothing found', () => {
    expect(act.lines).toHaveLength(2);
    expect(act.lines[0]).toMatchObject({
      item: 1,
      declared: { grossGrams: 10_500, netGrams: 10_000, quantity: 5, unit: 'pcs' },
      grossGrams: null,
      netGrams: null,
      quantity: null,
      differs: { weight: false, quantity: false, description: false, other: false },
    });
    expect(act.outcome).toBeNull();
  });

  it('has only the items that were ordered, and says that it is a part', () => {
    const part = actFrom(declaration, { ...order, items: [2] }, [], []);
    expect(part.lines.map(({ item }) => item)).toEqual([2]);
    expect(part.extent).toBe('part');
  });

  it('takes the longest texts a message may hold', () => {
    const long = 'ұ'.repeat(9000);
    const [item] = declaration.items;
    const spoiled = {
      ...declaration,
      goodsLocation: long,
      parties: { ...declaration.parties, consignor: party(long) },
      items: [{ ...(item ?? blankItem(1)), description: long, hsCode: '9'.repeat(40) }],
    };
    const made = actFrom(spoiled, null, [{ number: 'x'.repeat(99), state: null }], []);
    expect(actDraftSchema.safeParse(made).error).toBeUndefined();
  });
});
