import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../electron/core/control/control.ts';
import { sayFinding, sayQuarantine } from '../../../electron/core/control/texts.ts';
import { quarantineReasonSchema, type Finding } from '../../../shared/finding.ts';
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { declarationOf, message, reasonOf, sample } from '../intake/reading.ts';
import { found, item } from './sound.ts';

const core = path.resolve(import.meta.dirname, '../../../electron/core');

/** Codes of what is found beside the rules (values, numbers taken, corrections), as the sources have them. */
const codesOfCore: ReadonlySet<string> = new Set(
  readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(path.join(core, name), 'utf8').match(/(?<=')[A-Z_]+(?=')/g))
    .filter((code) => code !== null),
);

/** What the engine says for want of a table, beside the rules. */
const notChecked = /^NOT_CHECKED_/;

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe('the words of findings and of quarantine', () => {
  it.each(languages)('%s has a sentence for every finding and none to spare', (language) => {
    const said = new Set(Object.keys(sharedWords[language]['findings'] ?? {}));
    const codesOfRules = new Set(rules.map(({ code }) => code));
    expect([...codesOfRules].filter((code) => !said.has(code))).toEqual([]);
    // A sentence for a context of a finding, in small letters behind its code.
    const toSpare = [...said]
      .map((key) => key.replace(/_[a-z]+$/, ''))
      .filter(
        (code) => !codesOfRules.has(code) && !codesOfCore.has(code) && !notChecked.test(code),
      );
    expect(toSpare).toEqual([]);
  });

  it.each(languages)('%s says of every table a rule needs that it is not loaded', (language) => {
    const said = Object.keys(sharedWords[language]['findings'] ?? {});
    const needed = new Set(rules.flatMap(({ needs }) => needs ?? []));
    for (const table of needed) expect(said).toContain(`NOT_CHECKED_${table.toUpperCase()}`);
  });

  it.each(languages)('%s has a sentence for every reason of quarantine', (language) => {
    const codes = quarantineReasonSchema.shape.code.options;
    expect(Object.keys(sharedWords[language]['quarantine'] ?? {}).sort()).toEqual(
      [...codes].sort(),
    );
  });

  it.each(['findings', 'quarantine'])('%s name the same values in all languages', (namespace) => {
    for (const [code, text] of Object.entries(sharedWords.en[namespace] ?? {})) {
      for (const language of languages) {
        expect(placeholders(sharedWords[language][namespace]?.[code] ?? ''), code).toEqual(
          placeholders(text),
        );
      }
    }
  });

  it('no value is named like an option of number formatting, which would swallow it', () => {
    for (const namespace of ['findings', 'quarantine']) {
      for (const text of Object.values(sharedWords.en[namespace] ?? {})) {
        for (const name of placeholders(text)) {
          expect([
            'unit',
            'currency',
            'style',
            'notation',
            'count',
            'context',
            'locale',
          ]).not.toContain(name);
        }
      }
    }
  });
});

describe('a finding said in a sentence', () => {
  const [finding] = found((declaration) => {
    declaration.invoice = { minor: 4_190_050, currency: 'USD' };
  });

  it('names what was found and what was expected, as the language writes numbers', () => {
    if (!finding) throw new Error('no finding');
    expect(sayFinding(finding, 'en')).toBe(
      'Item prices sum to 41,900 USD, the invoice says 41,900.5 USD. Correct box 22 or box 42.',
    );
    expect(sayFinding(finding, 'ru')).toContain('41\u00a0900,5\u00a0USD');
    expect(sayFinding(finding, 'kk')).toContain('41\u00a0900,5\u00a0USD');
  });

  it('names its item', () => {
    const [onItem] = found((declaration) => {
      item(declaration, 2).hsCode = null;
    });
    if (!onItem) throw new Error('no finding');
    expect(sayFinding(onItem, 'en')).toMatch(/^Item 2: /);
    expect(sayFinding(onItem, 'ru')).toMatch(/^Товар №\u00a02: /);
    expect(sayFinding(onItem, 'kk')).toMatch(/^Тауар №\u00a02: /);
  });

  it('is whole in every language, whatever was found', () => {
    const everything = [
      ...declarationOf(sample('gd-im4.xml')).findings,
      ...declarationOf(sample('broken/bad-number.xml')).findings,
      ...declarationOf(message('', '<Tarification><Item_price>1.005</Item_price></Tarification>'))
        .findings,
      ...declarationOf(message('', '<Tarification><Item_price>1,250</Item_price></Tarification>'))
        .findings,
      ...declarationOf(
        message('', '<Packages><Number_of_packages>0.5</Number_of_packages></Packages>'),
      ).findings,
      ...found((declaration) => {
        declaration.totals = {
          ...declaration.totals,
          items: 9,
          packages: 1,
          grossGrams: 1,
          customsValue: { minor: 1, currency: 'KZT' },
        };
        declaration.transport.containerised = true;
        declaration.registration = { serial: null, number: '1', date: '2030-01-01' };
        declaration.parties.declarant = {
          code: '260190000019',
          name: null,
          address: null,
          country: null,
        };
        item(declaration, 1).netGrams = 1;
        item(declaration, 2).hsCode = '77';
        item(declaration, 3).originCountry = 'QQ';
      }),
    ] satisfies Finding[];
    expect(new Set(everything.map(({ code }) => code)).size).toBeGreaterThan(12);
    for (const each of everything) {
      for (const language of languages) {
        const text = sayFinding(each, language);
        expect(text).not.toMatch(/\{\{|undefined|NaN/);
        expect(text).not.toBe(each.code);
      }
    }
  });
});

describe('a reason of quarantine said in a sentence', () => {
  it('names place and cause', () => {
    expect(sayQuarantine(reasonOf(sample('broken/truncated.xml')), 'en')).toMatch(
      /line \d+, column \d+, the element Taxation is still open\. Ask/,
    );
  });

  it.each([
    'empty',
    'not-xml',
    'dtd',
    'other-schema',
    'unknown-encoding',
    'bad-bytes',
    'truncated',
  ])('is whole in every language: %s', (name) => {
    const reason = reasonOf(sample(`broken/${name}.xml`));
    for (const language of languages)
      expect(sayQuarantine(reason, language)).not.toMatch(/\{\{|undefined|\?/);
  });
});
