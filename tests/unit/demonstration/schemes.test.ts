import { describe, expect, it } from 'vitest';
import { casesPerScheme } from '../../../electron/core/demonstration/schemes/plan.ts';
import { schemes } from '../../../electron/core/demonstration/schemes/scheme.ts';
import { generateTraffic } from '../../../electron/core/demonstration/traffic.ts';
import { truthLine } from '../../../electron/core/demonstration/truth.ts';
import { friendlyBroker } from '../../../electron/core/demonstration/world/brokers.ts';
import { majorUnits } from '../../../shared/money.ts';
import { readAll, traderOfCase, until, usualTraffic, type ReadCase } from './traffic-at-hand.ts';

const read = readAll(usualTraffic());
const guilty = read.filter(({ truth }) => truth.guilty);
const of = (scheme: string) => guilty.filter(({ truth }) => truth.scheme === scheme);
const day = ({ declaration }: ReadCase) => Date.parse(declaration.declaredOn ?? '') / 86_400_000;
const unitPrice = ({ declaration, truth }: ReadCase) => {
  const item = declaration.items[(truth.items[0] ?? 1) - 1];
  return (item?.customsValue?.minor ?? 0) / (item?.netGrams ?? 1);
};

describe('the planted schemes', () => {
  it('make four to seven declarations in a hundred', () => {
    expect(guilty.length / read.length).toBeGreaterThan(0.04);
    expect(guilty.length / read.length).toBeLessThan(0.07);
  });

  it('are all there in a post of the usual size', () => {
    expect(new Set(guilty.map(({ truth }) => truth.scheme))).toEqual(new Set(schemes));
  });

  it.each([1, 20, 50, 100, 700, 5000])(
    'never plant a single lone case: %i declarations',
    (declarations) => {
      const cases = Object.values(casesPerScheme(declarations));
      expect(cases.filter((count) => count === 1)).toEqual([]);
    },
  );

  it('are the plan of a trader over several declarations, never a single one', () => {
    const byTrader = Map.groupBy(guilty, traderOfCase);
    expect([...byTrader].filter(([, cases]) => cases.length < 2).map(([trader]) => trader)).toEqual(
      [],
    );
    expect(byTrader.size).toBeGreaterThan(10);
  });

  it('belong to traders who also declare honestly, the shells apart', () => {
    const guiltyTraders = new Set(
      guilty.filter(({ truth }) => truth.scheme !== 'shell trader').map(traderOfCase),
    );
    const honest = read.filter((one) => !one.truth.guilty && guiltyTraders.has(traderOfCase(one)));
    expect(honest.length).toBeGreaterThan(guilty.length * 0.25);
  });

  it('withhold money, mostly', () => {
    for (const { truth } of guilty) expect(truth.severity).toBeGreaterThanOrEqual(2);
    const earning = guilty.filter(({ truth }) => truth.moneyMinor > 0);
    expect(earning.length / guilty.length).toBeGreaterThan(0.85);
  });

  it('leave the innocent without scheme or money', () => {
    for (const { truth } of read) {
      if (truth.guilty) continue;
      expect(truth.scheme).toBeNull();
      expect(truth.moneyMinor).toBe(0);
      expect(['00', '01', '16']).toContain(truth.outcome);
    }
  });

  it('undervalue: the kilogram costs far less than that of the same goods elsewhere', () => {
    let lower = 0;
    for (const one of of('undervaluation')) {
      const hs = one.declaration.items[(one.truth.items[0] ?? 1) - 1]?.hsCode;
      const elsewhere = read
        .filter(({ truth }) => !truth.guilty)
        .flatMap(({ declaration }) => declaration.items)
        .filter((item) => item.hsCode === hs)
        .map((item) => (item.customsValue?.minor ?? 0) / (item.netGrams ?? 1))
        .toSorted((a, b) => a - b);
      const median = elsewhere[elsewhere.length >> 1];
      if (median !== undefined && unitPrice(one) < median * 0.8) lower++;
    }
    expect(lower / of('undervaluation').length).toBeGreaterThan(0.6);
  });

  it('split: same consignee, goods and origin within three days, each under the threshold', () => {
    const cases = of('split consignment');
    for (const one of cases) {
      const { declaration } = one;
      expect(declaration.invoice?.currency).toBe('USD');
      expect(declaration.invoice && majorUnits(declaration.invoice)).toBeLessThan(10_000);
      const siblings = cases.filter(
        (other) =>
          other !== one &&
          traderOfCase(other) === traderOfCase(one) &&
          Math.abs(day(other) - day(one)) <= 3 &&
          other.declaration.items[0]?.hsCode?.slice(0, 4) ===
            declaration.items[0]?.hsCode?.slice(0, 4),
      );
      expect(siblings.length).toBeGreaterThan(0);
    }
  });

  it('falsify origin: free of duty by a certificate, though the gate is the Chinese one', () => {
    for (const { declaration, truth } of of('false origin')) {
      const item = declaration.items[(truth.items[0] ?? 1) - 1];
      expect(item?.originCountry).not.toBe('CN');
      expect(item?.documents.some(({ code }) => code?.startsWith('060'))).toBe(true);
      expect(item?.payments.find(({ kind }) => kind === '2010')?.amount?.minor).toBe(0);
      expect(['99911', '99912']).toContain(declaration.borderOffice?.code);
    }
  });

  it('substitute in transit only', () => {
    for (const { declaration } of of('transit substitution'))
      expect(declaration.direction).toBe('transit');
  });

  it('pass through the friendly broker', () => {
    const code = friendlyBroker(1).code;
    const files = of('friendly officer');
    const through = files.filter(({ declaration }) => declaration.parties.declarant?.code === code);
    expect(through.length / files.length).toBeGreaterThan(0.8);
  });

  it('wake shells that slept for a year, in a post large enough to have several', () => {
    const large = [...generateTraffic({ declarations: 6000, seed: 2, until })];
    const shells = new Set(
      readAll(large.filter(({ truth }) => truth.scheme === 'shell trader')).map(traderOfCase),
    );
    const theirs = readAll(
      large.filter(({ text }) =>
        [...shells].some((trader) => text.includes(trader.split(', ')[0] ?? trader)),
      ),
    );
    const slept = [...Map.groupBy(theirs, traderOfCase).values()].filter((cases) => {
      const days = cases.map(day).toSorted((a, b) => a - b);
      return days.some((date, index) => index > 0 && date - (days[index - 1] ?? date) > 365);
    });
    expect(shells.size).toBeGreaterThan(1);
    expect(slept.length).toBeGreaterThan(0);
  });

  it('are written to the truth file one line each', () => {
    for (const one of guilty.slice(0, 20)) {
      expect(JSON.parse(truthLine(one))).toEqual(one.truth);
      expect(truthLine(one)).not.toContain('\n');
    }
  });
});
