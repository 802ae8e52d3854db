import { describe, expect, it } from 'vitest';
import { blankDocument, type Declaration } from '../../../shared/declaration.ts';
import { codes, found, item, tablesOf } from './sound.ts';

type Vehicle = Declaration['items'][number]['vehicles'][number];
type Break = (declaration: Declaration) => void;

const paper =
  (code: string, reference: string): Break =>
  (declaration) => {
    item(declaration, 1).documents.push({ ...blankDocument(), code, reference });
  };

const by =
  (mode: string, identity: string): Break =>
  ({ transport }) => {
    transport.border = { identity, nationality: 'KZ', mode };
    transport.arrival = { identity, nationality: 'KZ' };
    transport.inlandMode = mode;
  };

const vehicle =
  (vin: string | null, year: number | null = 2025): Break =>
  (declaration) => {
    item(declaration, 2).vehicles.push({ vin, make: null, model: null, year, engineCc: null });
  };

/** A car with a petrol engine among the goods, as a whole description of it says. */
const car =
  (change: Partial<Vehicle>, hsCode = '8703231981'): Break =>
  (declaration) => {
    const described = {
      vin: '0DZAAAAAAAA000001',
      make: 'X',
      model: 'Y',
      year: 2025,
      engineCc: 1998,
    };
    item(declaration, 2).hsCode = hsCode;
    item(declaration, 2).vehicles.push({ ...described, ...change });
  };

const container =
  (identity: string, of: number | null = null): Break =>
  (declaration) => {
    declaration.transport.containerised = true;
    declaration.containers.push({
      identity,
      type: null,
      item: of,
      packages: null,
      grossGrams: null,
    });
  };

/** A container number with its check digit, and an owner that is not registered. */
const sound = 'QZDU9318789';

const cases: [code: string, severity: string, item: number | null, breakIt: Break][] = [
  [
    'TRANSPORT_MODE_UNKNOWN',
    'error',
    null,
    ({ transport }) => {
      transport.border.mode = '12';
    },
  ],
  ['TRANSPORT_NUMBERS_TOO_FEW', 'error', null, by('31', '000AAA02')],
  ['WAGON_CHECK_DIGIT', 'error', null, by('20', '00000001;00000000')],
  ['WAGON_CHECK_DIGIT', 'error', null, by('20', '0000000')],
  ['IMO_NUMBER_CHECK_DIGIT', 'warning', null, by('10', 'SAMPLE STAR IMO 9074720')],
  ['AIR_WAYBILL_CHECK_DIGIT', 'warning', 1, paper('02017', '999-12345676')],
  ['TIR_CARNET_MALFORMED', 'warning', 1, paper('02024', 'XQ1234567')],
  ['VIN_MALFORMED', 'error', 2, vehicle('0DZAAAAAAAA00000O')],
  ['VIN_CHECK_SIGN', 'warning', 2, vehicle('1M8GDM9A1KP042788')],
  [
    'VIN_REPEATED',
    'warning',
    2,
    (declaration) => {
      vehicle('0DZAAAAAAAA000001')(declaration);
      vehicle('0DZAAAAAAAA000001')(declaration);
    },
  ],
  [
    'VEHICLE_NOT_DESCRIBED',
    'warning',
    2,
    (declaration) => void (item(declaration, 2).hsCode = '8703231981'),
  ],
  ['VEHICLE_DATA_MISSING', 'error', 2, car({ engineCc: null })],
  ['VEHICLE_DATA_MISSING', 'error', 2, car({ engineCc: 0 })],
  ['VEHICLE_DATA_MISSING', 'error', 2, car({ year: null })],
  ['VEHICLE_DATA_MISSING', 'error', 2, car({ vin: null })],
  ['VEHICLE_YEAR_IMPLAUSIBLE', 'error', 2, vehicle('0DZAAAAAAAA000001', 2028)],
  ['CONTAINER_NUMBER_TOO_LONG', 'error', null, container('QZDU9318786/QZDU9318791')],
  ['CONTAINER_ITEM_UNKNOWN', 'warning', null, container(sound, 4)],
];

