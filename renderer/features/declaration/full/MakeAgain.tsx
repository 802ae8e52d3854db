import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { rpc } from '../../../app/rpc.ts';
import { useSession } from '../../../app/session.tsx';
import { useWords } from '../../../i18n/index.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { formatInstant } from '../../../ui/format.ts';
import { ReproductionView } from './ReproductionView.tsx';

/** Every decision of the declaration made again, now, out of what was stored with it. */
export function MakeAgain({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('explanation');
  const { may } = useSession();
  const again = useMutation(rpc.declarations.reproduce.mutationOptions());
  if (!may('decision.reproduce')) return null;
  const { data } = again;
  const differing = data?.filter(({ same }) => !same) ?? [];
  return (
    <div className="full-again">
      <Button
        size="small"
        variant="outlined"
        text={t('reproduction.again')}
        loading={again.isPending}
        onClick={() => again.mutate({ id: declarationId })}
      />
      {again.error !== null && <ErrorNote error={again.error} doing={t('reproduction.doing')} />}
      {data !== undefined && (
        <p role="status">
          {t('reproduction.done', { count: data.length, same: data.length - differing.length })}
        </p>
      )}
      {differing.map((report) => (
        <div key={report.decision}>
          <p className="figures">{formatInstant(report.at)}</p>
          <ReproductionView report={report} />
        </div>
      ))}
    </div>
  );
}
