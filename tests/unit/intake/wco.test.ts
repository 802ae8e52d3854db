import { describe, expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { declarationOf } from './reading.ts';
import { sample, messages, sound, message, gbp, usd, paper, earlier } from './wco-messages.ts';

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
