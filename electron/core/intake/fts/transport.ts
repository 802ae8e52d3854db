import type { Declaration, Direction } from '../../../../shared/declaration.ts';
import { nationality } from '../eaeu/codes.ts';
import { joined, type Part } from '../values/part.ts';

/** Identities of the means of transport of one section, and their nationality. */
function readMeans(section: Part, field: string): Declaration['transport']['arrival'] {
  const means = [...section.every('RUTransportMeans'), ...section.every('TransportMeans')];
  const nationalities = [
    section.code(`${field}.nationality`, 'TransportNationalityCode'),
    ...means.map((one) => one.code(`${field}.nationality`, 'TransportMeansNationalityCode')),
  ];
  return {
    identity: joined(
      means.flatMap((one) => [
        one.text(`${field}.identity`, 'TransportIdentifier') ??
          one.text(`${field}.identity`, 'VIN'),
        one.text(`${field}.identity`, 'FirstTrailerRegId'),
        one.text(`${field}.identity`, 'SecondTrailerRegId'),
      ]),
      ';',
    ),
    nationality: nationalities.map(nationality).find((code) => code !== null) ?? null,
  };
}

/**
 * How the goods travel (boxes 18, 19, 21, 25 and 26). In a transit declaration box 25 is filled from the
 * means of departure and box 26 from those of the border.
 */
export function readTransport(consignment: Part, direction: Direction): Declaration['transport'] {
  const arrival = consignment.at('ESADout_CUDepartureArrivalTransport');
  const border = consignment.at('ESADout_CUBorderTransport');
  const [outer, inner] = direction === 'transit' ? [arrival, border] : [border, arrival];
  return {
    arrival: readMeans(arrival, 'transport.arrival'),
    border: {
      ...readMeans(border, 'transport.border'),
      mode: outer.code('transport.border.mode', 'TransportModeCode'),
    },
    inlandMode: inner.code('transport.inlandMode', 'TransportModeCode'),
    containerised: consignment.flag('transport.containerised', 'ContainerIndicator'),
    loadingPlace: null,
  };
}
