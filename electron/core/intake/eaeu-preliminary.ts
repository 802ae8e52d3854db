import type { Declaration, Item } from '../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../shared/money.ts';
import {
  countryCode,
  currencyOfMember,
  memberOfOffice,
  sumOfAll,
  sumOfMoney,
} from './eaeu/codes.ts';
import { readDocuments } from './eaeu/documents.ts';
import { isOfCommission, unread } from './eaeu/envelope.ts';
import { coded, readIdentity, settled } from './eaeu/header.ts';
import { readItem, type Currencies } from './eaeu/item.ts';
import { readSubject } from './eaeu/parties.ts';
import { readTransit } from './eaeu/transit.ts';
import { readMeans } from './eaeu/transport.ts';
import type { Format } from './format.ts';
import { TreeReader, type TreeShape } from './tree.ts';
import { Part } from './values/part.ts';
import { ValueReader } from './values/value-reader.ts';

/**
 * Preliminary information on goods that are going to arrive by road (R.042 of the Eurasian Economic
 * Commission). It may ask for customs transit too: then it says where the goods go and who answers.
 */
export const eaeuPreliminary: Format = {
  name: 'EAEU preliminary information',
  recognises: (root, namespace) =>
    root === 'AutoPreliminaryInformation' && isOfCommission(namespace),
  begin: () => new TreeReader(preliminaryInformation()),
};

const mainName = 'PIATMainConsignmentDetails';
const consignmentName = 'PIATConsignmentDetails';
const itemName = 'PIATConsignmentItemDetails';
/** Root, main consignment, consignment, item. */
const itemDepth = 4;

function preliminaryInformation(): TreeShape {
  const values = new ValueReader();
  const read: Item[] = [];
  const containers: Declaration['containers'] = [];
  let currencies: Currencies | null = null;
  const currenciesOf = (root: Part): Currencies => {
    const office = root.code(
      'borderOffice.code',
      'PIATEntryCheckPointDetails',
      'CustomsOfficeCode',
    );
    const national = currencyOfMember(memberOfOffice(office)) ?? 'KZT';
    return { national, invoice: unnamedCurrency };
  };
  return {
    kindOf(path) {
      const name = path.at(-1) ?? '';
      if (unread.has(name)) return 'skip';
      return path.length === itemDepth && name === itemName ? 'item' : 'header';
    },
    item(branch, header) {
      currencies ??= currenciesOf(new Part(header, null, values));
      read.push(readItem(branch, read.length + 1, currencies, containers, values));
    },
    finish(header) {
      const root = new Part(header, null, values);
      const main = root.at(mainName);
      const { national } = currencies ?? currenciesOf(root);
      const declaration = readIdentity(root, read, main);
      declaration.document = 'preliminary';
      declaration.beforeArrival = true;
      declaration.containers = containers;
      readArrival(root, main, declaration);
      readConsignments(main.every(consignmentName), declaration);
      if (declaration.direction === 'transit') {
        declaration.transit = readTransit([main], national, declaration);
      }
      return [settled(declaration, values)];
    },
  };
}

/** Where the goods enter, on what, and who lodges, carries and answers for the transit. */
function readArrival(root: Part, main: Part, declaration: Declaration): void {
  const { parties } = declaration;
  const border = root.at('PIATBorderTransportDetails');
  const onward = main.at('PITransitTransportMeansDetails');
  declaration.borderOffice = coded(
    root.at('PIATEntryCheckPointDetails'),
    'borderOffice',
    'CustomsOfficeCode',
    'BorderCheckpointName',
  );
  parties.declarant = readSubject(root.at('PIDeclarantDetails'), 'declarant');
  parties.carrier =
    readSubject(root.at('PIATCarrierDetails'), 'carrier', parties.declarant) ??
    readSubject(main.at('PIUnionCarrierDetails'), 'carrier', parties.declarant);
  parties.principal = readSubject(
    main.at('PITransitDeclarantDetails'),
    'principal',
    parties.declarant,
  );
  const arriving = readMeans(border, 'transport.border');
  const same = onward.flag('transport.arrival', 'EqualIndicator') === true;
  declaration.transport = {
    arrival: same ? arriving : readMeans(onward, 'transport.arrival'),
    border: { ...arriving, mode: border.code('transport.border.mode', 'UnifiedTransportModeCode') },
    inlandMode: onward.code('transport.inlandMode', 'UnifiedTransportModeCode'),
    containerised: border.flag('transport.containerised', 'ContainerIndicator'),
    loadingPlace: null,
  };
}

/** Parties and countries are those of the first consignment that names them; totals are of all of them. */
function readConsignments(consignments: readonly Part[], declaration: Declaration): void {
  const { parties, totals, countries, containers } = declaration;
  const first = <T>(read: (consignment: Part) => T | null): T | null =>
    consignments.map(read).find((value) => value !== null) ?? null;
  const country = (name: string, field: string): string | null =>
    countryCode(
      first(
        (consignment) =>
          consignment.code(field, `${name}Details`, 'CACountryCode') ??
          consignment.code(field, `${name}Code`),
      ),
    );
  const subject = (name: string, role: 'consignor' | 'consignee') =>
    first((consignment) => readSubject(consignment.at(name), role, parties.declarant));
  parties.consignor = subject('PIATConsignorDetails', 'consignor');
  parties.consignee = subject('PIATConsigneeDetails', 'consignee');
  countries.dispatch = country('DepartureCountry', 'countries.dispatch');
  countries.destination = country('DestinationCountry', 'countries.destination');
  declaration.invoice = sumOfMoney(
    consignments.map(
      (consignment) =>
        consignment.money('invoice', unnamedCurrency, 'CAInvoiceValueAmount') ??
        consignment.money('invoice', unnamedCurrency, 'TotalAmount'),
    ),
  );
  declaration.documents = readDocuments(
    consignments.flatMap((consignment) => consignment.every('PIATTransportDocumentDetails')),
  );
  totals.packages ??= sumOfAll(
    consignments.map((consignment) => consignment.packages('totals.packages', 'CargoQuantity')),
  );
  totals.grossGrams = sumOfAll(
    consignments.map((consignment) =>
      consignment.grams('totals.grossGrams', 'UnifiedGrossMassMeasure'),
    ),
  );
  const known = new Set(containers.map(({ identity }) => identity));
  for (const listed of consignments.flatMap((consignment) =>
    consignment.every('PIContainerDetails'),
  )) {
    const identity = listed.code('containers', 'ContainerId');
    if (identity === null || known.has(identity)) continue;
    known.add(identity);
    containers.push({ identity, type: null, item: null, packages: null, grossGrams: null });
  }
}
