import { z } from 'zod';
import { corridorSchema } from '../../../shared/corridor.ts';
import { explanationTierSchema } from '../../../shared/explanation.ts';
import { occasions } from '../../../shared/explanation/full.ts';
import { quarantineReasonSchema } from '../../../shared/finding.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import { deciders } from '../../../shared/profile.ts';
import { wordOf } from '../../../shared/sentence/words.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import {
  formatBytes,
  formatCount,
  formatInstant,
  formatMoney,
  formatNumber,
  nothing,
} from '../../ui/format.ts';
import { quarantineInWords } from '../intake/reason.ts';
import { useReasonWords } from '../intake/useReasonWords.ts';
import { useJournalWords } from './words.ts';

interface FactValueProps {
  /** The key of the fact, which says what its value means. */
  readonly fact: string;
  readonly value: unknown;
}

/** One value of a fact in the reader's words; a value of a kind nobody foresaw is shown as it is written. */
export function FactValue({ fact, value }: FactValueProps) {
  const known = useKnown();
  if (fact === 'corridor') {
    const corridor = corridorSchema.safeParse(value).data;
    if (corridor !== undefined) return <CorridorSign corridor={corridor} withName="short" />;
  }
  const text = known[fact]?.(value) ?? usual(value, known['boolean']);
  return <span className="figures">{text}</span>;
}

type Say = (value: unknown) => string | undefined;

/** A way of saying the values that a schema accepts, and no others. */
const of =
  <Value,>(schema: z.ZodType<Value>, say: (value: Value) => string): Say =>
  (value) => {
    const read = schema.safeParse(value);
    return read.success ? say(read.data) : undefined;
  };

/** Facts whose values are codes, sums or moments. */
function useKnown(): Readonly<Record<string, Say>> {
  const terms = useWords('terms');
  const explanation = useWords('explanation');
  const outcomes = useWords('outcomes');
  const language = useLanguage();
  const said = useJournalWords();
  const reasons = useReasonWords();
  const sum = of(z.int(), (minor) => formatMoney({ minor, currency: nationalCurrency }));
  const texts = z.array(z.string()).nonempty();
  return {
    boolean: of(z.boolean(), (value) => wordOf('conditions', value ? 'yes' : 'no', language)),
    decidedBy: of(z.enum(deciders), (decider) => terms(`decidedBy.${decider}`)),
    occasion: of(z.enum(occasions), (occasion) => explanation(`occasion.${occasion}`)),
    tier: of(explanationTierSchema, (tier) => explanation(`title.${tier}`)),
    roles: of(texts, (roles) => roles.map(said.role).join(', ')),
    changed: of(texts, (facts) => facts.map(said.fact).join(', ')),
    outcome: of(z.string().regex(/^\d\d$/), (code) => `${code} ${outcomes(code)}`),
    severity: of(z.int(), (grade) => explanation('controlled.severity', { grade })),
    reason: of(quarantineReasonSchema, (reason) => quarantineInWords(reason, reasons)),
    size: of(z.int(), (bytes) => formatBytes(bytes, language)),
    entries: of(z.int(), formatCount),
    assessedMinor: sum,
    finedMinor: sum,
  };
}

const moment = z.iso.datetime();
const plain = z.union([z.string(), z.number(), z.boolean()]);

function usual(value: unknown, truth: Say | undefined): string {
  if (value === undefined || value === null || value === '') return nothing;
  const asTruth = truth?.(value);
  if (asTruth !== undefined) return asTruth;
  const at = moment.safeParse(value);
  if (at.success) return formatInstant(at.data);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  const list = z.array(plain).safeParse(value);
  if (list.success) return list.data.join(', ') || nothing;
  return JSON.stringify(value, null, 1);
}
