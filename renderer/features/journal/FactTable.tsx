import { useWords } from '../../i18n/index.ts';
import { FactValue } from './FactValue.tsx';
import { useJournalWords } from './words.ts';

type Facts = Readonly<Record<string, unknown>>;

interface FactTableProps {
  /** Absent or empty: there was no before, only what is told. */
  readonly before?: Facts;
  readonly after: Facts;
  /** What people call what a fact names by its identity. */
  readonly names?: Readonly<Record<string, string | undefined>>;
}

/** Facts of an entry, before and after side by side where both are told. */
export function FactTable({ before = {}, after, names = {} }: FactTableProps) {
  const t = useWords('journalDesk');
  const said = useJournalWords();
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const compared = Object.keys(before).length > 0;
  return (
    <table className="journal-facts" data-compared={compared}>
      {compared && (
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
            {compared && (
              <td>
                <FactValue fact={key} value={before[key]} />
              </td>
            )}
            <td>{names[key] ?? <FactValue fact={key} value={after[key]} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
