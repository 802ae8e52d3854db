import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Senders } from './Senders.tsx';
import './mapping.css';

/** The desk where a sender's columns are given their meaning, and where the meanings are remembered. */
export function MappingDesk({ message }: { readonly message: number | null }) {
  return message === null ? <Senders /> : <OfTable message={message} />;
}

function OfTable({ message }: { readonly message: number }) {
  const t = useWords('mapping');
  const { data, error, refetch } = useQuery(
    rpc.intake.columns.queryOptions({ input: { id: message }, staleTime: Infinity }),
  );
  if (error !== null) {
    return (
      <div className="desk-fault">
        <ErrorNote error={error} doing={t('columns.doing')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (data === undefined) return <div className="work-waiting" aria-busy="true" />;
  return <MappingForm message={message} table={data} />;
}
