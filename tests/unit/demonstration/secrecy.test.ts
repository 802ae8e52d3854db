import { describe, expect, it } from 'vitest';
import { schemes } from '../../../electron/core/demonstration/schemes/scheme.ts';
import type { DemonstrationCase } from '../../../electron/core/demonstration/truth.ts';
import { isOfThePost, usualTraffic } from './traffic-at-hand.ts';

const cases = usualTraffic().filter(isOfThePost);
const guilty = cases.filter(({ truth }) => truth.guilty);
const innocent = cases.filter(({ truth }) => !truth.guilty);

const all = (some: readonly DemonstrationCase[], pattern: RegExp) =>
  new Set(some.flatMap(({ text }) => text.match(pattern) ?? []));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a message gives nothing away', () => {
  it('has no word of guilt or of the plan', () => {
    const words = [
      ...schemes,
      'scheme',
      'guilty',
      'truth',
      'fraud',
      'demonstration',
      'занижен',
      'прикрыт',
      'обман',
      'схем',
      'виновн',
      'демонстрац',
    ];
    const telling = new RegExp(words.join('|'), 'iu');
    const said = cases.flatMap(
      ({ text, fileName }) => telling.exec(`${fileName} ${text}`)?.[0] ?? [],
    );
    expect(said).toEqual([]);
  });

  it('has no comment and no attribute but the identity of the record', () => {
    for (const { text } of cases) {
      expect(text).not.toContain('<!--');
      expect(text.match(/<[A-Za-z_.]+ [^>]*>/g)).toEqual([
        expect.stringMatching(/^<ASYCUDA id="\d+">$/),
      ]);
    }
  });

  it('uses the same elements, codes and kinds of paper whether guilty or not', () => {
    const patterns = [
      /<[A-Za-z_.1-4]+\/?>/g,
      /<Attached_document_code>\d+/g,
      /<Kind_of_packages_code>\w+/g,
      /<Preference_code>[^<]+/g,
      /<Customs_clearance_office_code>\d+/g,
    ];
    for (const pattern of patterns) {
      const ofInnocent = all(innocent, pattern);
      expect([...all(guilty, pattern)].filter((found) => !ofInnocent.has(found))).toEqual([]);
    }
  });

  it('has file names and references of one shape', () => {
    for (const { fileName, text } of cases) {
      expect(fileName).toMatch(/^99901_\d{6}_\d{7}\.xml$/);
      expect(text).toMatch(/<Reference><Number>\d{4}\/\d{4}<\/Number><\/Reference>/);
    }
  });

  it('is numbered without regard to guilt', () => {
    const parity = ({ truth }: DemonstrationCase) => Number(truth.registrationNumber.at(-1)) % 2;
    const record = ({ text }: DemonstrationCase) => Number(/id="\d*(\d\d)"/.exec(text)?.[1]) / 100;
    const reference = ({ text }: DemonstrationCase) =>
      Number(/<Number>\d{4}\/(\d{4})</.exec(text)?.[1]) / 10_000;
    for (const figure of [parity, record, reference]) {
      // Three standard deviations of the mean of so many, for figures spread over 0 to 1.
      const tolerance = (3 * 0.5) / Math.sqrt(guilty.length);
      expect(Math.abs(mean(guilty.map(figure)) - mean(innocent.map(figure)))).toBeLessThan(
        tolerance,
      );
    }
  });

  it('slips as often in honest hands as in others', () => {
    const remarks = (some: readonly DemonstrationCase[]) =>
      some.filter(({ text }) => {
        const bad = /<Commodity_code>\d*[OX]/.test(text);
        return bad || /<Description_of_goods>(ПРОЧИЕ|ТОВАР|ЗАПЧАСТИ|ИЗДЕЛИЯ)</.test(text);
      }).length / some.length;
    expect(remarks(innocent)).toBeGreaterThan(0);
    expect(remarks(guilty)).toBeLessThan(0.06);
  });
});
