import type { Declaration, Party } from '../../../../shared/declaration.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { joined } from './leaves.ts';

/** Persons that items name, the first of each kind. */
interface NamedByItems {
  person(name: 'Exporter' | 'Consignor' | 'Consignee' | 'Buyer' | 'Seller'): Party | null;
}

/**
 * A person: number (EORI in the European Union and the United Kingdom), name, address. `null` where
 * the message says nothing of them but, perhaps, what they are.
 */
export function readParty(
  branch: Branch | undefined,
  item: number | null,
  field: string,
  values: ValueReader,
): Party | null {
  const address = at(branch, 'Address');
  const part = (name: string): string | null =>
    values.text(at(address, name), item, `${field}.address`);
  const party: Party = {
    code: values.code(at(branch, 'ID'), item, `${field}.code`),
    name: values.text(at(branch, 'Name'), item, `${field}.name`),
    address: joined(
      [
        part('Line'),
        part('CityName'),
        part('CountrySubDivisionName') ?? part('CountrySubDivisionCode'),
        part('PostcodeID'),
      ],
      ', ',
    ),
    country: values.code(at(address, 'CountryCode'), item, `${field}.country`),
  };
  return party.code === null && party.name === null ? null : party;
}

/** A person in one line of text: name, and number in brackets. */
export function nameOf(party: Party | null): string | null {
  if (party === null || party.name === null) return party?.code ?? null;
  return party.code === null ? party.name : `${party.name} (${party.code})`;
}

export function partyLine(branch: Branch, item: number | null, values: ValueReader): string | null {
  return nameOf(readParty(branch, item, 'freeText', values));
}

/**
 * Persons by what they are to the goods. The exporter sends, the importer receives; consignor and
 * consignee stand in where there is none. The financial side is the payer, else the party to the
 * contract of the declaring country: buyer at import, seller at export.
 */
export function readParties(
  header: Branch | undefined,
  direction: Declaration['direction'],
  gathered: NamedByItems,
  values: ValueReader,
): Declaration['parties'] {
  const shipment = at(header, 'GoodsShipment');
  const consignment = at(header, 'Consignment');
  const first = (field: string, ...branches: (Branch | undefined)[]) => {
    for (const branch of branches) {
      const party = readParty(branch, null, `parties.${field}`, values);
      if (party !== null) return party;
    }
    return null;
  };
  const ownSide = direction === 'export' ? 'Seller' : 'Buyer';
  const agent = at(header, 'Agent') ?? at(header, 'Representative');
  return {
    consignor:
      first('consignor', at(header, 'Exporter'), at(shipment, 'Exporter')) ??
      gathered.person('Exporter') ??
      first('consignor', at(shipment, 'Consignor'), at(consignment, 'Consignor')) ??
      gathered.person('Consignor'),
    consignee:
      first('consignee', at(shipment, 'Importer'), at(header, 'Importer')) ??
      first('consignee', at(shipment, 'Consignee'), at(consignment, 'Consignee')) ??
      gathered.person('Consignee'),
    financial:
      first('financial', at(shipment, 'Payer'), at(shipment, ownSide)) ?? gathered.person(ownSide),
    declarant: first('declarant', at(header, 'Declarant')),
    representative: agent === undefined ? null : partyLine(agent, null, values),
    principal: null,
    carrier: first(
      'carrier',
      at(consignment, 'Carrier'),
      at(shipment, 'Consignment', 'Carrier'),
      at(header, 'Carrier'),
    ),
  };
}
