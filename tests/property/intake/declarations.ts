import fc from 'fast-check';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  blankPreviousDocument,
  type Declaration,
  type Item,
  type Party,
  type Rate,
} from '../../../shared/declaration.ts';
import type { Manner } from './write-asycuda.ts';

/** Declarations that ASYCUDA World can express, of any size and with any part missing. */

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 4 });
const letters = [...'abcXYZéßшЖәғқңөұүһі&<>"\''];
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''));
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const code = fc
  .array(fc.constantFrom(...'ABCDEFGH0123456789'), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''));
const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const minor = fc.oneof(
  fc.nat(1000),
  fc.nat(1_000_000_000),
  fc.maxSafeNat().map((n) => n % 10 ** 13),
);
const grams = fc.oneof(fc.nat(5000), fc.nat(100_000_000_000));
const count = fc.nat(100_000);
const quantity = fc.nat(10_000_000).map((n) => n / 1000);
const date = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2060-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((day) => day.toISOString().slice(0, 10));

const foreignCurrency = fc.constantFrom('USD', 'EUR', 'CNY', 'JPY', 'KWD');
const home = fc.constantFrom(
  { country: 'KZ', national: 'KZT' },
  { country: 'AL', national: 'ALL' },
  { country: 'CI', national: 'XOF' },
  { country: 'KW', national: 'KWD' },
);

const party: fc.Arbitrary<Party> = fc.record({
  code: orNull(code),
  name: text,
  address: orNull(fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join(', '))),
  country: fc.constant(null),
});
const stamp = fc.record({
  serial: orNull(fc.constantFrom('C', 'A', 'R')),
  number: fc.nat(9_999_999).map(String),
  date: orNull(date),
});
const coded = fc.record({ code, name: orNull(text) });

const costs = (
  national: string,
  invoice: fc.Arbitrary<{ minor: number; currency: string } | null>,
) => {
  const cost = fc.record({
    national: fc.record({ minor, currency: fc.constant(national) }),
    foreign: orNull(fc.record({ minor, currency: foreignCurrency })),
  });
  return fc.record({
    invoice: fc.record({
      national: fc.record({ minor, currency: fc.constant(national) }),
      foreign: invoice,
    }),
    externalFreight: orNull(cost),
    internalFreight: orNull(cost),
    insurance: orNull(cost),
    other: orNull(cost),
    deduction: orNull(cost),
  });
};

const nationalSum = (national: string) =>
  orNull(fc.record({ minor, currency: fc.constant(national) }));

const declaredBefore = fc
  .record({
    office: code,
    year: orNull(fc.constantFrom('2019', '2024')),
    serial: orNull(fc.constant('C')),
    number: orNull(code),
    item: orNull(count),
    hsCode: orNull(digits(8)),
    packages: orNull(count),
    netGrams: orNull(grams),
  })
  .map((said) => ({ ...blankPreviousDocument(), ...said }));
const referred = text.map((reference) => ({ ...blankPreviousDocument(), reference }));

function item(ordinal: number, national: string, contract: string): fc.Arbitrary<Item> {
  const price = fc.record({ minor: minor.map((n) => n + 1), currency: fc.constant(contract) });
  return fc
    .record({
      price,
      statisticalValue: nationalSum(national),
      customsValue: fc.record({ minor, currency: fc.constant(national) }),
      hsCode: orNull(
        fc
          .tuple(digits(8), fc.oneof(fc.constant(''), digits(2), digits(3)))
          .map((both) => both.join('')),
      ),
      description: orNull(text),
      commercialDescription: orNull(text),
      originCountry: orNull(fc.constantFrom('CN', 'TR', 'DE', '00')),
      originRegion: orNull(text),
      grossGrams: orNull(grams),
      netGrams: orNull(grams),
      supplementaryUnits: fc.array(
        fc.record({ code, name: orNull(text), quantity: orNull(quantity) }),
        { maxLength: 3 },
      ),
      procedure: fc.record({
        requested: fc.constantFrom('40', '70', '10', '31'),
        previous: orNull(fc.constantFrom('00', '71')),
        national: orNull(digits(3)),
      }),
      preference: orNull(code),
      quota: orNull(code),
      valuationMethod: orNull(fc.constantFrom('1', '6')),
      packages: fc.record({
        count: orNull(count),
        kindCode: orNull(code),
        kindName: orNull(text),
        marks: orNull(text),
      }),
      deliveryTerms: fc.record({
        code: orNull(fc.constantFrom('FCA', 'C&F')),
        place: orNull(text),
      }),
      documents: fc.uniqueArray(
        fc
          .record({ code, name: orNull(text), reference: orNull(text), date: orNull(date) })
          .map((said) => ({ ...blankDocument(), ...said })),
        { maxLength: 4, selector: (document) => `${document.code} ${document.reference}` },
      ),
      payments: fc.array(
        fc.record({
          kind: code,
          base: nationalSum(national),
          rate: orNull(quantity),
          amount: nationalSum(national),
          mode: fc.constantFrom('payable' as const, 'guaranteed' as const, null),
          rates: fc.constant<Rate[]>([]),
          join: fc.constant(null),
          baseQuantity: fc.constant(null),
        }),
        { maxLength: 4 },
      ),
      references: fc.array(referred, { maxLength: 3 }),
      before: fc.array(declaredBefore, { maxLength: 2 }),
      licence: orNull(text),
      freeText: orNull(text),
    })
    .chain(({ references, before, ...rest }) =>
      costs(national, fc.constant(rest.price)).map((given) => ({
        ...blankItem(ordinal),
        ...rest,
        costs: given,
        containers: [],
        previousDocuments: [...references, ...before],
      })),
    );
}

