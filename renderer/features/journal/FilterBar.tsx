import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { corridors } from '../../../shared/corridor.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { isWrong } from './filter.ts';
import { everything, isNarrowed, type Asked } from './memory.ts';
import { useJournalWords } from './words.ts';

interface FilterBarProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  /** Down into the rows. */
  readonly onLeave: () => void;
}

type Choice = 'actor' | 'role' | 'action' | 'objectKind' | 'corridor';
type Options = readonly { readonly value: string; readonly text: string }[];

/** What of the log is shown: by whom, in which role, what, on what, when, along which corridor, which words. */
export function FilterBar({ asked, onAsk, onLeave }: FilterBarProps) {
  const t = useWords('journalDesk');
  const terms = useWords('terms');
  const said = useJournalWords();
  const { data } = useQuery(rpc.journal.facets.queryOptions());
  const inOrder = (codes: readonly string[] | undefined, word: (code: string) => string) =>
    (codes ?? [])
      .map((value) => ({ value, text: word(value) }))
      .toSorted((a, b) => a.text.localeCompare(b.text));
  const actors = (data?.actors ?? []).map(({ login, name }) => ({
    value: login,
    text: name === null ? said.person({ actor: login, name }) : `${name} (${login})`,
  }));
  const choose = (name: Choice, label: string, all: string, options: Options) => (
    <Select
      aria-label={label}
      title={label}
      value={asked[name] ?? ''}
      onChange={({ target }) =>
        onAsk({ ...asked, [name]: target.value === '' ? null : target.value })
      }
    >
      <option value="">{all}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
  const day = (name: 'fromDay' | 'toDay', label: string) => (
    <label className="journal-day">
      {label}
      <input
        className="bp6-input bp6-small figures"
        value={asked[name]}
        maxLength={10}
        placeholder={t('day.wrong')}
        aria-invalid={isWrong(asked[name])}
        onChange={({ target }) => onAsk({ ...asked, [name]: target.value })}
      />
    </label>
  );
  return (
    <div className="journal-sieve" role="search" aria-label={t('search')}>
      <SearchField
        className="journal-search"
        label={t('search')}
        value={asked.text}
        onType={(text) => onAsk({ ...asked, text })}
        onLeave={onLeave}
      />
      {choose('actor', t('person'), t('person.all'), actors)}
      {choose('role', t('role'), t('role.all'), inOrder(data?.roles, said.role))}
      {choose('action', t('action'), t('action.all'), inOrder(data?.actions, said.action))}
      {choose('objectKind', t('object'), t('object.all'), inOrder(data?.objectKinds, said.kind))}
      {choose(
        'corridor',
        t('corridor'),
        t('corridor.all'),
        corridors.map((value) => ({ value, text: terms(`corridor.${value}`) })),
      )}
      {day('fromDay', t('from'))}
      {day('toDay', t('to'))}
      <Select
        aria-label={t('order')}
        title={t('order')}
        value={asked.oldestFirst ? 'oldest' : 'newest'}
        onChange={({ target }) => onAsk({ ...asked, oldestFirst: target.value === 'oldest' })}
      >
        <option value="newest">{t('order.newest')}</option>
        <option value="oldest">{t('order.oldest')}</option>
      </Select>
      {isNarrowed(asked) && (
        <Button
          size="small"
          variant="outlined"
          text={t('clear')}
          onClick={() => onAsk({ ...everything, oldestFirst: asked.oldestFirst })}
        />
      )}
    </div>
  );
}
