import {
  containerCheckDigit,
  hasShapeOfContainer,
  isContainerNumber,
  withoutSigns,
} from '../../../shared/container-number.ts';
import { isEaeu } from './jurisdiction.ts';
import { expecting, type Rule } from './rule.ts';

/** The field for it in the electronic form. */
const longestNumber = 17;

/** Containers: number and box 19. */
export const containerRules: readonly Rule[] = [
  {
    code: 'CONTAINER_CHECK_DIGIT',
    severity: 'warning',
    field: 'containers',
    boxes: ['31'],
    *check(declaration) {
      const tooLong = (number: string): boolean =>
        number.length > longestNumber && isEaeu(declaration);
      for (const number of new Set(declaration.containers.map(({ identity }) => identity))) {
        // What the form has no room for is told of as such.
        const bare = withoutSigns(number);
        if (isContainerNumber(bare) || tooLong(number)) continue;
        const expected = hasShapeOfContainer(bare) ? containerCheckDigit(bare.slice(0, 10)) : null;
        yield { params: { found: number, ...expecting(expected) } };
      }
    },
  },
  {
    code: 'CONTAINER_NUMBER_TOO_LONG',
    severity: 'error',
    field: 'containers',
    boxes: ['31'],
    where: 'eaeu',
    *check({ containers }) {
      for (const number of new Set(containers.map(({ identity }) => identity))) {
        if (number.length <= longestNumber) continue;
        yield { params: { found: number, length: number.length, longest: longestNumber } };
      }
    },
  },
  {
    code: 'CONTAINER_ITEM_UNKNOWN',
    severity: 'warning',
    field: 'containers.item',
    boxes: ['31', '32'],
    *check({ containers, items }) {
      const ordinals = new Set(items.map(({ ordinal }) => ordinal));
      for (const { identity, item } of containers) {
        if (item === null || items.length === 0 || ordinals.has(item)) continue;
        yield { params: { container: identity, found: item, items: items.length } };
      }
    },
  },
  {
    code: 'CONTAINER_FLAG',
    severity: 'error',
    elsewhere: 'warning',
    field: 'transport.containerised',
    boxes: ['19', '31'],
    *check({ containers, items, transport }) {
      const { containerised } = transport;
      // Containers are named with the goods they carry; a message without goods is told of that.
      if (items.length === 0) return;
      if (containerised === null || containerised === containers.length > 0) return;
      yield { params: { declared: containerised ? 1 : 0, found: containers.length } };
    },
  },
];