export const declarations: fc.Arbitrary<Declaration> = fc
  .record({
    at: home,
    contract: foreignCurrency,
    size: fc.nat(4),
    direction: fc.constantFrom('import' as const, 'export' as const),
  })
  .chain(({ at, contract, size, direction }) =>
    fc
      .record({
        direction: fc.constant(direction),
        type: fc.constant(direction === 'import' ? 'IM' : 'EX'),
        generalProcedure: fc.constantFrom('1', '4', '7'),
        sourceId: orNull(word),
        office: orNull(coded),
        registration: orNull(stamp),
        assessment: orNull(stamp),
        receipt: orNull(stamp),
        reference: orNull(text),
        declaredOn: orNull(date),
        manifest: orNull(text),
        parties: fc.record({
          consignor: orNull(party),
          consignee: orNull(party),
          financial: orNull(party),
          declarant: orNull(party),
          representative: orNull(text),
          principal: orNull(
            fc.record({
              code: orNull(code),
              name: text,
              address: fc.constant(null),
              country: fc.constant(null),
            }),
          ),
          carrier: fc.constant(null),
        }),
        countries: fc.record({
          dispatch: fc.constant(direction === 'export' ? at.country : 'CN'),
          destination: fc.constant(direction === 'import' ? at.country : 'UZ'),
          origin: orNull(text),
          trading: orNull(fc.constant('TR')),
          firstDestination: orNull(fc.constant('TR')),
        }),
        transport: fc.record({
          arrival: fc.record({ identity: orNull(text), nationality: orNull(fc.constant('KZ')) }),
          border: fc.record({
            identity: orNull(text),
            nationality: orNull(fc.constant('TR')),
            mode: orNull(fc.constant('31')),
          }),
          inlandMode: orNull(fc.constant('20')),
          containerised: orNull(fc.boolean()),
          loadingPlace: orNull(text),
        }),
        borderOffice: orNull(coded),
        goodsLocation: orNull(text),
        deliveryTerms: fc.record({ code: orNull(fc.constant('DAP')), place: orNull(text) }),
        exchangeRate: orNull(
          quantity.map((rate) => rate + 0.001).map((rate) => Math.round(rate * 1000) / 1000),
        ),
        costs: costs(
          at.national,
          fc.record({ minor: minor.map((n) => n + 1), currency: fc.constant(contract) }),
        ),
        totals: fc.record({
          items: orNull(count),
          packages: orNull(count),
          sheets: fc.constant(null),
          loadingLists: fc.constant(null),
          grossGrams: orNull(grams),
          customsValue: nationalSum(at.national),
          payments: nationalSum(at.national),
          guaranteed: nationalSum(at.national),
        }),
        containers: fc.uniqueArray(
          fc.record({
            identity: code,
            type: orNull(code),
            item: size === 0 ? fc.constant(null) : orNull(fc.integer({ min: 1, max: size })),
            packages: orNull(count),
            grossGrams: orNull(grams),
          }),
          { maxLength: 3, selector: ({ identity }) => identity },
        ),
        transit: orNull(
          fc.record({
            departureOffice: fc.constant(null),
            guarantee: fc.constant(null),
            destinationOffice: text,
            destinationCountry: orNull(fc.constant('UZ')),
            seals: orNull(text),
            sealCount: orNull(count),
            timeLimit: orNull(date),
          }),
        ),
        comments: orNull(text),
        items: fc.tuple(
          ...Array.from({ length: size }, (_, index) => item(index + 1, at.national, contract)),
        ),
      })
      .map((said) => completed({ ...blankDeclaration(), ...said })),
  );

/** What follows from the rest: the invoice, the common procedure, the number on paper, containers of items. */
function completed(
  given: Omit<Declaration, 'invoice' | 'procedure' | 'registrationNumber'>,
): Declaration {
  const requested = new Set(given.items.map(({ procedure }) => procedure.requested));
  const { office, registration } = given;
  const [year = '', month = '', day = ''] = registration?.date?.split('-') ?? [];
  const numbered = office !== null && registration?.number != null && registration.date !== null;
  return {
    ...given,
    invoice: given.costs.invoice?.foreign ?? null,
    procedure: requested.size === 1 ? ([...requested][0] ?? null) : null,
    registrationNumber: numbered
      ? `${office.code}/${day}${month}${year.slice(-2)}/${registration.number?.padStart(7, '0')}`
      : null,
    items: given.items.map((each) => ({
      ...each,
      // Documents come before the declaration; an order of dates nothing else shows is read so.
      documents: each.documents.map((document) => ({
        ...document,
        date: earlier(document.date, registration?.date ?? null),
      })),
      containers: given.containers
        .filter((container) => container.item === each.ordinal)
        .map(({ identity }) => identity),
    })),
  };
}

/** The date, or the limit where that comes before it. */
const earlier = (date: string | null, limit: string | null): string | null =>
  date !== null && limit !== null && date > limit ? limit : date;

export const manners: fc.Arbitrary<Manner> = fc.record({
  empty: fc.constantFrom('null' as const, 'tag' as const, 'absent' as const),
  tags: fc.constantFrom('as documented' as const, 'lower' as const, 'upper' as const),
  dates: fc.constantFrom(
    'iso' as const,
    'dots' as const,
    'day first' as const,
    'month first' as const,
  ),
  numbers: fc.constantFrom('plain' as const, 'with .0' as const, 'exponent' as const),
  padded: fc.boolean(),
});
