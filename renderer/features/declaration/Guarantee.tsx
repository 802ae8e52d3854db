import type { Declaration } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney } from '../../ui/format.ts';
import { Box, Coded } from './Box.tsx';

interface GuaranteeProps {
  readonly guarantee: NonNullable<NonNullable<Declaration['transit']>['guarantee']>;
}

/** Box 52 of a transit declaration: how its payments are secured. */
export function Guarantee({ guarantee: { kind, amount, number } }: GuaranteeProps) {
  const t = useWords('declaration');
  return (
    <Box number="52" caption={t('guarantee')} span={4}>
      <Coded
        code={amount === null ? (kind ?? number) : formatMoney(amount)}
        meaning={
          [
            kind === null ? null : `${t('guarantee.kind')}: ${kind}`,
            number === null ? null : `${t('guarantee.number')}: ${number}`,
          ]
            .filter((part) => part !== null)
            .join(' · ') || null
        }
      />
    </Box>
  );
}
