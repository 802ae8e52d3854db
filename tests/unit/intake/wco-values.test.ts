import { describe, expect, it } from 'vitest';
import { declarationOf } from './reading.ts';
import { message, headerOf, itemOf, gbp } from './wco-messages.ts';

describe('the exchange rate', () => {
  const rated = (rate: string, more: string) =>
    headerOf(
      `<DeclarationOfficeID>GB000999</DeclarationOfficeID><InvoiceAmount currencyID="USD">100.00</InvoiceAmount>` +
        `<CurrencyExchange><RateNumeric>${rate}</RateNumeric></CurrencyExchange>${more}`,
    ).exchangeRate;
  const worth = (sum: string) =>
    declarationOf(
      message(
        '<DeclarationOfficeID>GB000999</DeclarationOfficeID><InvoiceAmount currencyID="USD">100.00</InvoiceAmount>' +
          '<CurrencyExchange><RateNumeric>1.25</RateNumeric></CurrencyExchange>',
        `<StatisticalValueAmount currencyID="GBP">${sum}</StatisticalValueAmount>`,
      ),
    ).declaration.exchangeRate;

  it('is turned round: the message says units of the invoice currency for one national unit', () => {
    expect(rated('1.25', '')).toBe(0.8);
    expect(rated('1.49', '')).toBe(0.671140939597);
  });

  it('is that of the currency of the invoice, never of another', () => {
    const exchange = (currency: string, rate: string): string =>
      `<CurrencyExchange><CurrencyTypeCode>${currency}</CurrencyTypeCode><RateNumeric>${rate}</RateNumeric></CurrencyExchange>`;
    const rateOf = (exchanges: string): number | null =>
      headerOf(
        `<DeclarationOfficeID>GB000999</DeclarationOfficeID><InvoiceAmount currencyID="USD">100.00</InvoiceAmount>${exchanges}`,
      ).exchangeRate;
    expect(rateOf(exchange('EUR', '1.6') + exchange('USD', '1.25'))).toBe(0.8);
    expect(rateOf(exchange('EUR', '1.6'))).toBeNull();
  });

  it('of zero is none', () => {
    expect(rated('0', '')).toBeNull();
  });

  it('is taken as it stands where the statistical values show that it was meant so', () => {
    expect(worth('80.00')).toBe(0.8);
    expect(worth('125.00')).toBe(1.25);
  });
});

describe('days as UN/EDIFACT writes them', () => {
  it.each([
    ['102', '20260131', '2026-01-31'],
    ['203', '202601312359', '2026-01-31'],
    ['204', '20260131235959', '2026-01-31'],
    ['304', '20260131235959Z', '2026-01-31'],
    ['304', '20260131235959+01', '2026-01-31'],
    ['304', '20260131235959+0530', '2026-01-31'],
    ['101', '260131', '2026-01-31'],
  ])('%s: %s', (format, text, day) => {
    const { declaredOn } = headerOf(
      `<IssueDateTime><DateTimeString formatCode="${format}">${text}</DateTimeString></IssueDateTime>`,
    );
    expect(declaredOn).toBe(day);
  });

  it('that do not exist are left out with a finding', () => {
    const { declaration, findings } = declarationOf(
      message(
        '<IssueDateTime><DateTimeString formatCode="304">20260231000000Z</DateTimeString></IssueDateTime>',
      ),
    );
    expect(declaration.declaredOn).toBeNull();
    expect(findings).toMatchObject([{ code: 'VALUE_LEFT_OUT', field: 'declaredOn' }]);
  });
});

