import { skipToken, useQuery } from '@tanstack/react-query';
import type { Declaration } from '../../../shared/declaration.ts';
import { mappingSchema, type Mapping } from '../../../shared/mapping.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatKilograms, formatMoney } from '../../ui/format.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { FindingList } from '../declaration/FindingList.tsx';
import { usePreviewFacts } from './usePreviewFacts.ts';

/** Goods of the first declaration shown at most. */
const itemsShown = 5;
/** How long the person is left to go on changing before the preview follows, ms. */
const quiet = 400;

interface MappingPreviewProps {
  readonly message: number;
  readonly mapping: Mapping;
}

/** What the mapping makes of the first declaration of the table, and what control would say of it. */
export function MappingPreview({ message, mapping }: MappingPreviewProps) {
  const t = useWords('mapping');
  const settled = useSettled(mapping, quiet);
  // While there is no name yet the table can be read all the same.
  const tried = mappingSchema.safeParse({ ...settled, name: settled.name.trim() || '?' });
  const { data, error, isFetching } = useQuery(
    rpc.intake.tryMapping.queryOptions({
      input: tried.success ? { id: message, mapping: tried.data } : skipToken,
      placeholderData: (before) => before,
    }),
  );
  return (
    <section className="mapping-preview" aria-label={t('preview')} aria-busy={isFetching}>
      <h3>{t('preview')}</h3>
      {error !== null && <ErrorNote error={error} doing={t('preview.doing')} />}
      {data !== undefined && (
        <>
          <p role="status">{t('preview.declarations', { count: data.declarations })}</p>
          {data.first === null ? (
            <p>{t('preview.none')}</p>
          ) : (
            <FirstDeclaration declaration={data.first} />
          )}
          <h4>{t('preview.findings')}</h4>
          {data.findings.length === 0 ? (
            <p>{t('preview.findings.none')}</p>
          ) : (
            <FindingList findings={data.findings} most={20} />
          )}
        </>
      )}
    </section>
  );
}

function FirstDeclaration({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('mapping');
  const terms = useWords('terms');
  const facts = usePreviewFacts(declaration);
  const { items } = declaration;
  return (
    <>
      <dl className="mapping-facts">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ScrollRegion className="mapping-items" label={terms('term.goods')}>
        <table>
          <thead>
            <tr>
              <th scope="col">№</th>
              <th scope="col">{terms('short.hsCode')}</th>
              <th scope="col">{terms('short.description')}</th>
              <th scope="col">{terms('short.origin')}</th>
              <th scope="col">{terms('short.gross')}</th>
              <th scope="col">{terms('short.net')}</th>
              <th scope="col">{terms('short.price')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, itemsShown).map((item) => (
              <tr key={item.ordinal}>
                <td>{item.ordinal}</td>
                <td>{item.hsCode}</td>
                <td title={item.description ?? ''}>{item.description}</td>
                <td>{item.originCountry}</td>
                <td>{item.grossGrams === null ? '' : formatKilograms(item.grossGrams)}</td>
                <td>{item.netGrams === null ? '' : formatKilograms(item.netGrams)}</td>
                <td>{item.price === null ? '' : formatMoney(item.price)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {items.length > itemsShown && (
        <p>{t('preview.more', { count: items.length - itemsShown })}</p>
      )}
    </>
  );
}
