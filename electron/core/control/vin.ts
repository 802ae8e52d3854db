const shape = /^[A-HJ-NPR-Z0-9]{17}$/;
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Letters count as digits, I, O and Q left out (49 CFR 565.15). */
const letterValues = new Map(
  [...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, index) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][index] ?? 0,
  ]),
);
const checkPlace = 8;

/** Whether this is a vehicle identification number by its shape (ISO 3779): 17 signs without I, O and Q. */
export function isVin(text: string): boolean {
  return shape.test(text);
}

/** The sign at the ninth place of a VIN that its others demand: a digit, or X for ten. */
export function vinCheckSign(vin: string): string {
  let sum = 0;
  for (const [index, sign] of [...vin].entries()) {
    sum += (letterValues.get(sign) ?? Number(sign)) * (weights[index] ?? 0);
  }
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/**
 * Whether the check sign is right, where there has to be one: vehicles built for North America, whose
 * numbers begin with 1 to 5. Elsewhere the ninth place is free.
 */
export function hasRightCheckSign(vin: string): boolean {
  return !/^[1-5]/.test(vin) || vin[checkPlace] === vinCheckSign(vin);
}
