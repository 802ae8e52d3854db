import { describe, expect, it } from 'vitest';
import { actFrom } from '../../../electron/core/inspection/prefill.ts';
import { withReckoned } from '../../../renderer/features/check/reckoning.ts';
import {
  acceptedName,
  effectName,
  heldInCheck,
  reckonedOver,
} from '../../../renderer/features/check/sums.ts';
import {
  heldInAct,
  newEffect,
  withItems,
  withoutLine,
} from '../../../renderer/features/inspection/actUnread.ts';
import {
  noneUnread,
  renamedUnread,
  stillUnread,
  withUnread,
} from '../../../renderer/features/work/unread.ts';
import { emptyCheck } from '../../../shared/work/check.ts';
import { finePayment } from '../../../shared/work/effect.ts';
import { declarationOf } from '../../support/inspection.ts';

const one = withUnread(noneUnread, 'packages', '1o', 'null');

describe('What is typed and cannot be read', () => {
  it('stays by the name of its field until it can be read', () => {
    expect([...one]).toEqual([['packages', { text: '1o', held: 'null' }]]);
    expect(withUnread(one, 'packages', '1o', 'null')).toBe(one);
    expect(withUnread(one, 'grossGrams', null, 'null')).toBe(one);
    expect(withUnread(one, 'packages', null, 'null').size).toBe(0);
  });

  it('goes where its field is gone, or holds something else since', () => {
    expect(stillUnread(one, () => 'null')).toBe(one);
    expect(stillUnread(one, () => '7').size).toBe(0);
    expect(stillUnread(one, () => undefined).size).toBe(0);
  });
});

describe('In an act', () => {
  const person = {
    role: 'witness' as const,
    name: '',
    identity: '',
    authority: '',
    signed: false,
    copyAt: '',
  };
  const act = { ...actFrom(declarationOf([1, 2, 3]), null, [], []), participants: [person] };
  const copyAt = 'participants.0.copyAt';
  const typed = withUnread(noneUnread, copyAt, 'abc', heldInAct(act, copyAt));

  it('it goes with the participant who is taken out, and nothing keeps the act from being signed', () => {
    expect(stillUnread(typed, (name) => heldInAct(act, name))).toBe(typed);
    const without = { ...act, participants: [] };
    expect(stillUnread(typed, (name) => heldInAct(without, name)).size).toBe(0);
    expect(renamedUnread(typed, withoutLine('participants', 0)).size).toBe(0);
  });

  it('it follows its participant when one before him is taken out', () => {
    const second = withUnread(noneUnread, 'participants.1.copyAt', 'abc', '""');
    expect([...renamedUnread(second, withoutLine('participants', 0)).keys()]).toEqual([copyAt]);
    expect(renamedUnread(second, withoutLine('participants', 2))).toBe(second);
    expect(renamedUnread(second, withoutLine('sealsAfter', 0))).toBe(second);
  });

  it('it follows its item when the order leaves out others', () => {
    const weights = withUnread(
      withUnread(noneUnread, 'lines.0.netGrams', 'x', 'null'),
      'lines.2.netGrams',
      '1o',
      'null',
    );
    const moved = renamedUnread(weights, withItems([1, 2, 3], [2, 3]));
    expect([...moved].map(([name, { text }]) => [name, text])).toEqual([
      ['lines.1.netGrams', '1o'],
    ]);
    expect(renamedUnread(weights, withItems([1, 2, 3], [1, 2, 3]))).toBe(weights);
    // Two that change places are not the same as before.
    const swapped = renamedUnread(weights, withItems([1, 2, 3], [3, 2, 1]));
    expect(swapped.get('lines.0.netGrams')?.text).toBe('1o');
  });

  it('a sum that is not added yet is no field of it and stays', () => {
    const sum = withUnread(noneUnread, newEffect, '125000,50', heldInAct(act, newEffect));
    expect(stillUnread(sum, (name) => heldInAct(act, name))).toBe(sum);
  });
});

describe('In a check', () => {
  const effect = { payment: '5060', minor: 1200 };
  const body = { ...emptyCheck(), effects: [effect] };

  it('it stands while the payment does, and falls with another sum from elsewhere', () => {
    const name = effectName('5060');
    const typed = withUnread(noneUnread, name, '', heldInCheck(body, name));
    expect(stillUnread(typed, (each) => heldInCheck(body, each))).toBe(typed);
    for (const effects of [[], [{ ...effect, minor: 1300 }]])
      expect(stillUnread(typed, (each) => heldInCheck({ ...body, effects }, each)).size).toBe(0);
  });

  it('what is reckoned is written over it, and a fine stays as it is typed', () => {
    const fined = { ...body, effects: [effect, { payment: finePayment, minor: 300_000 }] };
    const names = [effectName('5060'), effectName(finePayment)];
    const typed = names.reduce(
      (all, name) => withUnread(all, name, '5OO 000', heldInCheck(fined, name)),
      withUnread(noneUnread, acceptedName(1), '1o', undefined),
    );
    // The payment is reckoned to be what it was.
    const after = withReckoned(fined, [effect]);
    const left = stillUnread(renamedUnread(typed, reckonedOver), (name) =>
      heldInCheck(after, name),
    );
    expect([...left.keys()]).toEqual([acceptedName(1), effectName(finePayment)]);
  });

  it('only an adjusted value has a field', () => {
    expect(heldInCheck(body, acceptedName(1))).toBeUndefined();
  });
});
