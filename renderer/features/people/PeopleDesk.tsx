import { Button } from '@blueprintjs/core';
import { NewPerson } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PersonRecord } from '../../../shared/contract/people.ts';
import { allows } from '../../../shared/permissions.ts';
import { useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { WholeGrid } from '../../ui/grid/WholeGrid.tsx';
import { peopleColumns } from './peopleColumns.tsx';
import { PersonView } from './PersonView.tsx';
import type { Asked } from './asked.ts';
import { PeopleSheets } from './PeopleSheets.tsx';
import './people.css';

/** Who has an account at the post: added, given roles and passwords, closed and opened again; never deleted. */
export function PeopleDesk() {
  const t = useWords('people');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const { preferences } = useSession();
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const people = useQuery(rpc.people.list.queryOptions());
  const columns = useMemo(() => peopleColumns(t, terms), [t, terms]);
  const add = () => setAsked({ what: 'add' });
  useCommand('people.add', add);

  if (people.error !== null)
    return (
      <ErrorNote error={people.error} doing={t('loading')} onRetry={() => void people.refetch()} />
    );
  if (people.data === undefined) return null;
  const person = people.data.find(({ id }) => id === chosen) ?? people.data[0];
  const nobodyWorks = !people.data.some(({ roles }) => allows('declaration.read', roles));
  const view = person !== undefined && <PersonView person={person} onAsk={setAsked} />;
  return (
    <div className="people">
      <header className="people-head">
        <Button
          intent={nobodyWorks ? 'none' : 'primary'}
          size="small"
          icon={<NewPerson aria-hidden />}
          text={t('add')}
          onClick={add}
        />
      </header>
      {nobodyWorks && (
        <div className="people-first">
          <EmptyView
            title={t('first')}
            action={<Button intent="primary" text={t('add')} onClick={add} />}
          >
            {t('first.how')}
          </EmptyView>
        </div>
      )}
      <WholeGrid<PersonRecord>
        name="people"
        label={commandWords('people.open')}
        columns={columns}
        idOf={({ id }) => String(id)}
        rows={people.data}
        takesFocus
        onSelect={(row) => {
          if (row !== null) setChosen(row.id);
        }}
        onOpen={(row) => setAsked({ what: 'change', person: row })}
      />
      {preferences.inspectorOpen ? <Inspector>{view}</Inspector> : view}
      <PeopleSheets asked={asked} onAsk={setAsked} />
    </div>
  );
}
