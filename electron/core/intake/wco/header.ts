import { blankDeclaration, type Declaration, type Item } from '../../../../shared/declaration.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readCosts } from './costs.ts';
import type { Gathered } from './gathered.ts';
import { directionOf, readKind } from './kind.ts';
import { guaranteed, readComments, readHeaderDocuments } from './header-papers.ts';
import { changeReason, sayWhenOnlyChange } from './change.ts';
import { amount, common, day, joined, mass, type MessageContext } from './leaves.ts';
import { readParties } from './parties.ts';
import { readPreviousDocuments } from './papers.ts';
import { readRate } from './rate.ts';
import { readTransport } from './transport.ts';

/** Everything of a declaration but its items, which are read already. */
export function readHeader(
  header: Branch | undefined,
  items: Item[],
  gathered: Gathered,
  context: MessageContext,
  values: ValueReader,
): Declaration {
  const shipment = at(header, 'GoodsShipment');
  const { change, ...kind } = readKind(header, values);
  const procedure = common(items.map((item) => item.procedure.requested));
  const direction = directionOf(kind.type, header, procedure);
  const code = (field: string, ...path: string[]): string | null =>
    values.code(at(header, ...path), null, field);
  const number = code('registrationNumber', 'ID') ?? context.registeredAs;
  const blank = blankDeclaration();
  const parties = readParties(header, direction, gathered, values);
  const invoice = amount(at(header, 'InvoiceAmount'), null, 'invoice', context, values);
  const { costs, said } = readCosts(at(shipment, 'CustomsValuation'), null, context, values);
  const terms = at(shipment, 'TradeTerms');
  const term = (name: string): string | null =>
    values.text(at(terms, name), null, 'deliveryTerms.place');
  const declaration: Declaration = {
    ...blank,
    ...kind,
    direction,
    procedure,
    correction:
      change === null ? null : { ordinal: null, of: number, reason: changeReason(header, values) },
    // A change bears the number of what it changes, and has none of its own.
    sourceId: change === null ? number : null,
    registrationNumber: change === null ? number : null,
    registration: change === null && number !== null ? { serial: null, number, date: null } : null,
    office: coded(
      code('office.code', 'DeclarationOfficeID') ?? code('office.code', 'PresentationOffice', 'ID'),
    ),
    borderOffice: coded(
      code('borderOffice.code', 'ExitOffice', 'ID') ??
        code('borderOffice.code', 'EntryOffice', 'ID'),
    ),
    reference: values.text(at(header, 'FunctionalReferenceID'), null, 'reference'),
    parties,
    countries: {
      ...blank.countries,
      dispatch:
        code('countries.dispatch', 'GoodsShipment', 'ExportCountry', 'ID') ??
        gathered.code('dispatch'),
      destination:
        code('countries.destination', 'GoodsShipment', 'Destination', 'CountryCode') ??
        gathered.code('destination'),
    },
    ...readTransport(header, direction, items, values),
    warehouse: joined(
      [
        code('warehouse', 'GoodsShipment', 'Warehouse', 'TypeCode'),
        code('warehouse', 'GoodsShipment', 'Warehouse', 'ID'),
      ],
      '',
    ),
    transaction: {
      nature:
        code('transaction.nature', 'GoodsShipment', 'TransactionNatureCode') ??
        gathered.code('nature'),
      feature: null,
    },
    deliveryTerms: {
      code: values.code(at(terms, 'ConditionCode'), null, 'deliveryTerms.code'),
      place: term('LocationName') ?? term('LocationID') ?? term('Description'),
    },
    invoice,
    exchangeRate: readRate(header, invoice, items, context, values),
    costs: { ...blank.costs, ...costs },
    totals: {
      ...blank.totals,
      items: values.count(at(header, 'GoodsItemQuantity'), null, 'totals.items'),
      packages: values.packages(at(header, 'TotalPackageQuantity'), null, 'totals.packages'),
      loadingLists: values.count(at(header, 'LoadingListQuantity'), null, 'totals.loadingLists'),
      grossGrams: mass(at(header, 'TotalGrossMassMeasure'), null, 'totals.grossGrams', values),
      guaranteed: guaranteed(header, context, values),
    },
    ...readHeaderDocuments(header, context, values),
    previousDocuments: [
      ...readPreviousDocuments(header, null, values),
      ...readPreviousDocuments(shipment, null, values),
    ],
    comments: joined([readComments(header, parties, values), ...said], '\n'),
    items,
  };
  readDates(header, declaration, values);
  if (change !== null) sayWhenOnlyChange(declaration, change, values);
  return declaration;
}

const coded = (code: string | null): Declaration['office'] =>
  code === null ? null : { code, name: null };

/** Accepted with a number, the declaration is registered; before that the day is the one it was made for. */
function readDates(
  header: Branch | undefined,
  declaration: Declaration,
  values: ValueReader,
): void {
  const accepted = at(header, 'AcceptanceDateTime');
  const issued = at(header, 'IssueDateTime');
  day(issued ?? accepted, null, 'declaredOn', values, (date) => (declaration.declaredOn = date));
  const { registration } = declaration;
  if (registration !== null) {
    day(accepted, null, 'registration.date', values, (date) => (registration.date = date));
  }
}
