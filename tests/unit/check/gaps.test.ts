import { describe, expect, it } from 'vitest';
import { without } from '../../../renderer/features/check/lines.ts';
import {
  checkDraftSchema,
  emptyCheck,
  gapsOfCheck,
  type CheckDraft,
} from '../../../shared/work/check.ts';

const clean: CheckDraft = { ...emptyCheck(), outcome: '00' };
const box: CheckDraft['boxes'][number] = {
  box: '42',
  item: 1,
  verdict: 'differs',
  declared: '100',
  found: '200',
  source: 'invoice',
  note: '',
};
const value: CheckDraft['values'][number] = {
  item: 1,
  verdict: 'adjusted',
  declaredMethod: '1',
  method: '6',
  declared: { minor: 100, currency: 'KZT' },
  accepted: { minor: 200, currency: 'KZT' },
  justification: 'because',
  evidence: null,
};
const adjusted: CheckDraft = {
  ...clean,
  values: [value],
  effects: [{ payment: '5060', minor: 10 }],
  outcome: '10',
  text: 'why',
};
const faultsOf = (check: CheckDraft, asked: Parameters<typeof gapsOfCheck>[1] = []) =>
  gapsOfCheck(check, asked, [1, 2, 3]).map(({ fault, part, line }) =>
    `${fault} ${part} ${line ?? ''}`.trim(),
  );

