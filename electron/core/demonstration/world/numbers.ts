import { airWaybillCheckDigit } from '../../control/air-waybill.ts';
import { containerCheckDigit } from '../../../../shared/container-number.ts';
import { taxNumberCheckDigit } from '../../control/tax-number.ts';
import type { Random } from '../prng.ts';

/**
 * Identification numbers that pass their checks and belong to nobody.
 */

/** First of the serials that the demonstration uses; see `inventedBin`. */
const firstSerial = 97_000;
const serials = 3000;

/**
 * A BIN (business identification number): year and month of registration, 4 for a resident legal
 * entity, 0 for a head office, five digits of serial, check digit. The serial counts registrations
 * within the month and has never come near its last thousands (the country registers a few thousand
 * legal entities a month): every BIN here takes a serial from 97000 to 99999, a range never issued.
 * `issued` holds those given so far, so that no two traders share one.
 */
export function inventedBin(yearMonth: string, random: Random, issued: Set<string>): string {
  for (let offset = random.whole(0, serials - 1); ; offset = (offset + 1) % serials) {
    const digits = `${yearMonth}40${firstSerial + offset}`;
    const check = taxNumberCheckDigit(digits);
    if (check === null || issued.has(digits)) continue;
    issued.add(digits);
    return digits + check;
  }
}

/** Owner prefixes made up for the demonstration; all begin with QZ, which no container owner is known to use. */
const containerOwners = ['QZDU', 'QZLU', 'QZRU', 'QZNU', 'QZKU'];

/** A container number with a valid check digit and an invented owner. */
export function inventedContainer(random: Random): string {
  const start = random.pick(containerOwners) + random.digits(6);
  return start + containerCheckDigit(start);
}

/** Number of an air waybill: airline 000, which is none, a serial of seven digits and its remainder by seven. */
export function inventedWaybill(random: Random): string {
  const serial = random.digits(7);
  return `000-${serial}${airWaybillCheckDigit(serial)}`;
}

/** A railway wagon number of eight digits with its check digit (weights 2 and 1, digits of the products summed). */
export function inventedWagon(random: Random): string {
  // Numbers of the shape 00xxxxx are given to no wagon.
  const digits = `00${random.digits(5)}`;
  return digits + wagonCheckDigit(digits);
}

/** Check digit of a wagon number over its first seven digits. */
function wagonCheckDigit(sevenDigits: string): number {
  let sum = 0;
  for (let i = 0; i < 7; i++) {
    const product = Number(sevenDigits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10;
}

/** A vehicle identification number of 17 signs without I, O, Q; it begins with 0, which names no region of the world. */
export function inventedVin(random: Random): string {
  const signs = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
  let vin = '0DZ';
  while (vin.length < 11) vin += signs[random.whole(0, signs.length - 1)];
  return vin + random.digits(6);
}
