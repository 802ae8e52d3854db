import { isContainerNumber } from './container-number.ts';
import type { Rule } from './rule.ts';

/** Containers: number and box 19. */
export const containerRules: readonly Rule[] = [
  {
    code: 'CONTAINER_CHECK_DIGIT',
    severity: 'warning',
    field: 'containers',
    boxes: ['31'],
    source: 'ISO 6346: owner code, category U, J or Z, six digits, check digit',
    *check({ containers }) {
      for (const number of new Set(containers.map(({ identity }) => identity))) {
        if (!isContainerNumber(number)) yield { params: { found: number } };
      }
    },
  },
  {
    code: 'CONTAINER_FLAG',
    severity: 'warning',
    field: 'transport.containerised',
    boxes: ['19', '31'],
    source: 'Box 19 says 1 exactly where box 31 names containers (Decision 257)',
    *check({ containers, transport }) {
      const { containerised } = transport;
      if (containerised === null || containerised === containers.length > 0) return;
      yield { params: { declared: containerised ? 1 : 0, found: containers.length } };
    },
  },
];
