import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  blankDocument,
  blankPreviousDocument,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import { declarationOf } from './reading.ts';

const folder = fileURLToPath(new URL('../../fixtures/wco/', import.meta.url));
export const sample = (name: string): Buffer => readFileSync(`${folder}${name}`);
export const messages = readdirSync(folder).filter(
  (name) => name.endsWith('.xml') && name !== 'broken/answer.xml',
);
export const sound = ['import.xml', 'export.xml', 'union-trade.xml', 'later-amendment.xml'];

/** A declaration with this inside, and with this inside its only item. */
export const message = (header: string, item = ''): string =>
  `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">${header}<GoodsShipment>${
    item === '' ? '' : `<GovernmentAgencyGoodsItem>${item}</GovernmentAgencyGoodsItem>`
  }</GoodsShipment></Declaration>`;
export const headerOf = (inside: string): Declaration => declarationOf(message(inside)).declaration;
export function itemOf(inside: string): Item {
  const [item] = declarationOf(message('', inside)).declaration.items;
  if (!item) throw new Error('no item');
  return item;
}

export const gbp = (minor: number) => ({ minor, currency: 'GBP' });
export const usd = (minor: number) => ({ minor, currency: 'USD' });
export const paper = (said: object) => ({ ...blankDocument(), ...said });
export const earlier = (said: object) => ({ ...blankPreviousDocument(), ...said });
