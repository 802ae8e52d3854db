const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters count from 10 on, leaving out the multiples of 11 (ISO 6346, annex A). */
const letterValues = new Map<string, number>();
let next = 10;
for (const letter of letters) {
  if (next % 11 === 0) next++;
  letterValues.set(letter, next++);
}

const shape = /^[A-Z]{3}[UJZ]\d{7}$/;

/** The last digit of a container number for the ten characters before it (ISO 6346). */
export function containerCheckDigit(firstTen: string): number {
  let sum = 0;
  for (const [position, character] of [...firstTen].entries()) {
    sum += (letterValues.get(character) ?? Number(character)) * 2 ** position;
  }
  return (sum % 11) % 10;
}

/** Whether it is owner code, category, serial and a digit, right or wrong. */
export const hasShapeOfContainer = (number: string): boolean => shape.test(number);

/** The number without the blanks and strokes that set off its check digit on the container: MSCU 998140-2. */
export const withoutSigns = (number: string): string => number.replace(/[\s-]/g, '');

/** Whether a container number is written as ISO 6346 says, with the right check digit. */
export function isContainerNumber(number: string): boolean {
  return shape.test(number) && containerCheckDigit(number.slice(0, 10)) === Number(number[10]);
}
