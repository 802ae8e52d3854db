import type { Comparison } from '../../../shared/condition.ts';

/** How a count or a sum is compared with the figure of its condition. */
export function comparing(is: Comparison, value: number): (found: number) => boolean {
  switch (is) {
    case 'less':
      return (found) => found < value;
    case 'atMost':
      return (found) => found <= value;
    case 'equal':
      return (found) => found === value;
    case 'atLeast':
      return (found) => found >= value;
    case 'greater':
      return (found) => found > value;
  }
}
