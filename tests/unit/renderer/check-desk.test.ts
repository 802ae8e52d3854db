import { describe, expect, it } from 'vitest';
import { withPaper, withVerdict } from '../../../renderer/features/check/lines.ts';
import { withOrigin } from '../../../renderer/features/check/origin.ts';
import { acceptedOf, isSameAccepted } from '../../../renderer/features/check/reckoning.ts';
import { readSum } from '../../../renderer/features/check/sums.ts';
import { stepBack, stepOn, type Trail } from '../../../renderer/features/check/trail.ts';
import { valueDecided, withoutValue } from '../../../renderer/features/check/values.ts';
import { blankItem } from '../../../shared/declaration.ts';
import { emptyCheck, type CheckDraft } from '../../../shared/work/check.ts';

describe('A sum that is typed', () => {
  const kzt = { currency: 'KZT' };
  it('is read whole, or not at all', () => {
    expect(readSum('1 200 000', kzt)).toEqual({
      value: { minor: 120_000_000, currency: 'KZT' },
      fault: null,
    });
    expect(readSum('12O0000', kzt)).toEqual({ value: null, fault: 'wrong' });
    expect(readSum('12OOO', kzt).fault).toBe('wrong');
    expect(readSum('500 usd', kzt).value).toEqual({ minor: 50_000, currency: 'USD' });
    expect(readSum(' ', kzt)).toEqual({ value: null, fault: null });
  });

  it('is less than nothing only where that may be', () => {
    for (const minus of ['-1000', '−1000', '- 1000'])
      expect(readSum(minus, kzt)).toEqual({ value: null, fault: 'negative' });
    expect(readSum('- 1000', { ...kzt, signed: true }).value?.minor).toBe(-100_000);
  });

  it('of a payment is in tenge and not left out', () => {
    const plain = { ...kzt, plain: true, signed: true };
    expect(readSum('500 USD', plain)).toEqual({ value: null, fault: 'currency' });
    expect(readSum('', plain)).toEqual({ value: null, fault: 'empty' });
    expect(readSum('500 KZT', plain).value?.minor).toBe(50_000);
  });
});

describe('The key of what was said leads back into it', () => {
  const look = { box: '42', item: 1, declared: '100', asked: true };
  const paper = { code: '04021', reference: '1', date: '2026-03-02' };

  it('and takes back only what nothing is written of', () => {
    const said = withVerdict(emptyCheck(), look, 'unverifiable');
    expect(said.boxes).toHaveLength(1);
    expect(withVerdict(said, look, 'unverifiable').boxes).toEqual([]);
    for (const part of ['found', 'source', 'note']) {
      const written = { ...said, boxes: said.boxes.map((one) => ({ ...one, [part]: 'why' })) };
      expect(withVerdict(written, look, 'unverifiable')).toBe(written);
    }
  });

  it('of papers, too', () => {
    const said = withPaper(emptyCheck(), paper, { verdict: 'doubtful' });
    expect(withPaper(said, paper, { verdict: 'doubtful' }).documents).toEqual([]);
    const written = withPaper(said, paper, { note: 'no stamp' });
    expect(withPaper(written, paper, { verdict: 'doubtful' })).toBe(written);
  });

  it('and of origin', () => {
    const item = { ordinal: 1, originCountry: 'KG' };
    const said = withOrigin(emptyCheck(), item, { decision: 'refused' });
    expect(withOrigin(said, item, { decision: 'refused' }).origin).toEqual([]);
    const written = withOrigin(said, item, { ground: 'no stamp' });
    expect(withOrigin(written, item, { decision: 'refused' })).toBe(written);
    expect(withOrigin(written, item, { decision: 'confirmed' }).origin[0]?.ground).toBe('no stamp');
  });
});

describe('A value that is adjusted', () => {
  const item = blankItem(1);
  const half = 'Method 6: …';
  const decide = (body: CheckDraft, verdict: 'accepted' | 'adjusted' | 'secured') =>
    valueDecided(body, item, verdict, undefined, verdict === 'accepted' ? '' : half);
  const having = (body: CheckDraft, part: Partial<CheckDraft['values'][number]>): CheckDraft => ({
    ...body,
    values: body.values.map((one) => ({ ...one, ...part })),
  });

  it('keeps the sum and the reasons that were written when its key is pressed again', () => {
    const begun = decide(emptyCheck(), 'adjusted');
    for (const part of [
      { accepted: { minor: 100, currency: 'KZT' } },
      { justification: 'Method 6: the price list' },
    ]) {
      const written = having(begun, part);
      expect(decide(written, 'adjusted')).toBe(written);
      // That is said on purpose.
      expect(withoutValue(written, 1).values).toEqual([]);
    }
  });

  it('is taken back by its key while only the program wrote of it', () => {
    expect(decide(decide(emptyCheck(), 'adjusted'), 'adjusted').values).toEqual([]);
    expect(decide(decide(emptyCheck(), 'accepted'), 'accepted').values).toEqual([]);
    expect(decide(decide(emptyCheck(), 'adjusted'), 'secured').values[0]?.verdict).toBe('secured');
  });

  it('is reckoned anew only where what is accepted differs', () => {
    const sum = (minor: number) =>
      having(decide(emptyCheck(), 'adjusted'), { accepted: { minor, currency: 'KZT' } });
    const because = having(sum(100), { justification: 'because' });
    expect(isSameAccepted(acceptedOf(sum(100)), acceptedOf(because))).toBe(true);
    expect(isSameAccepted(acceptedOf(sum(100)), acceptedOf(sum(200)))).toBe(false);
  });
});

describe('A step back', () => {
  const none: Trail<string> = { steps: [], typing: null };
  const type = (trail: Trail<string>, before: string, field: string | null, at: number) =>
    stepOn(trail, before, field, at);

  it('takes back all that was typed in one field without a rest', () => {
    const typed = type(type(type(none, '', 'text', 0), 'a', 'text', 300), 'ab', 'text', 2000);
    expect(typed.steps).toEqual(['']);
    expect(type(typed, 'abc', 'text', 5000).steps).toEqual(['', 'abc']);
  });

  it('takes back what was decided one by one, and each field for itself', () => {
    const typed = type(none, '', 'text', 0);
    expect(type(typed, 'a', 'note', 100).steps).toEqual(['', 'a']);
    const decided = type(type(typed, 'a', null, 100), 'b', null, 200);
    expect(decided.steps).toEqual(['', 'a', 'b']);
    expect(type(decided, 'c', 'text', 300).steps).toEqual(['', 'a', 'b', 'c']);
  });

  it('ends what was being typed', () => {
    const back = stepBack(type(none, '', 'text', 0));
    expect(back.steps).toEqual([]);
    expect(type(back, 'x', 'text', 100).steps).toEqual(['x']);
  });

  it('forgets the oldest of more than a hundred', () => {
    let trail = none;
    for (let n = 0; n < 120; n += 1) trail = type(trail, String(n), null, n);
    expect(trail.steps).toHaveLength(100);
    expect(trail.steps[0]).toBe('20');
  });
});
