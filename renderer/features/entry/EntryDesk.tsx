import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PostKind } from '../../../shared/contract/post.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { valuesOf } from './convert.ts';
import { dropDraft, readDraft, type DraftPlace } from './drafts.ts';
import { EntryForm } from './EntryForm.tsx';
import '../declaration/findings.css';
import '../intake/message.css';
import './entry.css';

interface EntryDeskProps {
  readonly post: PostKind;
  /** The message in quarantine it is entered for. */
  readonly message: number | null;
  /** The document it is begun from. */
  readonly declaration: string | null;
}

/** The desk of entry by hand: a draft where there is one, otherwise what is known already. */
export function EntryDesk({ post, message, declaration }: EntryDeskProps) {
  const { person } = useSession();
  const [round, setRound] = useState(0);
  return (
    <Entry
      key={round}
      place={{ post, person: person.id, message, declaration }}
      onAgain={() => setRound(round + 1)}
    />
  );
}

interface EntryProps {
  readonly place: DraftPlace;
  readonly onAgain: () => void;
}

function Entry({ place, onAgain }: EntryProps) {
  const t = useWords('entry');
  const [draft] = useState(() => readDraft(window.localStorage, place));
  const { message, declaration } = place;
  const begun = useQuery(
    rpc.intake.entry.queryOptions({
      input: { message, declaration },
      enabled: draft === null,
      gcTime: 0,
      staleTime: Infinity,
    }),
  );
  const initial = useMemo(
    () => draft?.values ?? (begun.data === undefined ? null : valuesOf(begun.data.declaration)),
    [draft, begun.data],
  );
  if (begun.error !== null && draft === null) {
    return (
      <div className="desk-fault">
        <ErrorNote
          error={begun.error}
          doing={t('begin.doing')}
          onRetry={() => void begun.refetch()}
        />
      </div>
    );
  }
  if (initial === null) return <div className="work-waiting" aria-busy="true" />;
  return (
    <EntryForm
      place={place}
      initial={initial}
      draftFrom={draft?.savedAt ?? null}
      onAgain={() => {
        dropDraft(window.localStorage, place);
        onAgain();
      }}
    />
  );
}
