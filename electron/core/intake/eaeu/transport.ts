import type { Declaration } from '../../../../shared/declaration.ts';
import { joined, type Part } from '../values/part.ts';
import { nationality } from './codes.ts';

type Means = Declaration['transport']['arrival'];

/** Lists of means of transport; their name changed between versions of the data model. */
const lists = [
  'TransportMeansItemDetails',
  'TransportMeansRegistrationIdDetails',
  'TransportMeansDetails',
  'TrailerDetails',
];

/**
 * Identities of the means of transport of one section (one may stand in the section itself), in the
 * order of the message, and their nationality.
 */
export function readMeans(section: Part, field: string): Means {
  const means = [section, ...lists.flatMap((name) => section.every(name))];
  const identities = means.map(
    (one) =>
      one.text(`${field}.identity`, 'TransportMeansRegId') ??
      one.text(`${field}.identity`, 'VehicleId'),
  );
  const nationalities = means.flatMap((one) => [
    one.code(`${field}.nationality`, 'RegistrationNationalityCode'),
    one.at('TransportMeansRegId').attribute('countryCode'),
    one.code(`${field}.nationality`, 'TransportMeansNationalityDetails', 'UnifiedCountryCode'),
  ]);
  return {
    identity: joined(identities, ';'),
    nationality: nationalities.map(nationality).find((code) => code !== null) ?? null,
  };
}

/** How the goods travel: boxes 18, 19, 21, 25 and 26. */
export function readTransport(consignment: Part): Declaration['transport'] {
  const arrival = consignment.at('ArrivalDepartureTransportDetails');
  const border = consignment.at('BorderTransportDetails');
  const field = 'transport';
  return {
    arrival: readMeans(arrival, `${field}.arrival`),
    border: {
      ...readMeans(border, `${field}.border`),
      mode: border.code(`${field}.border.mode`, 'UnifiedTransportModeCode'),
    },
    inlandMode: arrival.code(`${field}.inlandMode`, 'UnifiedTransportModeCode'),
    containerised: consignment.flag('transport.containerised', 'ContainerIndicator'),
    loadingPlace: null,
  };
}
