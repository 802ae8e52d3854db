import { blankDocument, type Declaration, type Document } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { amount, day, joined, listed, type MessageContext } from './leaves.ts';
import { nameOf, readParty } from './parties.ts';
import { readDocuments, readStatements } from './papers.ts';

/** Accounts that duties are deferred to (data element 2/6) stand among the documents of the header. */
const deferment = '1DAN';

/** Documents of the whole: those produced, the authorisations with their holders, and the invoice. */
export function readHeaderDocuments(
  header: Branch | undefined,
  context: MessageContext,
  values: ValueReader,
): Pick<Declaration, 'documents' | 'deferredPayment'> {
  const produced = readDocuments(header, null, context, values);
  const accounts = produced.filter(({ code }) => code === deferment);
  return {
    deferredPayment: listed(accounts.map(({ reference }) => reference)),
    documents: [
      ...produced.filter(({ code }) => code !== deferment),
      ...authorisations(header, values),
      ...invoices(header, values),
    ],
  };
}

function authorisations(header: Branch | undefined, values: ValueReader): Document[] {
  return every(header, 'AuthorisationHolder')
    .map((branch) => ({
      ...blankDocument(),
      code: values.code(at(branch, 'CategoryCode'), null, 'documents'),
      holder: values.code(at(branch, 'ID'), null, 'documents'),
    }))
    .filter(({ code, holder }) => code !== null || holder !== null);
}

/** The commercial invoice, by its code in the union's list of documents. */
const commercialInvoice = 'N380';

function invoices(header: Branch | undefined, values: ValueReader): Document[] {
  return every(at(header, 'GoodsShipment'), 'Invoice')
    .map((branch) => {
      const reference = values.text(at(branch, 'ID'), null, 'documents');
      const document: Document = { ...blankDocument(), code: commercialInvoice, reference };
      day(at(branch, 'IssueDateTime'), null, 'documents.date', values, (date) => {
        document.date = date;
      });
      return document;
    })
    .filter(({ reference }) => reference !== null);
}

/** Sum of the guarantees that name one; of several currencies the first. */
export function guaranteed(
  header: Branch | undefined,
  context: MessageContext,
  values: ValueReader,
): Money | null {
  const sums = every(header, 'ObligationGuarantee')
    .map((branch) => amount(at(branch, 'AmountAmount'), null, 'totals.guaranteed', context, values))
    .filter((sum) => sum !== null);
  const [first] = sums;
  if (first === undefined) return null;
  const same = sums.filter(({ currency }) => currency === first.currency);
  return { ...first, minor: same.reduce((total, { minor }) => total + minor, 0) };
}

/**
 * What the normal form has no field for, one a line and named as the message names it: statements,
 * guarantees, seals, route, offices, further persons.
 */
export function readComments(
  header: Branch | undefined,
  parties: Declaration['parties'],
  values: ValueReader,
): Declaration['comments'] {
  const shipment = at(header, 'GoodsShipment');
  const text = (branch: Branch | undefined, ...path: string[]): string | null =>
    values.text(at(branch, ...path), null, 'comments');
  const line = (name: string, said: string | null): string | null =>
    said === null ? null : `${name}: ${said}`;
  const route = [at(header, 'Consignment'), at(shipment, 'Consignment')].flatMap((consignment) =>
    every(consignment, 'Itinerary').map((leg) => text(leg, 'RoutingCountryCode')),
  );
  return joined(
    [
      ...readStatements(header, null, 'comments', values),
      line('Agent', text(header, 'Agent', 'FunctionCode')),
      ...every(header, 'ObligationGuarantee').map((branch) =>
        line(
          'ObligationGuarantee',
          joined(
            [
              text(branch, 'SecurityDetailsCode'),
              text(branch, 'ID'),
              text(branch, 'ReferenceID'),
              text(branch, 'GuaranteeOffice', 'ID'),
              text(branch, 'AmountAmount'),
              at(branch, 'AmountAmount')?.attributes['currencyID']?.trim() ?? null,
            ],
            ' ',
          ),
        ),
      ),
      ...every(at(shipment, 'Consignment'), 'TransportEquipment').map((equipment) =>
        line(
          joined(['Seal', text(equipment, 'ID')], ' ') ?? 'Seal',
          listed(every(equipment, 'Seal').map((seal) => text(seal, 'ID'))),
        ),
      ),
      line('Itinerary', joined(route, '; ')),
      line('Freight', text(header, 'Consignment', 'Freight', 'PaymentMethodCode')),
      line('AcceptanceDateTime', acceptedApart(header, values)),
      line('ExitDateTime', text(shipment, 'ExitDateTime', 'DateTimeString')),
      line('SupervisingOffice', text(header, 'SupervisingOffice', 'ID')),
      line('IssueLocationID', text(header, 'IssueLocationID')),
      line('SpecificCircumstances', text(header, 'SpecificCircumstancesCodeCode')),
      ...furtherPersons(header, parties, values),
    ],
    '\n',
  );
}

/** The day whose law applies: where a day of making out stands beside it and no number, it has no field. */
function acceptedApart(header: Branch | undefined, values: ValueReader): string | null {
  const hasField = at(header, 'IssueDateTime') === undefined || at(header, 'ID') !== undefined;
  const accepted = at(header, 'AcceptanceDateTime');
  return hasField ? null : values.text(at(accepted, 'DateTimeString'), null, 'comments');
}

const ofHeader = ['Submitter', 'Authentication'];
const ofConsignment = ['Consignor', 'Consignee'];
const ofShipment = [
  'Buyer',
  'Seller',
  'Consignor',
  'Consignee',
  'DomesticDutyTaxParty',
  'AEOMutualRecognitionParty',
  'Payer',
  'Surety',
];

/** Persons who are none of the parties of the declaration. */
function furtherPersons(
  header: Branch | undefined,
  parties: Declaration['parties'],
  values: ValueReader,
): (string | null)[] {
  const { consignor, consignee, financial } = parties;
  const known = new Set([consignor, consignee, financial].map(nameOf));
  const named = (parent: Branch | undefined, names: readonly string[]): (string | null)[] =>
    names.flatMap((name) =>
      every(parent, name).map((branch) => {
        const party = readParty(at(branch, 'Authenticator') ?? branch, null, 'comments', values);
        const role = values.code(at(branch, 'RoleCode'), null, 'comments');
        const isKnown = role === null && known.has(nameOf(party));
        return isKnown || party === null
          ? null
          : `${joined([name, role], ' ')}: ${nameOf(party) ?? ''}`;
      }),
    );
  return [
    ...named(header, ofHeader),
    ...named(at(header, 'Consignment'), ofConsignment),
    ...named(at(header, 'GoodsShipment'), ofShipment),
  ];
}
