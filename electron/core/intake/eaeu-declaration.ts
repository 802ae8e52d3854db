import type { Declaration, Item } from '../../../shared/declaration.ts';
import { isOfCommission, itemDepth, unread } from './eaeu/envelope.ts';
import { readItem, type Currencies } from './eaeu/item.ts';
import {
  currenciesOf,
  firstOf,
  readIdentity,
  readShipment,
  settled,
  shipments,
  consignments,
} from './eaeu/header.ts';
import { readSubject } from './eaeu/parties.ts';
import { readTransit } from './eaeu/transit.ts';
import type { Format } from './format.ts';
import { TreeReader, type TreeShape } from './tree.ts';
import { Part } from './values/part.ts';
import { ValueReader } from './values/value-reader.ts';

/**
 * The goods declaration as an electronic document of the Eurasian Economic Commission: R.055 and the
 * earlier R.036, which also carries transit declarations (kind ТТ). Versions change the namespaces and
 * leave the local names, so elements are known by those.
 */
export const eaeuDeclaration: Format = {
  name: 'EAEU goods declaration',
  recognises: (root, namespace) => root === 'GoodsDeclaration' && isOfCommission(namespace),
  begin: () => new TreeReader(goodsDeclaration()),
};

const items = new Set(['GDGoodsItemDetails', 'DeclarationGoodsItemDetails']);
function goodsDeclaration(): TreeShape {
  const values = new ValueReader();
  const read: Item[] = [];
  const containers: Declaration['containers'] = [];
  let currencies: Currencies | null = null;
  return {
    kindOf(path) {
      const name = path.at(-1) ?? '';
      if (unread.has(name)) return 'skip';
      return path.length === itemDepth && items.has(name) ? 'item' : 'header';
    },
    item(branch, header) {
      const root = new Part(header, null, values);
      currencies ??= currenciesOf(root, firstOf(root, shipments));
      read.push(readItem(branch, read.length + 1, currencies, containers, values));
    },
    finish(header) {
      const root = new Part(header, null, values);
      const shipment = firstOf(root, shipments);
      const { national } = currencies ?? currenciesOf(root, shipment);
      const declaration = readIdentity(root, read);
      declaration.containers = containers;
      readShipment(shipment, national, declaration);
      if (declaration.direction === 'transit') {
        declaration.parties.carrier = readSubject(root.at('CarrierDetails'), 'carrier');
        const sections = [firstOf(shipment, consignments), shipment, root];
        declaration.transit = readTransit(sections, national, declaration);
      }
      return [settled(declaration, values)];
    },
  };
}
