import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import { isTaxNumber } from '../../../electron/core/control/tax-number.ts';
import { isOfThePost, readAll, tablesOfPost, usualTraffic } from './traffic-at-hand.ts';

const cases = usualTraffic();
const read = readAll(cases);
const tables = tablesOfPost();
const honest = read.filter(({ truth }) => truth.outcome !== '01');

function errorsIn(xml: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => errors.push(error.message));
  parser.write(xml).close();
  return errors;
}

const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((all, value) => all + (value ?? Number.NaN), 0);

describe('the messages of the demonstration', () => {
  it('are well-formed XML', () => {
    // Every fourth: the reader of the post has read them all.
    const some = cases.filter(
      ({ fileName }, index) => index % 4 === 0 && fileName.endsWith('.xml'),
    );
    expect(some.flatMap(({ text }) => errorsIn(text))).toEqual([]);
  });

  it('pass the control of the post, but for the slips that were made on purpose', () => {
    const refused = read.filter(({ declaration, findings, receivedAt }) =>
      [...findings, ...control(declaration, { ...alone(receivedAt), tables })].some(
        ({ severity }) => severity === 'error',
      ),
    );
    const unexplained = refused.filter(({ truth }) => truth.outcome !== '01' && !truth.guilty);
    expect(unexplained.map(({ truth }) => truth)).toEqual([]);
    expect(refused.length / cases.length).toBeGreaterThan(0.003);
    expect(refused.length / cases.length).toBeLessThan(0.02);
  });

  it('have warnings where something is amiss, and few elsewhere', () => {
    const ordinary = read.filter(({ truth }) => truth.outcome === '00');
    const warned = ordinary.filter(({ declaration, findings, receivedAt }) =>
      [...findings, ...control(declaration, { ...alone(receivedAt), tables })].some(
        ({ severity }) => severity === 'warning',
      ),
    );
    expect(warned.length / ordinary.length).toBeLessThan(0.01);
  });

  it('come from senders with three ways of writing', () => {
    const share = (some: number) => some / cases.length;
    const ofThePost = cases.filter(isOfThePost).length;
    const ofTheUnion = cases.filter(({ text }) => text.includes('<gd:GoodsDeclaration')).length;
    const tablesSent = cases.filter(({ fileName }) => fileName.endsWith('.csv')).length;
    expect(ofThePost + ofTheUnion + tablesSent).toBe(cases.length);
    expect(share(ofThePost)).toBeGreaterThan(0.7);
    expect(share(ofTheUnion)).toBeGreaterThan(0.02);
    expect(share(tablesSent)).toBeGreaterThan(0.002);
  });

  it('are read under the registration number that the truth file names', () => {
    for (const { declaration, truth } of read) {
      expect(declaration.registrationNumber).toBe(truth.registrationNumber);
    }
  });

  it('have item prices that give the invoice to the cent', () => {
    const wrong = honest.filter(
      ({ declaration, truth }) =>
        !truth.guilty &&
        sum(declaration.items.map(({ price }) => price?.minor)) !== declaration.invoice?.minor,
    );
    expect(wrong).toEqual([]);
  });

  it('have customs values, masses, packages and payments that give the totals', () => {
    for (const { declaration, truth } of honest) {
      if (truth.guilty) continue;
      const { items, totals } = declaration;
      expect(sum(items.map(({ customsValue }) => customsValue?.minor))).toBe(
        totals.customsValue?.minor,
      );
      const gross = sum(items.map(({ grossGrams }) => grossGrams ?? undefined));
      // The form of the Union has no box for the mass of all.
      expect(totals.grossGrams ?? gross).toBe(gross);
      expect(sum(items.map(({ packages }) => packages.count ?? undefined))).toBe(totals.packages);
      expect(totals.items ?? items.length).toBe(items.length);
      if (declaration.direction === 'transit' || totals.payments === null) continue;
      const due = items.flatMap(({ payments }) =>
        payments.filter(({ mode }) => mode === 'payable'),
      );
      expect(sum(due.map(({ amount }) => amount?.minor))).toBe(totals.payments?.minor);
    }
  });

  it('compute each payment from its base and rate, VAT on value, duty, excise and fee together', () => {
    for (const { declaration } of honest) {
      for (const { customsValue, payments } of declaration.items) {
        const amount = (kind: string) =>
          payments.find((payment) => payment.kind === kind)?.amount?.minor ?? 0;
        const vat = payments.find(({ kind }) => kind === '5060');
        if (!vat) continue;
        const base = (customsValue?.minor ?? 0) + amount('2010') + amount('4010') + amount('1010');
        expect(vat.base?.minor).toBe(base);
        expect(vat.amount?.minor).toBe(Math.round((base * (vat.rate ?? 0)) / 100));
      }
    }
  });

  it('take the VAT rate of their day', () => {
    const rateIn = (year: string) =>
      new Set(
        honest
          .filter(({ truth }) => !truth.guilty)
          .filter(({ declaration }) => declaration.declaredOn?.startsWith(year))
          .flatMap(({ declaration }) => declaration.items.flatMap(({ payments }) => payments))
          .filter(({ kind }) => kind === '5060')
          .map(({ rate }) => rate),
      );
    expect([...rateIn('2025')]).toEqual([12]);
    expect([...rateIn('2026')]).toEqual([16]);
  });

  it('name companies of Kazakhstan by tax numbers that pass their check', () => {
    const codes = new Set(
      honest
        .filter(({ truth }) => truth.outcome === '00')
        .map(({ declaration }) => declaration.parties.declarant?.code ?? ''),
    );
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => !isTaxNumber(code))).toEqual([]);
  });

  it('bring import, export, transit and suspended procedures, by road, rail and air', () => {
    const procedures = new Map<string, number>();
    const modes = new Set<string | null>();
    for (const { declaration } of read) {
      const procedure = declaration.procedure ?? '';
      procedures.set(procedure, (procedures.get(procedure) ?? 0) + 1);
      modes.add(declaration.transport.border.mode);
    }
    expect([...procedures.keys()].toSorted()).toEqual(['10', '40', '51', '53', '70', '80']);
    expect(procedures.get('80')).toBeGreaterThan(200);
    expect(modes).toEqual(new Set(['20', '31', '40']));
  });

  it('give transit an office, a country, seals and a last day', () => {
    for (const { declaration } of read) {
      if (declaration.direction !== 'transit') continue;
      const { transit, declaredOn } = declaration;
      expect(transit?.destinationOffice).toMatch(/^99\d{3}$/);
      expect(transit?.sealCount).toBeGreaterThan(0);
      expect((transit?.timeLimit ?? '') > (declaredOn ?? '')).toBe(true);
      expect(declaration.totals.guaranteed?.minor).toBeGreaterThan(0);
    }
  });

  it('hold one to a dozen items mostly, and now and then several dozen', () => {
    const counts = read
      .map(({ declaration }) => declaration.items.length)
      .toSorted((a, b) => a - b);
    expect(counts[0]).toBe(1);
    expect(counts[Math.floor(counts.length * 0.95)]).toBeLessThanOrEqual(12);
    expect(counts.at(-1)).toBeGreaterThan(25);
    expect(counts.at(-1)).toBeLessThanOrEqual(60);
  });
});
