import { z } from 'zod';
import { corridorSchema } from '../../../shared/corridor.ts';
import { occasions } from '../../../shared/explanation/full.ts';
import { deciders } from '../../../shared/profile.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { nothing } from '../../ui/format.ts';
import { useJournalWords } from './words.ts';

const decidersSchema = z.enum(deciders);
const occasionSchema = z.enum(occasions);

type Facts = Readonly<Record<string, unknown>>;

interface FactTableProps {
  /** Absent: there was no before, only what is told. */
  readonly before?: Facts;
  readonly after: Facts;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return nothing;
  if (isPlain(value)) return String(value);
  if (Array.isArray(value) && value.every(isPlain)) return value.join(', ') || nothing;
  return JSON.stringify(value, null, 1);
}

/** Facts of an entry, before and after side by side where both are told. */
export function FactTable({ before, after }: FactTableProps) {
  const t = useWords('journalDesk');
  const said = useJournalWords();
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])];
  return (
    <table className="journal-facts">
      {before !== undefined && (
        <thead>
          <tr>
            <td />
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{said.fact(key)}</th>
            {before !== undefined && (
              <td>
                <Value name={key} value={before[key]} />
              </td>
            )}
            <td>
              <Value name={key} value={after[key]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  const terms = useWords('terms');
  const explanation = useWords('explanation');
  if (name === 'corridor') {
    const corridor = corridorSchema.safeParse(value).data;
    if (corridor !== undefined) return <CorridorSign corridor={corridor} withName="short" />;
  }
  const decider = name === 'decidedBy' ? decidersSchema.safeParse(value).data : undefined;
  if (decider !== undefined) return <>{terms(`decidedBy.${decider}`)}</>;
  const occasion = name === 'occasion' ? occasionSchema.safeParse(value).data : undefined;
  if (occasion !== undefined) return <>{explanation(`occasion.${occasion}`)}</>;
  return <span className="figures">{textOf(value)}</span>;
}
