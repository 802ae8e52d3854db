/** Airline prefix of three digits and serial of eight, as waybills are numbered by airlines. */
const shape = /^(\d{3})[ -]?(\d{8})$/;

/** The last digit of an air waybill for the seven digits of its serial: their number modulo 7 (IATA resolution 600a). */
export function airWaybillCheckDigit(serial: string): number {
  return Number(serial) % 7;
}

/**
 * The check digit that a master air waybill should have, and the one it has; `null` where the number is
 * not of that shape (waybills of forwarders are numbered as they please).
 */
export function airWaybillDigits(number: string): { found: number; expected: number } | null {
  const serial = shape.exec(number.trim())?.[2];
  if (serial === undefined) return null;
  return { found: Number(serial[7]), expected: airWaybillCheckDigit(serial.slice(0, 7)) };
}
