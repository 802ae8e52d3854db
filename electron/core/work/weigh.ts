import { dayAtThePost } from '../../../shared/day.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { secretOf } from '../post/settings.ts';
import { activeRules, type ActiveRules } from '../profiles/active.ts';
import { evaluate, type Decision } from '../risk/evaluate.ts';
import { factsOf } from '../risk/facts.ts';
import type { History } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { identityOf } from './identity.ts';
import { registeredOn } from './record.ts';
import { situationOf } from './situation.ts';

export interface Weighing {
  readonly active: ActiveRules;
  /** Key of the random slot. */
  readonly secret: Uint8Array;
}

/** Under what name and as of which day a declaration is judged. */
export interface Judged {
  /** Day whose profiles are in force. */
  readonly day: string;
  readonly identity: string;
}

/** What is known of a declaration besides what it says. */
export interface Known {
  readonly findings: readonly Finding[];
  /** What the post knows of its goods and its trader, the declaration itself left out. */
  readonly history: History;
}

/** What declarations are weighed by at this post today. */
export function weighingAt(reader: Reader): Weighing {
  return { active: activeRules(reader), secret: secretOf(reader) };
}

/** The day a declaration is judged by: of its registration, else the one it came on. */
export function dayOf(declaration: Declaration, receivedAt: string): string {
  return registeredOn(declaration) ?? dayAtThePost(receivedAt);
}

/** What names a declaration in the lot: what makes it the same when it is sent again, else its content. */
export function lotOf(declaration: Declaration, contentHash: Uint8Array): string {
  return identityOf(declaration) ?? Buffer.from(contentHash).toString('hex');
}

/** Weighs the risk of a declaration by what is known at this moment. */
export function weigh(
  reader: Reader,
  declaration: Declaration,
  { findings, history }: Known,
  { day, identity }: Judged,
  { active, secret }: Weighing,
): Decision {
  const facts = factsOf(declaration, findings, history);
  const situation = situationOf(reader, active, day, declaration.office?.code ?? null);
  return evaluate(situation === undefined ? facts : { ...facts, situation }, {
    rules: active.rules,
    tactics: active.tactics,
    secret,
    day,
    identity,
  });
}
