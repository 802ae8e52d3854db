import {
  containerCheckDigit,
  hasShapeOfContainer,
  isContainerNumber,
  withoutSigns,
} from '../../../shared/container-number.ts';

/** Container numbers that cannot be right (ISO 6346), with the check digit that would be; `null`: it is no such number at all. */
export function wrongContainersIn(text: string): { number: string; digit: number | null }[] {
  const typed = text
    .split(/[;,]+/)
    .map((number) => withoutSigns(number.trim().toUpperCase()))
    .filter((number) => number !== '');
  return [...new Set(typed)]
    .filter((number) => !isContainerNumber(number))
    .map((number) => ({
      number,
      digit: hasShapeOfContainer(number) ? containerCheckDigit(number.slice(0, 10)) : null,
    }));
}