describe('the way of the goods where the type does not say it', () => {
  const trade = (header: string, item: string): string =>
    declarationOf(message(`<TypeCode>COA</TypeCode>${header}`, item)).declaration.direction;
  const procedure = (code: string): string =>
    `<GovernmentProcedure><CurrentCode>${code}</CurrentCode><PreviousCode>00</PreviousCode></GovernmentProcedure>`;

  it('follows the procedure, then the office of exit', () => {
    expect(trade('', procedure('10'))).toBe('export');
    expect(trade('<ExitOffice><ID>GB000001</ID></ExitOffice>', procedure('40'))).toBe('import');
    expect(
      trade('<ExitOffice><ID>GB000001</ID></ExitOffice>', '<SequenceNumeric>1</SequenceNumeric>'),
    ).toBe('export');
    expect(trade('', '<SequenceNumeric>1</SequenceNumeric>')).toBe('other');
  });
});

describe('single values', () => {
  const commodity = (inside: string): string => `<Commodity>${inside}</Commodity>`;
  const code = (id: string, kind: string): string =>
    `<Classification><ID>${id}</ID><IdentificationTypeCode>${kind}</IdentificationTypeCode></Classification>`;

  it('a code of ten digits stays as it is; one the reader cannot continue stands beside it', () => {
    expect(itemOf(commodity(code('8510900000', 'TSP'))).hsCode).toBe('8510900000');
    const odd = itemOf(commodity(code('8510900000', 'TSP') + code('00', 'TRC')));
    expect([odd.hsCode, odd.freeText]).toEqual(['8510900000', 'TRC 00']);
  });

  it('one code of eighteen digits holds the code of ten and two additional ones', () => {
    const both = itemOf(commodity(code('901420209040610000', 'SRZ') + code('VATZ', 'GN')));
    expect([both.hsCode, both.freeText]).toEqual(['9014202090', 'TRA 4061\nGN VATZ']);
  });

  it('a method of payment for whatever is due is no payment, and is said', () => {
    const item = itemOf(
      commodity(
        '<DutyTaxFee><DutyRegimeCode>100</DutyRegimeCode><Payment><MethodCode>E</MethodCode></Payment></DutyTaxFee>',
      ),
    );
    expect(item).toMatchObject({ preference: '100', payments: [], freeText: 'MethodCode: E' });
  });

  it.each([
    ['E', 'payable'],
    ['P', 'payable'],
    ['R', 'guaranteed'],
  ])('the method of payment %s is %s', (method, mode) => {
    const item = itemOf(
      commodity(
        `<DutyTaxFee><TypeCode>A00</TypeCode><Payment><MethodCode>${method}</MethodCode></Payment></DutyTaxFee>`,
      ),
    );
    expect(item.payments).toMatchObject([{ kind: 'A00', mode }]);
  });

  it('the unit of a specific base is said', () => {
    const item = itemOf(
      commodity(
        '<DutyTaxFee><SpecificTaxBaseQuantity unitCode="ASV">8</SpecificTaxBaseQuantity><TypeCode>447</TypeCode></DutyTaxFee>',
      ),
    );
    expect(item).toMatchObject({
      payments: [{ kind: '447', baseQuantity: 8 }],
      freeText: 'SpecificTaxBaseQuantity 447: 8 ASV',
    });
  });

  it('a statement keeps its code and its kind', () => {
    const item = itemOf(
      '<AdditionalInformation><StatementCode>90010</StatementCode><StatementDescription>By road</StatementDescription><StatementTypeCode>CUS</StatementTypeCode></AdditionalInformation>',
    );
    expect(item.freeText).toBe('90010 CUS: By road');
  });

  it('a second identification of the place of the goods follows the first', () => {
    const { goodsLocation } = headerOf(
      '<GoodsShipment><Consignment><GoodsLocation><Name>EXAMPLE</Name><ID>0000001GB</ID><TypeCode>B</TypeCode><Address><TypeCode>Y</TypeCode><CountryCode>GB</CountryCode></Address></GoodsLocation></Consignment></GoodsShipment>',
    );
    expect(goodsLocation).toBe('GBBYEXAMPLE, 0000001GB');
  });

  it('the consignor of the carriage is named beside an exporter who is another', () => {
    const { parties, comments } = headerOf(
      '<Consignment><Consignor><Name>Carried From</Name></Consignor></Consignment><Exporter><ID>GB000000009001</ID></Exporter>',
    );
    expect(parties.consignor?.code).toBe('GB000000009001');
    expect(comments).toBe('Consignor: Carried From');
  });

  it('the day of acceptance is kept where another day is that of the declaration', () => {
    const days =
      '<AcceptanceDateTime><DateTimeString formatCode="304">20260105010000Z</DateTimeString></AcceptanceDateTime>' +
      '<IssueDateTime><DateTimeString formatCode="304">20260112093030Z</DateTimeString></IssueDateTime>';
    expect(headerOf(days)).toMatchObject({
      declaredOn: '2026-01-12',
      comments: 'AcceptanceDateTime: 20260105010000Z',
    });
    expect(headerOf(`${days}<ID>26GB00000000000001</ID>`)).toMatchObject({
      registration: { date: '2026-01-05' },
      comments: null,
    });
  });

  it('a mass in another unit than kilograms is brought to grams', () => {
    const measured = (unit: string, value: string) =>
      itemOf(
        commodity(
          `<GoodsMeasure><GrossMassMeasure unitCode="${unit}">${value}</GrossMassMeasure></GoodsMeasure>`,
        ),
      ).grossGrams;
    expect(measured('GRM', '1500')).toBe(1_500);
    expect(measured('TNE', '1.5')).toBe(1_500_000);
    expect(measured('KGM', '1.5')).toBe(1_500);
  });

  it('a sum that cannot be read refuses the declaration, by item and element', () => {
    const { findings } = declarationOf(
      message(
        '',
        commodity(
          '<InvoiceLine><ItemChargeAmount currencyID="GBP">x1</ItemChargeAmount></InvoiceLine>',
        ),
      ),
    );
    expect(findings).toMatchObject([
      {
        code: 'BAD_NUMBER',
        severity: 'error',
        item: 1,
        field: 'price',
        params: { tag: 'ItemChargeAmount' },
      },
    ]);
  });

  it('a currency that is none is named', () => {
    const { findings } = declarationOf(
      message('<InvoiceAmount currencyID="POUNDS">5</InvoiceAmount>'),
    );
    expect(findings).toMatchObject([
      { code: 'CURRENCY_UNKNOWN', field: 'invoice', params: { currencyCode: 'POUNDS' } },
    ]);
  });

  it('a charge in a second currency is not mixed into the first, and that is said', () => {
    const charge = (currency: string): string =>
      `<ChargeDeduction><ChargesTypeCode>AB</ChargesTypeCode><OtherChargeDeductionAmount currencyID="${currency}">1</OtherChargeDeductionAmount></ChargeDeduction>`;
    const { declaration, findings } = declarationOf(
      message('', `<CustomsValuation>${charge('GBP')}${charge('EUR')}</CustomsValuation>`),
    );
    expect(declaration.items[0]?.costs.other?.foreign).toEqual(gbp(100));
    expect(findings).toMatchObject([{ code: 'CHARGE_NOT_ADDED', params: { value: '1 EUR' } }]);
    expect(declaration.items[0]?.freeText).toBe(
      'ChargeDeduction AB: 1 GBP\nChargeDeduction AB: 1 EUR',
    );
  });

  it('items stand in the order of their numbers, whichever the message has', () => {
    const item = (number: number): string =>
      `<GovernmentAgencyGoodsItem><SequenceNumeric>${number}</SequenceNumeric></GovernmentAgencyGoodsItem>`;
    const { declaration } = declarationOf(
      `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><GoodsShipment>${item(3)}${item(1)}${item(2)}</GoodsShipment></Declaration>`,
    );
    expect(declaration.items.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('items without a number of their own are numbered by their place', () => {
    expect(itemOf('<StatisticalValueAmount>1</StatisticalValueAmount>').ordinal).toBe(1);
    expect(itemOf('<SequenceNumeric>7</SequenceNumeric>').ordinal).toBe(7);
  });
});
