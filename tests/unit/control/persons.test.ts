import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../../electron/core/control/texts.ts';
import { areAlike } from '../../../electron/core/control/person-names.ts';
import { taxNumberCheckDigit, taxNumberFault } from '../../../electron/core/control/tax-number.ts';
import type { Declaration, Party } from '../../../shared/declaration.ts';
import { codes, found } from './sound.ts';

type Break = (declaration: Declaration) => void;

const named = (name: string, code: string | null = null): Party => ({
  code,
  name,
  address: null,
  country: null,
});

/** Eleven digits with their check digit. */
const withCheckDigit = (eleven: string): string => `${eleven}${taxNumberCheckDigit(eleven)}`;

const broken: [code: string, severity: string, field: string, breakIt: Break][] = [
  ['DECLARANT_MISSING', 'error', 'parties.declarant', (d) => void (d.parties.declarant = null)],
  ['CONSIGNEE_MISSING', 'error', 'parties.consignee', (d) => void (d.parties.consignee = null)],
  ['CONSIGNOR_MISSING', 'warning', 'parties.consignor', (d) => void (d.parties.consignor = null)],
  [
    'TRADER_NUMBER_MISSING',
    'warning',
    'parties.consignee.code',
    (d) => void (d.parties.consignee = named('ТОО «Үлгі Сауда»')),
  ],
  [
    'TAX_NUMBER_MALFORMED',
    'error',
    'parties.declarant.code',
    (d) => void (d.parties.declarant = named('ТОО «Мысал Брокер»', '26029000011')),
  ],
  [
    'TAX_NUMBER_UNUSUAL',
    'info',
    'parties.declarant.code',
    (d) => void (d.parties.declarant = named('X', withCheckDigit('26134000011'))),
  ],
  [
    'FORMER_TAX_NUMBER',
    'error',
    'parties.declarant.code',
    (d) => void (d.parties.declarant = named('X', 'РНН 600900000017')),
  ],
  [
    'CONSIGNOR_LIKE_CONSIGNEE',
    'warning',
    'parties',
    (d) => void (d.parties.consignor = named('ULGI SAUDA LLC')),
  ],
];

describe('the people of a declaration', () => {
  it.each(broken)('%s (%s, %s)', (code, severity, field, breakIt) => {
    expect(found(breakIt)).toMatchObject([{ code, severity, item: null, field }]);
  });

  it('are told the right last digit, where there is one', () => {
    const withCode = (code: string) =>
      found((d) => void (d.parties.consignee = named('ТОО «Үлгі Сауда»', code)));
    const [wrong] = withCode('260190000019');
    expect(wrong).toMatchObject({ code: 'TAX_NUMBER_CHECK_DIGIT', params: { expected: 8 } });
    // The weighted sum modulo 11 is 10 with either row of weights: no digit makes it a number.
    const serials = Array.from(
      { length: 10_000 },
      (_, n) => `2601400${String(n).padStart(4, '0')}`,
    );
    const never = serials.find((eleven) => taxNumberCheckDigit(eleven) === null) ?? '';
    const [impossible] = withCode(`${never}0`);
    expect(impossible).toMatchObject({ code: 'TAX_NUMBER_CHECK_DIGIT' });
    expect(impossible?.params).not.toHaveProperty('expected');
    const sentences = [wrong, impossible].map((one) => one && sayFinding(one, 'en'));
    expect(sentences[0]).toContain('260190000019 should be 8');
    expect(sentences[1]).toContain('such a number is not issued');
  });

  it('are told of a letter typed for a digit', () => {
    const findings = found(
      (d) => void (d.parties.declarant = named('ТОО «Мысал Брокер»', '26029000011О')),
    );
    expect(findings).toMatchObject([{ code: 'TAX_NUMBER_MALFORMED', params: { length: 11 } }]);
  });

  const sounds: [string, Break][] = [
    [
      'a payer of another country with the twelve digits of its register',
      (d) => void (d.parties.financial = { ...named('X', '770123456789'), country: 'RU' }),
    ],
    [
      'a declarant known by number alone',
      (d) => void (d.parties.declarant = { ...named('X', '260290000110'), name: null }),
    ],
    [
      'a consignor without a number of Kazakhstan',
      (d) => void (d.parties.consignor = named('SAMPLE MACHINERY')),
    ],
    [
      'a legal entity registered in December',
      (d) => void (d.parties.declarant = named('X', withCheckDigit('25124097001'))),
    ],
    [
      'a person born on 29 February',
      (d) => void (d.parties.declarant = named('X', withCheckDigit('00022959900'))),
    ],
    [
      'a seller of another name',
      (d) => void (d.parties.consignor = named('ULGI MACHINERY TRADING LLC')),
    ],
  ];

  it.each(sounds)('let pass %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it('need not be named as the Union wants them where it does not rule', () => {
    const findings = found((declaration) => {
      declaration.office = { code: 'GDEXA', name: null };
      declaration.countries.destination = 'GD';
      declaration.parties.declarant = null;
      declaration.parties.consignor = null;
      declaration.parties.consignee = named('Sample Trading', '12345');
    });
    expect(findings).toEqual([]);
  });

  it('are told of once, however often a number is named', () => {
    const findings = found((declaration) => {
      declaration.parties.declarant = named('X', '26029000011');
      declaration.parties.financial = named('X', '26029000011');
    });
    expect(codes(findings)).toEqual(['TAX_NUMBER_MALFORMED']);
  });
});

describe('the digits at the head of a tax number', () => {
  const day = '2026-05-12';

  it.each([
    ['940140000385', 'a legal entity of January 1994'],
    ['260190000018', 'a fifth digit that tells of neither'],
    ['850615300001', 'a person born in 1985'],
    ['850615000001', 'a person whose century is not told'],
  ])('%s: %s is usual', (code) => {
    expect(taxNumberFault(code, day)).toBeNull();
  });

  it.each([
    ['261340000112', '2613'],
    ['850631300001', '850631'],
    ['260613500001', '260613'],
    ['000231300001', '000231'],
  ])('of %s name no month and no day of the past: %s', (code, digits) => {
    expect(taxNumberFault(code, day)).toBe(digits);
  });
});

describe('names of persons', () => {
  it.each([
    ['ТОО «Үлгі Сауда»', 'ULGI SAUDA LLC'],
    ['ООО РОМАШКА', 'Ромашка, ТОО'],
    ['Ромашка Плюс Торг', 'Торг Ромашка Плюс'],
  ])('%s and %s are alike', (one, other) => {
    expect(areAlike(one, other)).toBe(true);
  });

  it.each([
    ['ТОО «Алма»', 'ТОО «Береке»'],
    ['ABC TRADING LTD', 'XYZ TRADING LTD'],
    ['LLC', 'ТОО'],
    ['', ''],
  ])('%s and %s are not', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });
});