describe('Before a check is signed', () => {
  it('an outcome is chosen, and only "no discrepancy" speaks for itself', () => {
    expect(faultsOf(emptyCheck())).toEqual(['outcomeMissing outcome']);
    expect(faultsOf(clean)).toEqual([]);
    expect(faultsOf({ ...clean, outcome: '01' })).toEqual(['textMissing text']);
    expect(faultsOf({ ...clean, outcome: '01', text: '  ' })).toEqual(['textMissing text']);
  });

  it('a box that differs says what was found, and no clean outcome stands beside it', () => {
    const found = { ...clean, outcome: '14' as const, text: 'why' };
    expect(faultsOf({ ...found, boxes: [box] })).toEqual([]);
    expect(faultsOf({ ...found, boxes: [box, { ...box, found: '' }] })).toEqual([
      'differenceUnexplained boxes 1',
    ]);
    expect(faultsOf({ ...clean, boxes: [box] })).toEqual(['outcomeContradicts outcome']);
    expect(faultsOf({ ...clean, boxes: [{ ...box, verdict: 'unverifiable', found: '' }] })).toEqual(
      [],
    );
  });

  it('what is said of an item that a correction took out is taken out, part by part', () => {
    const gone = {
      ...adjusted,
      boxes: [
        { ...box, item: 1 },
        { ...box, item: 7 },
      ],
      values: [{ ...value, item: 7 }],
      classification: [{ item: 7, declared: '0101', found: '0102', ground: 'why' }],
    };
    const faults = faultsOf(gone);
    expect(faults).toEqual(['itemGone boxes 1', 'itemGone values 0', 'itemGone classification 0']);
    const left = (['boxes', 'values', 'classification'] as const).reduce<CheckDraft>(
      (check, part) => without(check, { fault: 'itemGone', part, line: part === 'boxes' ? 1 : 0 }),
      gone,
    );
    expect(faultsOf(left)).toEqual(['outcomeContradicts outcome']);
    expect(left.boxes).toEqual([{ ...box, item: 1 }]);
  });

  it('no discrepancy is found where nobody looked: what the risk explanation asks for is said', () => {
    const asked = [
      { box: '42', item: 1 },
      { box: '8', item: null },
    ];
    const agrees = { ...box, verdict: 'agrees' as const, found: '' };
    const consignee = { ...agrees, box: '8', item: null };
    expect(faultsOf(clean, asked)).toEqual(['askedUnsaid boxes']);
    expect(faultsOf({ ...clean, boxes: [agrees] }, asked)).toEqual(['askedUnsaid boxes']);
    // The same box of another item, or of the header, is another box.
    const beside = [
      { ...agrees, item: 2 },
      { ...consignee, item: 1 },
    ];
    expect(faultsOf({ ...clean, boxes: beside }, asked)).toEqual(['askedUnsaid boxes']);
    expect(faultsOf({ ...clean, boxes: [agrees, consignee] }, asked)).toEqual([]);
    // What could not be compared has its reason; of a box that nobody asked for it may be left out.
    const left = { ...agrees, verdict: 'unverifiable' as const };
    expect(faultsOf({ ...clean, boxes: [consignee, { ...left, note: ' ' }] }, asked)).toEqual([
      'reasonMissing boxes 1',
    ]);
    const reason = { ...left, note: 'the price list has not come' };
    const unasked = { ...left, box: '31' };
    expect(faultsOf({ ...clean, boxes: [reason, consignee, unasked] }, asked)).toEqual([]);
    // Every other outcome is given its reasons.
    expect(faultsOf({ ...clean, outcome: '40', text: 'why' }, asked)).toEqual([]);
  });

  it('an adjusted value names the sum, its reasons and what it costs', () => {
    expect(faultsOf(adjusted)).toEqual([]);
    expect(
      faultsOf({ ...adjusted, values: [{ ...value, accepted: null, justification: ' ' }] }),
    ).toEqual(['justificationMissing values 0', 'acceptedMissing values 0']);
    const less = { ...value, accepted: { minor: -1, currency: 'KZT' } };
    expect(faultsOf({ ...adjusted, values: [less] })).toEqual(['acceptedNegative values 0']);
    expect(faultsOf({ ...adjusted, effects: [] })).toEqual(['effectMissing effects']);
    expect(faultsOf({ ...adjusted, values: [{ ...value, verdict: 'accepted' }] })).toEqual([
      'outcomeContradicts outcome',
    ]);
  });

  it('a half-written justification is written to its end, and the line that is not is named', () => {
    const half = { ...value, justification: 'Method 6 (article 45) on the basis of: …' };
    expect(faultsOf({ ...adjusted, values: [value, { ...half, item: 2 }] })).toEqual([
      'justificationUnfinished values 1',
    ]);
    expect(faultsOf({ ...adjusted, values: [{ ...half, verdict: 'secured' }, value] })).toEqual([
      'justificationUnfinished values 0',
    ]);
    // Whoever accepts what is declared owes no reasons, half written or whole.
    expect(faultsOf({ ...adjusted, values: [value, { ...half, verdict: 'accepted' }] })).toEqual(
      [],
    );
  });

  it('another code is whole down to its heading, and rests on a ground', () => {
    const one = { item: 1, declared: '8471300000', found: '8528', ground: 'a screen' };
    const check = { ...clean, outcome: '11' as const, text: 'why' };
    expect(faultsOf({ ...check, classification: [one] })).toEqual([]);
    expect(faultsOf({ ...check, classification: [{ ...one, found: '85', ground: '' }] })).toEqual([
      'foundMissing classification 0',
      'groundMissing classification 0',
    ]);
  });

  it('a refused origin rests on a ground, a confirmed one needs none', () => {
    const one = {
      item: 1,
      declared: 'KG',
      found: 'CN',
      certificate: '',
      decision: 'refused' as const,
      ground: '',
    };
    const check = { ...clean, outcome: '12' as const, text: 'why' };
    expect(faultsOf({ ...check, origin: [one] })).toEqual(['groundMissing origin 0']);
    expect(faultsOf({ ...clean, origin: [{ ...one, decision: 'confirmed' }] })).toEqual([]);
  });
});

it('The value of an item is decided once, so that its payments are not reckoned twice', () => {
  expect(checkDraftSchema.safeParse(adjusted).success).toBe(true);
  const twice = { ...adjusted, values: [value, { ...value, accepted: null }] };
  expect(checkDraftSchema.safeParse(twice).error?.issues[0]?.path).toEqual(['values']);
});
