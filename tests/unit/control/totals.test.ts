import { describe, expect, it } from 'vitest';
import { declarationOf, sample } from '../intake/reading.ts';
import { after, foundIn, itemOf, lineOf, priced } from './priced.ts';
import { codes, controlled } from './sound.ts';

describe('payments of an item', () => {
  it('are counted once', () => {
    expect(foundIn(priced({}, { at: 1, isDoubled: true }))).toMatchObject([
      { code: 'PAYMENT_DUPLICATED', severity: 'error', item: 2, params: { paymentKind: '5060' } },
    ]);
  });

  it('of one kind with another base are two, not one twice', () => {
    const declaration = priced();
    const line = lineOf(declaration, 2, '2010');
    itemOf(declaration, 2).payments.push({ ...line, amount: { minor: 0, currency: 'KZT' } });
    expect(codes(foundIn(declaration))).not.toContain('PAYMENT_DUPLICATED');
  });
});

describe('what is paid and what is secured', () => {
  it('under a customs warehouse duties and taxes are secured', () => {
    expect(foundIn(priced({ procedure: 'IM70' }))).toEqual([]);
    const paid = foundIn(priced({ procedure: 'IM70' }, { at: 1, mode: 'payable' }));
    expect(paid).toMatchObject([
      { code: 'SUSPENDED_PAYMENT_PAYABLE', severity: 'error', item: 2 },
      { code: 'SUSPENDED_PAYMENT_PAYABLE', severity: 'error', item: 2 },
    ]);
    expect(paid.map(({ params }) => params['paymentKind'])).toEqual(['2010', '5060']);
  });

  it('goods let in for a time may pay in parts', () => {
    const declaration = priced({ procedure: 'IM70' }, { at: 1, mode: 'payable' });
    for (const item of declaration.items) item.procedure.requested = '53';
    expect(codes(foundIn(declaration))).not.toContain('SUSPENDED_PAYMENT_PAYABLE');
  });

  it('under release for consumption they are paid unless relieved or deferred', () => {
    const secured = () => priced({}, { at: 3, mode: 'guaranteed' });
    expect(new Set(codes(foundIn(secured())))).toEqual(new Set(['RELEASED_PAYMENT_GUARANTEED']));
    const relieved = secured();
    itemOf(relieved, 4).otherPreferences.vat = 'ЛН';
    const deferred = secured();
    deferred.deferredPayment = 'ОТС-1';
    for (const each of [relieved, deferred])
      expect(codes(foundIn(each))).not.toContain('RELEASED_PAYMENT_GUARANTEED');
  });
});

describe('totals of payments', () => {
  it('box B gives each kind as the sum of its lines', () => {
    const findings = after((d) => {
      const vat = d.payments.find(({ kind }) => kind === '5060');
      if (vat?.amount) vat.amount.minor += 500;
    });
    expect(findings).toMatchObject([
      { code: 'PAYMENTS_BY_KIND_DIFFER', severity: 'error', params: { paymentKind: '5060' } },
    ]);
  });

  it('a kind that box B leaves out is missed', () => {
    const findings = after((d) => {
      d.payments = d.payments.filter(({ kind }) => kind !== '4010');
    });
    expect(findings).toMatchObject([
      { code: 'PAYMENTS_BY_KIND_DIFFER', params: { paymentKind: '4010', found: 0 } },
    ]);
  });

  it('a kind paid in several documents is summed', () => {
    const findings = after((d) => {
      d.payments = d.payments.flatMap((payment) => {
        const half = Math.floor((payment.amount?.minor ?? 0) / 2);
        const rest = (payment.amount?.minor ?? 0) - half;
        return [half, rest].map((minor) => ({ ...payment, amount: { minor, currency: 'KZT' } }));
      });
    });
    expect(findings).toEqual([]);
  });

  it('a message without box B is not asked for it', () => {
    expect(after((d) => void (d.payments = []))).toEqual([]);
  });

  const total = (change: number) =>
    codes(
      after((d) => {
        if (d.totals.payments) d.totals.payments.minor += change;
      }),
    );

  it('the total to pay is what the lines sum to', () => {
    expect(total(0)).toEqual([]);
    expect(total(900)).toEqual([]);
    expect(total(5000)).toEqual(['PAYMENTS_TOTAL_DIFFERS']);
    expect(total(-5000)).toEqual(['PAYMENTS_TOTAL_DIFFERS']);
  });

  it('the security covers what is secured', () => {
    const secured = (factor: number) =>
      codes(
        after(
          (d) => {
            if (d.totals.guaranteed)
              d.totals.guaranteed.minor = Math.round(d.totals.guaranteed.minor * factor);
          },
          { procedure: 'IM70' },
        ),
      );
    expect(secured(0.9)).toEqual(['GUARANTEED_TOTAL_DIFFERS']);
    expect(secured(1)).toEqual([]);
    expect(secured(2)).toEqual([]);
  });

  it('of a correction that brings the changed items alone are not its sums', () => {
    const findings = after((d) => {
      d.correction = { ordinal: 1, of: d.registrationNumber, reason: null };
      d.items = d.items.filter(({ ordinal }) => ordinal === 2);
    });
    const sums = ['INVOICE_SUM_DIFFERS', 'CUSTOMS_VALUE_SUM_DIFFERS', 'GROSS_SUM_DIFFERS'];
    sums.push('PACKAGES_SUM_DIFFERS', 'PAYMENTS_TOTAL_DIFFERS', 'PAYMENTS_BY_KIND_DIFFER');
    expect(codes(findings).filter((code) => sums.includes(code))).toEqual([]);
  });

  it.each(['al-im4.xml', 'al-im7.xml', 'gd-im4.xml', 'gd-ex9.xml', 'ci-ex1.xml'])(
    '%s of another administration is not held to the totals and taxes of the Union',
    (name) => {
      const findings = controlled(declarationOf(sample(name)).declaration);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
