import type { Declaration, Item } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { joined, listed } from './leaves.ts';

/**
 * Means of transport, containers and the place of the goods. Modes of transport are the one-digit codes
 * of UN/ECE recommendation 19 (1 sea, 3 road, 4 air), kept as the message has them; the classifier of
 * the EAEU begins its two-digit codes with the same digit.
 */
export function readTransport(
  header: Branch | undefined,
  direction: Declaration['direction'],
  items: readonly Item[],
  values: ValueReader,
): Pick<Declaration, 'transport' | 'goodsLocation' | 'containers'> {
  const consignment = at(header, 'GoodsShipment', 'Consignment');
  const border = at(header, 'BorderTransportMeans');
  const means = direction === 'export' ? ['Departure', 'Arrival'] : ['Arrival', 'Departure'];
  const inland = means.map((way) => at(consignment, `${way}TransportMeans`)).find(Boolean);
  const container = values.code(at(consignment, 'ContainerCode'), null, 'transport.containerised');
  return {
    transport: {
      arrival: {
        identity: identityOf(inland, values),
        nationality: values.code(
          at(inland, 'RegistrationNationalityCode'),
          null,
          'transport.arrival.nationality',
        ),
      },
      border: {
        identity: identityOf(border, values),
        nationality: values.code(
          at(border, 'RegistrationNationalityCode'),
          null,
          'transport.border.nationality',
        ),
        mode: values.code(at(border, 'ModeCode'), null, 'transport.border.mode'),
      },
      inlandMode: values.code(at(inland, 'ModeCode'), null, 'transport.inlandMode'),
      containerised: container === null ? null : container !== '0',
      loadingPlace: nameOrId(at(consignment, 'LoadingLocation'), 'transport.loadingPlace', values),
    },
    goodsLocation: goodsLocation(at(consignment, 'GoodsLocation'), values),
    containers: containersOf(consignment, items, values),
  };
}

function identityOf(means: Branch | undefined, values: ValueReader): string | null {
  const field = 'transport.arrival.identity';
  return listed([
    values.text(at(means, 'ID'), null, field),
    values.text(at(means, 'Name'), null, field),
  ]);
}

function nameOrId(place: Branch | undefined, field: string, values: ValueReader): string | null {
  return values.text(at(place, 'Name'), null, field) ?? values.text(at(place, 'ID'), null, field);
}

/**
 * The place of the goods in one code as traders write it: country, kind of place, kind of its
 * identification, identification (GB A U WLALONBTW without the blanks); a second identification and
 * an address follow it.
 */
function goodsLocation(place: Branch | undefined, values: ValueReader): string | null {
  const field = 'goodsLocation';
  const address = at(place, 'Address');
  const part = (name: string): string | null => values.text(at(address, name), null, field);
  const name = values.text(at(place, 'Name'), null, field);
  const id = values.text(at(place, 'ID'), null, field);
  const code = joined(
    [
      part('CountryCode'),
      values.text(at(place, 'TypeCode'), null, field),
      part('TypeCode'),
      name ?? id,
    ],
    '',
  );
  const second = name === null ? null : id;
  return joined([code, second, part('Line'), part('CityName'), part('PostcodeID')], ', ');
}

/** Containers of items name their item; those of the header that no item names carry the whole. */
function containersOf(
  consignment: Branch | undefined,
  items: readonly Item[],
  values: ValueReader,
): Declaration['containers'] {
  const blank = { type: null, packages: null, grossGrams: null };
  const ofItems = items.flatMap(({ ordinal, containers }) =>
    containers.map((identity) => ({ ...blank, identity, item: ordinal })),
  );
  const known = new Set(ofItems.map(({ identity }) => identity));
  const ofWhole: Declaration['containers'] = [];
  for (const equipment of every(consignment, 'TransportEquipment')) {
    const identity = values.code(at(equipment, 'ID'), null, 'containers');
    if (identity === null || known.has(identity)) continue;
    known.add(identity);
    ofWhole.push({ ...blank, identity, item: null });
  }
  return [...ofWhole, ...ofItems];
}
