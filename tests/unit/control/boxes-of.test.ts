import { describe, expect, it } from 'vitest';
import { boxesOf as ofFinding } from '../../../electron/core/control/boxes-of.ts';

const boxesOf = (code: string, field: string | null, item: number | null = null) =>
  ofFinding({ code, field, item });

describe('the boxes of a finding', () => {
  it('are those of its rule', () => {
    expect(boxesOf('INVOICE_SUM_DIFFERS', 'invoice')).toEqual(['22', '42']);
  });

  it('are the one of the field it names, where the rule looks at several', () => {
    expect(boxesOf('TAX_NUMBER_CHECK_DIGIT', 'parties.consignee.code')).toEqual(['8']);
    expect(boxesOf('TAX_NUMBER_CHECK_DIGIT', 'parties.declarant.code')).toEqual(['14']);
    expect(boxesOf('TRANSPORT_MODE_UNKNOWN', 'transport.inlandMode')).toEqual(['26']);
    expect(boxesOf('WAGON_CHECK_DIGIT', 'transport.arrival.identity')).toEqual(['18']);
    expect(boxesOf('COUNTRY_CODE_UNKNOWN', 'originCountry', 2)).toEqual(['34']);
  });

  it('are all those of a rule that compares them', () => {
    expect(boxesOf('COST_CONVERSION_DIFFERS', 'costs.invoice')).toEqual(['22', '23', '42', '45']);
    expect(boxesOf('COST_CONVERSION_DIFFERS', 'costs.invoice', 1)).toHaveLength(4);
    expect(boxesOf('TAX_NUMBER_CHECK_DIGIT', 'parties')).toHaveLength(4);
  });

  it('of a value that could not be read are those of its place', () => {
    expect(boxesOf('BAD_NUMBER', 'grossGrams', 1)).toEqual(['35']);
    expect(boxesOf('BAD_DATE', 'registration.date')).toEqual(['A']);
    expect(boxesOf('BAD_DATE', 'parties.carrier')).toEqual([]);
  });
});
