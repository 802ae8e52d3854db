import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import {
  blankDocument,
  blankPreviousDocument,
  declarationSchema,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import { createReader } from '../../../electron/core/intake/reader.ts';
import { declarationOf, readWhole, reasonOf } from './reading.ts';

const folder = fileURLToPath(new URL('../../fixtures/wco/', import.meta.url));
const sample = (name: string): Buffer => readFileSync(`${folder}${name}`);
const messages = readdirSync(folder).filter(
  (name) => name.endsWith('.xml') && name !== 'broken/answer.xml',
);
const sound = ['import.xml', 'export.xml', 'union-trade.xml', 'later-amendment.xml'];

/** A declaration with this inside, and with this inside its only item. */
const message = (header: string, item = ''): string =>
  `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">${header}<GoodsShipment>${
    item === '' ? '' : `<GovernmentAgencyGoodsItem>${item}</GovernmentAgencyGoodsItem>`
  }</GoodsShipment></Declaration>`;
const headerOf = (inside: string): Declaration => declarationOf(message(inside)).declaration;
function itemOf(inside: string): Item {
  const [item] = declarationOf(message('', inside)).declaration.items;
  if (!item) throw new Error('no item');
  return item;
}

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const usd = (minor: number) => ({ minor, currency: 'USD' });
const paper = (said: object) => ({ ...blankDocument(), ...said });
const earlier = (said: object) => ({ ...blankPreviousDocument(), ...said });

describe('declarations of the WCO data model', () => {
  it.each(messages)('%s is a declaration as the normal form has it', (name) => {
    const { declaration } = declarationOf(sample(name));
    expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
  });

  it.each(sound)('%s is read without a remark and refused by no rule', (name) => {
    const { declaration, findings } = declarationOf(sample(name));
    expect(findings).toEqual([]);
    const errors = control(declaration, alone('2026-01-12T06:00:00.000Z')).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  it('a standard import: header, persons, transport, sums', () => {
    const { declaration } = declarationOf(sample('import.xml'));
    expect(declaration).toMatchObject({
      document: 'goods',
      type: 'IM',
      feature: 'A',
      beforeArrival: false,
      direction: 'import',
      procedure: '40',
      correction: null,
      reference: 'LAMPS-2026-0007',
      sourceId: '26GB00000000000001',
      registrationNumber: '26GB00000000000001',
      registration: { serial: null, number: '26GB00000000000001', date: '2026-01-12' },
      declaredOn: '2026-01-11',
      office: { code: 'GB000999', name: null },
      invoice: usd(149_000),
      countries: { dispatch: 'US', destination: 'GB' },
      deliveryTerms: { code: 'CIF', place: 'GBXXX' },
      transaction: { nature: '1', feature: null },
      deferredPayment: '0000001; 0000002',
      warehouse: 'U0000001GB',
      goodsLocation: 'GBAUXXXXXXEXA',
      transport: {
        arrival: { identity: '9000001', nationality: null },
        border: { identity: '9000001', nationality: 'US', mode: '1' },
        inlandMode: '3',
        containerised: true,
        loadingPlace: 'USXXX',
      },
      totals: {
        items: 2,
        packages: 17,
        loadingLists: 1,
        grossGrams: 265_500,
        guaranteed: gbp(50_000),
      },
    });
    expect(declaration.parties).toEqual({
      consignor: {
        code: null,
        name: 'Prairie Lamp Works',
        address: '12 Example Street, Springfield, 00000',
        country: 'US',
      },
      consignee: { code: 'GB000000009001', name: null, address: null, country: null },
      financial: {
        code: 'GB000000009001',
        name: 'Lantern House Limited',
        address: null,
        country: null,
      },
      declarant: { code: 'GB000000009001', name: null, address: null, country: null },
      representative: 'Meridian Brokers (GB000000009002)',
      principal: null,
      carrier: null,
    });
    expect(declaration.documents).toEqual([
      paper({ code: 'DPO', holder: 'GB000000009001' }),
      paper({ code: 'N380', reference: 'INV-1', date: '2026-01-05' }),
    ]);
    expect(declaration.previousDocuments).toEqual([
      earlier({ kind: 'ZDCR', reference: '6GB000000009001-LAMPS7' }),
      earlier({ kind: 'UCR', reference: '6GB000000009001-LAMPS7' }),
    ]);
  });

  it('what the normal form has no field for stands in the comments under its own name', () => {
    const { declaration } = declarationOf(sample('import.xml'));
    expect(declaration.comments?.split('\n')).toEqual([
      '00100: Simplified authorisation',
      'Agent: 2',
      'ObligationGuarantee: 1 GUARANTEE-1 500.00 GBP',
      'Seal XYZU0000017: S-1; S-2',
      'SupervisingOffice: GB000998',
      'Submitter: GB000000009002',
      'DomesticDutyTaxParty FR1: GB000000001',
      'FreightChargeAmount: 40.50 USD',
      'ChargeDeduction AK: 9.50 USD',
      'ChargeDeduction AB: 12.00 GBP',
      'ChargeDeduction BA: 3.00 GBP',
    ]);
  });

  it('charges of one kind are summed, deductions kept apart, sums of the country national as well', () => {
    const { costs } = declarationOf(sample('import.xml')).declaration;
    expect(costs).toEqual({
      invoice: null,
      externalFreight: { national: null, foreign: usd(5_000) },
      internalFreight: null,
      insurance: null,
      other: { national: gbp(1_200), foreign: gbp(1_200) },
      deduction: { national: gbp(300), foreign: gbp(300) },
    });
  });

  it('an item: code, procedure, origin, packages, masses', () => {
    const [item, second] = declarationOf(sample('import.xml')).declaration.items;
    expect(item).toMatchObject({
      ordinal: 1,
      hsCode: '9405210010',
      description: 'Table lamps of brass with cotton shades',
      originCountry: 'US',
      grossGrams: 150_500,
      netGrams: 140_000,
      price: usd(100_000),
      statisticalValue: gbp(80_000),
      supplementaryUnits: [{ code: 'NAR', name: null, quantity: 70 }],
      procedure: { requested: '40', previous: '71', national: '1H7; E02' },
      preference: '300',
      quota: '050001',
      valuationMethod: '1',
      producer: 'Prairie Lamp Works',
      packages: { count: 15, kindCode: 'CT; BX', marks: 'LAMPS 1/10; SHADES 1/5' },
    });
    expect(second).toMatchObject({
      hsCode: '70200008',
      netGrams: 100_000,
      customsValue: gbp(39_200),
    });
    expect(item?.freeText?.split('\n')).toEqual([
      '00500: IMPORTER',
      'TRA 4061',
      'GN VATZ',
      'UN 3480',
      'Origin 2 1013',
      'ValuationAdjustment 0100',
      'ChargeDeduction AK: 34.00 GBP',
      'SpecificTaxBaseQuantity B00: 2.5 LTR',
    ]);
  });

  it('documents by category and type together, with status, last day and what is written off', () => {
    const [item] = declarationOf(sample('import.xml')).declaration.items;
    expect(item?.documents).toEqual([
      paper({ code: 'N935', name: 'AC', reference: 'INV-1/05.01.2026' }),
      paper({
        code: 'X002',
        name: 'EP: Part use',
        reference: 'GBLIC0000001',
        validUntil: '2027-12-31',
        quantity: 150.5,
        unit: 'KGM#G',
      }),
    ]);
    expect(item?.previousDocuments).toEqual([
      earlier({ kind: 'Z355', reference: '26GB00000000000009', item: 3 }),
      earlier({ kind: 'UCR', reference: 'LOT-7' }),
    ]);
  });

  it('duties with their base, rate and sum; a line with a preference alone is no duty', () => {
    const [item] = declarationOf(sample('import.xml')).declaration.items;
    const blank = {
      base: null,
      rate: null,
      rates: [],
      join: null,
      baseQuantity: null,
      amount: null,
    };
    expect(item?.payments).toEqual([
      { ...blank, kind: 'A00', base: gbp(83_400), rate: 4, amount: gbp(3_336), mode: 'payable' },
      { ...blank, kind: 'B00', baseQuantity: 2.5, mode: 'guaranteed' },
    ]);
  });

  it('a base of value given as a quantity of national currency is a value', () => {
    const { declaration } = declarationOf(
      message(
        '<DeclarationOfficeID>GB000999</DeclarationOfficeID>',
        '<Commodity><DutyTaxFee><SpecificTaxBaseQuantity unitCode="GBP">718.50</SpecificTaxBaseQuantity><TypeCode>451</TypeCode></DutyTaxFee></Commodity>',
      ),
    );
    expect(declaration.items[0]?.payments).toMatchObject([
      { kind: '451', base: gbp(71_850), baseQuantity: null },
    ]);
  });

  it('a container named by an item carries that item, one of the header alone the whole', () => {
    const { containers, items } = declarationOf(sample('import.xml')).declaration;
    expect(containers.map(({ identity, item }) => [identity, item])).toEqual([
      ['XYZU0000017', null],
      ['XYZU0000022', 2],
    ]);
    expect(items.map((item) => item.containers)).toEqual([[], ['XYZU0000022']]);
  });

  it('an export lodged before the goods are presented, whatever its prefixes', () => {
    const { declaration } = declarationOf(sample('export.xml'));
    expect(declaration).toMatchObject({
      type: 'EX',
      feature: 'D',
      beforeArrival: true,
      direction: 'export',
      procedure: '10',
      registration: null,
      borderOffice: { code: 'GB000997' },
      parties: {
        consignor: { code: 'GB000000009004' },
        consignee: { name: 'Maple Yarns', country: 'CA' },
        carrier: { code: 'GB000000009003' },
      },
      transaction: { nature: '11' },
      transport: { arrival: { identity: 'EXAMPLE STAR' }, inlandMode: '3', containerised: false },
      goodsLocation: 'GBBYEXAMPLE01, Exampleton',
      comments: 'Itinerary: GB; CA\nFreight: D\nExitDateTime: 202601201530',
    });
    expect(declaration.items[0]).toMatchObject({
      hsCode: '51052900',
      procedure: { requested: '10', previous: '40', national: '000' },
      freeText: 'CV 0010164-4',
    });
  });

  it('persons and countries of the items are those of the whole where all agree', () => {
    const { declaration } = declarationOf(sample('union-trade.xml'));
    expect(declaration).toMatchObject({
      type: 'CO',
      direction: 'import',
      countries: { dispatch: null, destination: 'FR' },
      transaction: { nature: '11' },
      parties: { consignor: { name: 'Distillerie Exemple' }, consignee: { name: 'Cave Exemple' } },
    });
    expect(declaration.items[0]?.price).toEqual({ minor: 10_000, currency: 'EUR' });
    expect(declaration.items[0]?.originCountry).toBe('GP');
    expect(declaration.items[1]?.freeText).toBe('Exporter: Sucrerie Exemple');
  });

  it('an answer with the whole declaration tells its number beside it', () => {
    const answer =
      '<n1:fullDeclarationDataResponse xmlns:n1="http://gov.uk/customs/FullDeclarationDataRetrievalService"><n1:Details>' +
      '<n1:HighLevelSummaryDetails><n1:MRN>26GB00000000000003</n1:MRN></n1:HighLevelSummaryDetails>' +
      '<n1:FullDeclarationObject><n1:Declaration><n1:TypeCode>IMA</n1:TypeCode><n1:AcceptanceDateTime><n1:DateTimeString formatCode="304">20260111115536Z</n1:DateTimeString></n1:AcceptanceDateTime>' +
      '<n1:GoodsShipment><n1:GovernmentAgencyGoodsItem/></n1:GoodsShipment></n1:Declaration></n1:FullDeclarationObject></n1:Details></n1:fullDeclarationDataResponse>';
    expect(declarationOf(answer).declaration).toMatchObject({
      type: 'IM',
      registrationNumber: '26GB00000000000003',
      registration: { number: '26GB00000000000003', date: '2026-01-11' },
    });
  });

  it('a request to lodge is read out of its envelope', () => {
    expect(declarationOf(sample('clearance-request.xml')).declaration).toMatchObject({
      type: 'IM',
      feature: 'K',
      beforeArrival: true,
      procedure: '00',
      parties: { consignee: { code: 'XI000000009005' } },
    });
  });
});

describe('changes of an earlier declaration', () => {
  it('a change that repeats the whole is a correction of that declaration', () => {
    expect(declarationOf(sample('later-amendment.xml')).declaration).toMatchObject({
      type: null,
      direction: 'import',
      registrationNumber: null,
      sourceId: null,
      correction: {
        ordinal: null,
        of: '26GB00000000000001',
        reason: '32: Price corrected by the invoice',
      },
    });
  });

  it('a message that asks to cancel is none, whatever it repeats', () => {
    const { findings } = declarationOf(
      message(
        '<FunctionCode>1</FunctionCode><ID>26GB00000000000001</ID><TypeCode>IMA</TypeCode><GoodsItemQuantity>1</GoodsItemQuantity>',
        '<SequenceNumeric>1</SequenceNumeric>',
      ),
    );
    expect(findings).toMatchObject([{ code: 'CHANGE_WITHOUT_DECLARATION', params: { kind: '1' } }]);
  });

  it('a change that counts the items but does not say what they are is none', () => {
    const change = (item: string) =>
      declarationOf(
        message(
          '<FunctionCode>13</FunctionCode><ID>26GB00000000000001</ID><TypeCode>COR</TypeCode><GoodsItemQuantity>1</GoodsItemQuantity>',
          item,
        ),
      ).findings.map(({ code }) => code);
    expect(change('<SequenceNumeric>1</SequenceNumeric>')).toEqual(['CHANGE_WITHOUT_DECLARATION']);
    expect(change('<Commodity><Description>Lamps</Description></Commodity>')).toEqual([]);
  });

  it('a notice that the goods are presented is none', () => {
    const { findings } = declarationOf(
      message(
        '<FunctionCode>9</FunctionCode><ID>26GB00000000000001</ID><TypeCode>GPN</TypeCode><Consignment/>',
      ),
    );
    expect(findings).toMatchObject([
      { code: 'CHANGE_WITHOUT_DECLARATION', params: { kind: 'GPN', number: '26GB00000000000001' } },
    ]);
  });

  it.each([
    ['broken/change-request.xml', 'COR'],
    ['broken/cancellation.xml', 'INV'],
  ])('%s is no declaration, and says so', (name, kind) => {
    expect(declarationOf(sample(name)).findings).toMatchObject([
      {
        code: 'CHANGE_WITHOUT_DECLARATION',
        severity: 'error',
        params: { number: '26GB00000000000001', kind },
      },
    ]);
  });
});

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

describe('an envelope with several declarations', () => {
  it('gives each its own items', () => {
    const one = (reference: string, codes: readonly string[]): string =>
      `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionalReferenceID>${reference}</FunctionalReferenceID><GoodsShipment>${codes
        .map((code) => itemOfCode(code))
        .join('')}</GoodsShipment></Declaration>`;
    const itemOfCode = (code: string): string =>
      `<GovernmentAgencyGoodsItem><Commodity><Classification><ID>${code}</ID></Classification></Commodity></GovernmentAgencyGoodsItem>`;
    const reader = createReader();
    const envelope = `<MetaData>${one('FIRST', ['850440', '850450'])}${one('SECOND', ['701090'])}</MetaData>`;
    reader.write(Buffer.from(envelope));
    expect(reader.end()).toBeNull();
    expect(
      reader
        .take()
        .map(({ declaration: { reference, items } }) => [
          reference,
          ...items.map(({ ordinal, hsCode }) => `${ordinal} ${hsCode ?? ''}`),
        ]),
    ).toEqual([
      ['FIRST', '1 850440', '2 850450'],
      ['SECOND', '1 701090'],
    ]);
  });
});

describe('messages of the same names that are no declarations', () => {
  it('an answer of the administration is put aside', () => {
    expect(reasonOf(sample('broken/answer.xml'))).toMatchObject({
      code: 'NO_DECLARATION',
      params: { format: 'WCO data model' },
    });
  });

  it('an answer without its envelope is put aside as one of this model', () => {
    const answer =
      '<Response xmlns="urn:wco:datamodel:WCO:RES-DMS:2"><FunctionCode>01</FunctionCode><Declaration><ID>26GB00000000000001</ID></Declaration></Response>';
    expect(reasonOf(answer)).toMatchObject({ code: 'NO_DECLARATION' });
  });

  it('a declaration without a namespace is known by what stands in it', () => {
    const bare = sample('export.xml')
      .toString()
      .replaceAll(/(<\/?)\w+:/g, '$1')
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
    const inner = bare.slice(bare.indexOf('<Declaration'), bare.lastIndexOf('</MetaData>'));
    expect(inner).not.toContain('xmlns');
    const { reference, items } = declarationOf(inner).declaration;
    const whole = declarationOf(sample('export.xml')).declaration;
    expect([reference, items.length]).toEqual([whole.reference, whole.items.length]);
    expect(reasonOf('<Declaration><Total>1</Total></Declaration>')).toMatchObject({
      code: 'NO_DECLARATION',
    });
  });

  it('a declaration of another namespace is not of this format', () => {
    expect(reasonOf('<Declaration xmlns="urn:example:other"/>')).toMatchObject({
      code: 'FORMAT_UNKNOWN',
    });
  });

  it('a message cut off is put aside with the place', () => {
    const whole = sample('import.xml');
    for (const part of [0.2, 0.5, 0.9]) {
      const reading = readWhole(whole.subarray(0, Math.floor(whole.length * part)));
      expect(reading).toMatchObject({ kind: 'unreadable' });
    }
  });
});
