import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rules } from '../../../electron/core/control/control.ts';
import { sayFinding, sayQuarantine, tellFinding } from '../../../electron/core/control/texts.ts';
import { quarantineReasonSchema, type Finding } from '../../../shared/finding.ts';
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { tellSource } from '../../../shared/locales/tell-source.ts';
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

describe('an act or a restriction that a table holds in one language', () => {
  const rowsOf = (table: string) =>
    z
      .object({
        rows: z.array(
          z.object({
            row: z.object({
              act: z.string(),
              name: z.partialRecord(z.enum(languages), z.string()).optional(),
            }),
          }),
        ),
      })
      .parse(
        JSON.parse(
          readFileSync(
            path.resolve(import.meta.dirname, `../../../resources/reference/${table}.json`),
            'utf8',
          ),
        ),
      )
      .rows.map(({ row }) => row);
  const missing = (restriction: string, act: string): Finding => ({
    code: 'RESTRICTION_DOCUMENT_MISSING',
    severity: 'warning',
    item: null,
    field: null,
    params: { restriction, act, expected: '01401' },
  });

  it('is told in the language of the reader, for every row of the shipped tables', () => {
    for (const { act, name } of rowsOf('restrictions'))
      for (const language of languages) {
        const told = tellFinding(missing(name?.ru ?? '', act), language);
        expect(told).toContain(name?.[language]);
        if (language !== 'en') expect(told).not.toMatch(/\b(Decision|regulations?|Law|section)\b/);
      }
    for (const { act } of rowsOf('terms')) {
      expect(tellSource(act, 'en')).toBe(act);
      for (const language of ['kk', 'ru'] as const)
        expect(tellSource(act, language)).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it('is told as it stands where no words for it are known', () => {
    const own = missing('Свой перечень', 'Order No. 7 of the post');
    for (const language of languages)
      expect(sayFinding(own, language)).toMatch(/Свой перечень.*Order No\. 7 of the post/);
  });
});

describe('a finding told to the trader', () => {
  /** Words by which a sentence sends an officer to do something. */
  const toOfficers = {
    en: /\b(ask for|ask the|ask what|ask who|ask which|clarify|compare|check (the|that|whether|which|box))\b/i,
    ru: /запрос|уточните|сравните|сверьте|проверьте|спросите/i,
    kk: /сұрат|нақтылаңыз|салыстырыңыз|тексеріңіз|анықтаңыз/i,
  };
  /** One value for every name a sentence could ask for. */
  const told = (code: string, language: (typeof languages)[number]) => {
    const asked = placeholders(sharedWords[language]['findings']?.[code] ?? '');
    const params = Object.fromEntries(asked.map((name) => [name, 7]));
    return tellFinding({ code, severity: 'warning', item: null, field: null, params }, language);
  };

  it.each(languages)('%s sends him to do nothing that is the work of an officer', (language) => {
    for (const { code, severity } of rules) {
      if (severity === 'error') continue;
      const text = told(code, language);
      expect(text.length, code).toBeGreaterThan(10);
      expect(text, code).not.toMatch(/\{\{|undefined|NaN/);
      expect(text, code).not.toMatch(toOfficers[language]);
    }
  });

  it('is the finding itself, with a name that has a full stop of its own left whole', () => {
    const finding: Finding = {
      code: 'TRADER_NUMBER_MISSING',
      severity: 'warning',
      item: 2,
      field: null,
      params: { name: 'Ivanov A. B. Co. Ltd.' },
    };
    expect(sayFinding(finding, 'en')).toContain('Ask for the number.');
    expect(tellFinding(finding, 'en')).toBe(
      'Item 2: “Ivanov A. B. Co. Ltd.” is named without BIN or IIN.',
    );
  });

  it('names neither limits of control nor the declarations of others', () => {
    const tell = (code: string, params: Finding['params']) =>
      languages
        .map((language) =>
          tellFinding({ code, severity: 'warning', item: null, field: null, params }, language),
        )
        .join(' ');
    const above = { found: 500, expected: 300, currencyCode: 'KZT' };
    expect(tell('CUSTOMS_VALUE_FAR_ABOVE_PRICE', above)).not.toContain('30%');
    expect(tell('CUSTOMS_VALUE_FAR_ABOVE_PRICE', above)).not.toContain('30 %');
    const used = { document: '01402 KZ-7', numbers: '55302/300926/0086612' };
    expect(tell('DOCUMENT_USED_BEFORE', used)).not.toContain('0086612');
    const load = { gross: 45_000, vehicles: 1, expected: 28_000 };
    expect(tell('VEHICLE_OVERLOADED', load)).not.toMatch(/28.?000/);
  });
});
