import { useQuery } from '@tanstack/react-query';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import './consignments.css';

/** On the page of a declaration: which consignment it is a paper of, and the other papers. */
export function ConsignmentOf({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('consignments');
  const { data } = useQuery(rpc.consignments.of.queryOptions({ input: { declarationId } }));
  if (data === undefined || data === null || data.members.length < 2) return null;
  return (
    <nav className="consignment-of" aria-label={t('of')}>
      <button
        type="button"
        className="place-link"
        title={t('of.open')}
        onClick={() => go({ desk: 'consignments', id: data.id })}
      >
        {t('of')} · {t(`state.${data.state}`)}
      </button>
      <ol>
        {data.members.map(({ declarationId: id, document }) => (
          <li key={id} aria-current={id === declarationId ? 'page' : undefined}>
            {id === declarationId ? (
              t(`document.${document}`)
            ) : (
              <button
                type="button"
                className="place-link"
                onClick={() => go({ desk: 'declaration', id })}
              >
                {t(`document.${document}`)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
