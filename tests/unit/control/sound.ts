import { alone, control } from '../../../electron/core/control/control.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { declarationOf, sample } from '../intake/reading.ts';

/** A moment after every date in the samples. */
export const now = '2026-07-01T06:00:00Z';

/** An import of three items with which nothing is wrong; a fresh copy each time. */
export function sound(): Declaration {
  return declarationOf(sample('kz-im40.xml')).declaration;
}

/** The item of that number, to break. */
export function item(declaration: Declaration, ordinal: number): Item {
  const found = declaration.items[ordinal - 1];
  if (!found) throw new Error(`no item ${ordinal}`);
  return found;
}

/** The findings after breaking something in a sound declaration. */
export function found(breakIt: (declaration: Declaration) => void): Finding[] {
  const declaration = sound();
  breakIt(declaration);
  return control(declaration, alone(now));
}

export const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
