import type { Declaration, Item } from '../../../shared/declaration.ts';
import { countryCode, sumOfAll, sumOfMoney, transitProcedure } from './eaeu/codes.ts';
import { readDocuments } from './eaeu/documents.ts';
import { isOfCommission, itemDepth, unread } from './eaeu/envelope.ts';
import { currenciesOf, readIdentity, settled } from './eaeu/header.ts';
import { readItem, type Currencies } from './eaeu/item.ts';
import { readSubject } from './eaeu/parties.ts';
import { readTransit } from './eaeu/transit.ts';
import { readMeans } from './eaeu/transport.ts';
import type { Format } from './format.ts';
import { TreeReader, type TreeShape } from './tree.ts';
import { Part } from './values/part.ts';
import { ValueReader } from './values/value-reader.ts';

/**
 * The transit declaration as an electronic document of the Eurasian Economic Commission (R.048): the
 * transport stands in the root, and every shipment has its own parties, countries and destination.
 */
export const eaeuTransit: Format = {
  name: 'EAEU transit declaration',
  recognises: (root, namespace) => root === 'TransitDeclaration' && isOfCommission(namespace),
  begin: () => new TreeReader(transitDeclaration()),
};

const shipmentName = 'TDGoodsShipmentDetails';
const items = new Set(['TransitGoodsItemDetails', 'TDGoodsItemDetails']);

function transitDeclaration(): TreeShape {
  const values = new ValueReader();
  const read: Item[] = [];
  const containers: Declaration['containers'] = [];
  let currencies: Currencies | null = null;
  return {
    kindOf(path) {
      const name = path.at(-1) ?? '';
      if (unread.has(name)) return 'skip';
      return path.length === itemDepth && items.has(name) ? 'item' : 'header';
    },
    item(branch, header) {
      const root = new Part(header, null, values);
      currencies ??= currenciesOf(root, root.at(shipmentName));
      read.push(readItem(branch, read.length + 1, currencies, containers, values));
    },
    finish(header) {
      const root = new Part(header, null, values);
      const { national } = currencies ?? currenciesOf(root, root.at(shipmentName));
      const declaration = readIdentity(root, read);
      declaration.document = 'transit';
      declaration.direction = 'transit';
      declaration.procedure ??= transitProcedure;
      declaration.containers = containers;
      declaration.transport = readTransport(root);
      declaration.parties.carrier = readSubject(root.at('CarrierDetails'), 'carrier');
      const shipments = root.every(shipmentName);
      readShipments(shipments, national, declaration);
      declaration.transit = readTransit([...shipments, root], national, declaration);
      return [settled(declaration, values)];
    },
  };
}

/** Means of transport of the whole declaration (boxes 18 and 19). */
function readTransport(root: Part): Declaration['transport'] {
  return {
    arrival: readMeans(root, 'transport.arrival'),
    border: { identity: null, nationality: null, mode: null },
    inlandMode:
      root.code('transport.inlandMode', 'UnifiedTransportModeCode') ??
      root.code('transport.inlandMode', 'TransportMeansItemDetails', 'UnifiedTransportModeCode'),
    containerised: root.flag('transport.containerised', 'ContainerIndicator'),
    loadingPlace: null,
  };
}

/** Parties and countries are those of the first shipment that names them; totals are of all shipments. */
function readShipments(
  shipments: readonly Part[],
  national: string,
  declaration: Declaration,
): void {
  const { parties, totals, countries } = declaration;
  const first = <T>(read: (shipment: Part) => T | null): T | null =>
    shipments.map(read).find((value) => value !== null) ?? null;
  const subject = (name: string, role: 'consignor' | 'consignee') =>
    first((shipment) => readSubject(shipment.at(name), role, parties.declarant));
  parties.consignor = subject('ConsignorDetails', 'consignor');
  parties.consignee = subject('ConsigneeDetails', 'consignee');
  countries.dispatch = countryCode(
    first((shipment) => shipment.code('countries.dispatch', 'DepartureCountryCode')),
  );
  countries.destination = countryCode(
    first((shipment) => shipment.code('countries.destination', 'DestinationCountryCode')),
  );
  declaration.invoice = sumOfMoney(
    shipments.map((shipment) => shipment.money('invoice', national, 'TotalAmount')),
  );
  declaration.documents = readDocuments(
    shipments.map((shipment) => shipment.at('TransportDocumentDetails')),
  );
  totals.items ??= sumOfAll(
    shipments.map((shipment) => shipment.count('totals.items', 'GoodsQuantity')),
  );
  totals.packages ??= sumOfAll(
    shipments.map((shipment) => shipment.packages('totals.packages', 'CargoQuantity')),
  );
  totals.grossGrams = sumOfAll(
    shipments.map((shipment) => shipment.grams('totals.grossGrams', 'TotalGrossMassMeasure')),
  );
}
