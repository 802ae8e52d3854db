import { formatMoney } from '../../../../shared/format.ts';
import { nationalCurrency } from '../../../../shared/money.ts';
import type { Release } from '../../../../shared/work/release.ts';
import { system } from '../../journal/journal.ts';
import type { Block, Fact } from '../page/blocks.ts';
import { exact } from '../../../../shared/figures.ts';
import { aboutDeclaration, count, signaturesOf, said, type Telling } from './telling.ts';

/** The decision on release; of what the program released by itself it says so, and wants no signature. */
export function releaseBlocks(telling: Telling, release: Release): Block[] {
  const { say, subject } = telling;
  const refused = release.code === '90';
  const automatic = release.by === system.name;
  const corridor = say(`corridor.${subject.corridor}`, {}, 'terms');
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        [say('release.totals'), goodsText(telling)],
        [say('release.corridor'), corridor],
        [say('release.decision'), `${release.code} ${say(`release.${release.code}`)}`],
        ...securityFacts(telling, release),
        [say(refused ? 'refusal.ground' : 'release.condition'), said(release.ground)],
        [say('ground'), refused ? say('refusal.law') : null],
      ],
    },
    ...(refused ? [{ kind: 'text', text: say('refusal.appeal') } as const] : []),
    automatic
      ? { kind: 'text', text: say('release.automatic') }
      : signaturesOf(telling, release.name),
  ];
}

function goodsText({ say, subject }: Telling): string {
  const { items, packages, grossGrams } = subject;
  return [
    say('release.items', { items: count(items) }),
    packages === null ? '' : say('release.packages', { packages: count(packages) }),
    grossGrams === null ? '' : say('release.gross', { gross: exact(grossGrams, -3) }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function securityFacts({ say }: Telling, { security }: Release): Fact[] {
  if (security === null) return [];
  const kind = [say(`security.${security.kind}`), security.number].filter(Boolean).join(' № ');
  const sum = formatMoney({ minor: security.minor, currency: nationalCurrency });
  return [
    [say('release.security'), kind],
    [say('release.sum'), sum],
  ];
}
