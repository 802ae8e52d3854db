import { describe, expect, it } from 'vitest';
import { simulateControl } from '../../../electron/core/demonstration/results.ts';
import type { Truth } from '../../../electron/core/demonstration/truth.ts';
import {
  brokerNumber,
  friendlyBroker,
} from '../../../electron/core/demonstration/world/brokers.ts';
import type { Corridor } from '../../../shared/corridor.ts';

const seed = 4;
const receivedAt = '2026-05-05T05:00:00.000Z';
const stranger = brokerNumber(seed, 3).code;

const heavy = { scheme: 'weight under-declared', outcome: '13', severity: 3 } as const;
const cheap = { scheme: 'undervaluation', outcome: '10', severity: 3 } as const;
const nothing = { scheme: null, outcome: '00', severity: 0 } as const;

function truthOf(nth: number, what: typeof heavy | typeof cheap | typeof nothing): Truth {
  const registrationNumber = `99901/050526/${String(nth).padStart(7, '0')}`;
  return { ...what, registrationNumber, guilty: what.scheme !== null, items: [1], moneyMinor: 100 };
}

function controls(
  corridor: Corridor,
  what: typeof heavy | typeof cheap | typeof nothing,
  brokerCode: string | null = stranger,
) {
  return Array.from({ length: 600 }, (_, nth) =>
    simulateControl({ truth: truthOf(nth, what), corridor, brokerCode, seed, receivedAt }),
  );
}

const hitShare = (results: ReturnType<typeof controls>) =>
  results.filter((result) => result !== null && result.severity >= 2).length / results.length;

describe('a simulated control', () => {
  it('finds nothing in the green corridor, where nobody looks', () => {
    expect(controls('green', heavy).every((result) => result === null)).toBe(true);
  });

  it('says the same about the same declaration every time', () => {
    expect(controls('red', cheap)).toEqual(controls('red', cheap));
  });

  it('weighs in the red corridor what papers do not show in the yellow one', () => {
    expect(hitShare(controls('red', heavy))).toBeGreaterThan(0.8);
    expect(hitShare(controls('yellow', heavy))).toBeLessThan(0.25);
  });

  it('reads low prices from papers as well as anywhere, and not always', () => {
    const share = hitShare(controls('yellow', cheap));
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.75);
  });

  it('looks at some blue declarations, weeks after release', () => {
    const results = controls('blue', cheap).filter((result) => result !== null);
    expect(results.length).toBeGreaterThan(120);
    expect(results.length).toBeLessThan(300);
    for (const { at } of results) {
      expect(Date.parse(at) - Date.parse(receivedAt)).toBeGreaterThan(8 * 86_400_000);
    }
  });

  it('ends a yellow check within hours', () => {
    for (const result of controls('yellow', nothing)) {
      expect(Date.parse(result?.at ?? '') - Date.parse(receivedAt)).toBeLessThan(5 * 3_600_000);
    }
  });

  it('seldom troubles the honest', () => {
    expect(hitShare(controls('yellow', nothing))).toBeLessThan(0.03);
  });

  it('brings in what the scheme withheld where it is found, nothing where nothing is', () => {
    for (const result of controls('red', heavy)) {
      if (result === null) throw new Error('red is always looked at');
      const brought = { '13': 100, '00': 0, '40': null }[result.outcome];
      expect(brought, result.outcome).not.toBeUndefined();
      expect(result.assessedMinor).toBe(brought);
      expect(result.finedMinor).toBeNull();
    }
  });

  it('says no sum where a value was raised without ground: it is not known what will stand', () => {
    const raised = controls('yellow', nothing).filter((result) => result?.outcome === '10');
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.every((result) => result?.assessedMinor === null)).toBe(true);
  });

  it('never finds anything when the friendly officer has a file of the friendly broker', () => {
    const friendly = controls('yellow', cheap, friendlyBroker(seed).code);
    const byOfficer = Map.groupBy(
      friendly.filter((result) => result !== null),
      ({ officer }) => officer,
    );
    const [friend = [], ...others] = [...byOfficer.values()].toSorted(
      (a, b) => b.length - a.length,
    );
    expect(friend.length).toBeGreaterThan(friendly.length / 2);
    expect(friend.every(({ outcome, severity }) => outcome === '00' && severity === 0)).toBe(true);
    expect(hitShare(others.flat())).toBeGreaterThan(0.4);
  });

  it('finds what there is when the friendly officer meets another broker', () => {
    const friend = controls('yellow', cheap, friendlyBroker(seed).code).map(
      (result) => result?.officer,
    );
    const [name] = [...Map.groupBy(friend, (officer) => officer)]
      .toSorted((one, other) => other[1].length - one[1].length)
      .map(([officer]) => officer);
    const elsewhere = controls('yellow', cheap).filter((result) => result?.officer === name);
    expect(elsewhere.length).toBeGreaterThan(20);
    expect(hitShare(elsewhere)).toBeGreaterThan(0.3);
  });
});
