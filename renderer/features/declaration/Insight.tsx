import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { FindingList } from './FindingList.tsx';
import { WhyHere } from './WhyHere.tsx';
import './insight.css';

/** The cursor may run through the rows; only where it rests is asked about, ms. */
const rest = 120;

/** The declaration at the cursor, once that rests on it. */
export function useDeclarationAtRest(id: string | null) {
  const asked = useSettled(id, rest);
  const { data, error, refetch } = useQuery({
    ...rpc.declarations.get.queryOptions({ input: { id: asked ?? '' } }),
    enabled: asked !== null,
  });
  return { known: data?.id === id ? data : null, error, again: () => void refetch() };
}

/** Why a declaration is here and what format-logical control found, for who has not opened it yet. */
export function Insight({ seen }: { readonly seen: ReturnType<typeof useDeclarationAtRest> }) {
  const t = useWords('queue');
  const terms = useWords('terms');
  const { known, error, again } = seen;
  if (error !== null) return <ErrorNote error={error} onRetry={again} />;
  if (known === null) return null;
  return (
    <>
      <section>
        <h3>{t('why')}</h3>
        <WhyHere why={known.why} brief />
      </section>
      {known.findings.length > 0 && (
        <section>
          <h3>
            {terms('term.findings')} <span className="figures">{known.findings.length}</span>
          </h3>
          <FindingList findings={known.findings} most={8} />
        </section>
      )}
    </>
  );
}
