/** A term at the beginning of a label: its first letter capital, the rest as it is. */
export function capital(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}
