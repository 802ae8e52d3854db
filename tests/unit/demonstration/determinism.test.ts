import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateTraffic } from '../../../electron/core/demonstration/traffic.ts';
import { usualTraffic, until } from './traffic-at-hand.ts';

function fingerprint(seed: number, declarations: number): string {
  const hash = createHash('sha256');
  for (const { fileName, text, receivedAt, truth } of generateTraffic({
    declarations,
    seed,
    until,
  })) {
    hash.update(JSON.stringify([fileName, text, receivedAt, truth]));
  }
  return hash.digest('hex');
}

describe('the demonstration traffic', () => {
  it('is the same to the byte for the same seed, number and last day', () => {
    expect(fingerprint(11, 400)).toBe(fingerprint(11, 400));
  });

  it('is another for another seed', () => {
    expect(fingerprint(11, 60)).not.toBe(fingerprint(12, 60));
  });

  it.each([1, 7, 50, 333])('has exactly as many messages as asked for: %i', (declarations) => {
    expect([...generateTraffic({ declarations, seed: 3, until })]).toHaveLength(declarations);
  });

  it('arrives in order, the last on the last day at the latest', () => {
    const moments = usualTraffic().map(({ receivedAt }) => receivedAt);
    expect(moments).toEqual(moments.toSorted());
    // Midnight in Almaty is five hours before midnight in UTC.
    expect((moments.at(-1) ?? '') < `${until}T19:00:00.000Z`).toBe(true);
  });

  it('registers every declaration under a number of its own, on the day it comes', () => {
    const cases = usualTraffic();
    expect(new Set(cases.map(({ truth }) => truth.registrationNumber)).size).toBe(cases.length);
    expect(new Set(cases.map(({ fileName }) => fileName)).size).toBe(cases.length);
    for (const { receivedAt, truth } of cases) {
      const local = new Date(Date.parse(receivedAt) + 5 * 3_600_000).toISOString();
      const ddmmyy = local.slice(8, 10) + local.slice(5, 7) + local.slice(2, 4);
      expect(truth.registrationNumber).toMatch(new RegExp(`^99901/${ddmmyy}/\\d{7}$`));
    }
  });

  it('is made one message at a time, however many there are', () => {
    let most = 0;
    let made = 0;
    let messages = 0;
    for (const { text } of generateTraffic({ declarations: 20_000, seed: 5, until })) {
      made += text.length;
      if (messages++ % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    // Held together the texts alone, two bytes a sign, would take several times this.
    expect(made * 2).toBeGreaterThan(800e6);
    expect(most).toBeLessThan(400e6);
    // Half a minute on two cores that others keep busy.
  }, 120_000);
});
