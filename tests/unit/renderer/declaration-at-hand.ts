import {
  declarationSchema,
  itemSchema,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';

const noCosts = {
  invoice: null,
  externalFreight: null,
  internalFreight: null,
  insurance: null,
  other: null,
  deduction: null,
};

/** A declaration of which only what a test speaks about is said. */
export function declarationOf(
  said: Partial<Declaration>,
  items: readonly Partial<Item>[],
): Declaration {
  return declarationSchema.parse({
    type: 'IM',
    generalProcedure: '4',
    direction: 'import',
    procedure: '40',
    sourceId: null,
    office: null,
    registrationNumber: null,
    registration: null,
    assessment: null,
    receipt: null,
    reference: null,
    declaredOn: null,
    manifest: null,
    parties: {
      consignor: null,
      consignee: null,
      financial: null,
      declarant: null,
      representative: null,
      principal: null,
    },
    countries: {
      dispatch: null,
      destination: null,
      origin: null,
      trading: null,
      firstDestination: null,
    },
    transport: {
      arrival: { identity: null, nationality: null },
      border: { identity: null, nationality: null, mode: null },
      inlandMode: null,
      containerised: null,
      loadingPlace: null,
    },
    borderOffice: null,
    goodsLocation: null,
    deliveryTerms: { code: null, place: null },
    invoice: null,
    exchangeRate: null,
    costs: noCosts,
    totals: {
      items: null,
      packages: null,
      grossGrams: null,
      customsValue: null,
      payments: null,
      guaranteed: null,
    },
    containers: [],
    transit: null,
    comments: null,
    ...said,
    items: items.map((item, index) => itemOf({ ordinal: index + 1, ...item })),
  });
}

function itemOf(said: Partial<Item>): Item {
  return itemSchema.parse({
    ordinal: 1,
    hsCode: null,
    description: null,
    commercialDescription: null,
    originCountry: null,
    originRegion: null,
    grossGrams: null,
    netGrams: null,
    price: null,
    customsValue: null,
    statisticalValue: null,
    supplementaryUnits: [],
    procedure: { requested: null, previous: null, national: null },
    preference: null,
    quota: null,
    valuationMethod: null,
    packages: { count: null, kindCode: null, kindName: null, marks: null },
    deliveryTerms: { code: null, place: null },
    costs: noCosts,
    documents: [],
    containers: [],
    payments: [],
    previousDocuments: [],
    licence: null,
    freeText: null,
    ...said,
  });
}