describe('means of transport and vehicles', () => {
  it.each(cases)('%s (%s, item %s)', (code, severity, ordinal, breakIt) => {
    expect(found(breakIt)).toMatchObject([{ code, severity, item: ordinal }]);
  });

  const sounds: [string, Break][] = [
    ['a container number as it is painted', container('QZDU 931878-9')],
    ['a car that is described whole', car({})],
    ['an electric car, which has no volume', car({ engineCc: null }, '8703801000')],
    ['a trailer, which has no engine', car({ engineCc: null }, '8716393009')],
    ['two numbers with a blank between them', by('31', '000AAA02 00BBB02')],
    [
      'a road train whose tractor alone stands in box 21',
      ({ transport }) => {
        transport.border = { identity: '000AAA02', nationality: 'KZ', mode: '31' };
      },
    ],
    ['a lorry alone (mode 30) with one number', by('30', '000AAA02')],
    ['wagons whose numbers are right', by('20', '00000000;52937281')],
    ['a wagon beside the name of its train', by('20', 'ПОЕЗД 1203, 00000000')],
    ['a ship named without its number', by('10', 'SAMPLE STAR')],
    ['a ship with the right number', by('10', 'SAMPLE STAR IMO 9074729')],
    ['a flight', by('40', 'QZ 117')],
    ['a master air waybill with the right digit', paper('02017', '999-12345675')],
    ['the waybill of a forwarder, numbered as he pleases', paper('02017', 'HAWB-77123')],
    ['a TIR carnet with blanks in its number', paper('02024', 'XQ 12345678')],
    ['a vehicle of a number that needs no check sign', vehicle('0DZAAAAAAAA000001')],
    ['a vehicle of North America with the right sign', vehicle('1M8GDM9AXKP042788')],
    ['a vehicle of the model year to come', vehicle('0DZAAAAAAAA000001', 2027)],
    ['parts of trailers', (declaration) => void (item(declaration, 2).hsCode = '8716909000')],
    [
      'a car whose number stands in its description',
      (declaration) => {
        item(declaration, 2).hsCode = '8703231981';
        item(declaration, 2).description = 'АВТОМОБИЛЬ ЛЕГКОВОЙ, VIN: 0DZAAAAAAAA000001';
      },
    ],
    ['a container of an item that there is', container(sound, 3)],
  ];

  it.each(sounds)('let pass %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it('are numbered by other classifiers abroad', () => {
    const findings = found((declaration) => {
      declaration.office = { code: 'GB000060', name: null };
      declaration.countries.destination = 'GB';
      by('1', 'SAMPLE STAR')(declaration);
    });
    expect(findings).toEqual([]);
  });

  it('a number too long for the form is told of as that, and as nothing else', () => {
    expect(codes(found(container('QZDU931878612345678')))).toEqual(['CONTAINER_NUMBER_TOO_LONG']);
  });
});

describe('the document of the carriage', () => {
  const tables = tablesOf({
    carriage: [
      { mode: '31', documents: ['02015', '02016'] },
      { mode: '40', documents: ['02017'] },
    ],
  });
  const changed = (change: Break) => found(change, { tables });

  it('TRANSPORT_DOCUMENT_MISSING: none that fits the mode', () => {
    expect(changed(by('40', 'QZ 117'))).toMatchObject([
      {
        code: 'TRANSPORT_DOCUMENT_MISSING',
        severity: 'warning',
        params: { mode: '40', expected: '02017' },
      },
    ]);
  });

  it('is enough with whichever item it stands', () => {
    expect(changed(() => undefined)).toEqual([]);
    expect(
      changed((declaration) => {
        by('40', 'QZ 117')(declaration);
        item(declaration, 3).documents.push({
          ...blankDocument(),
          code: '02017',
          reference: 'HAWB-77123',
        });
      }),
    ).toEqual([]);
  });

  it('of a mode that the table does not speak of is not asked for', () => {
    expect(changed(by('50', 'почта'))).toEqual([]);
  });
});
