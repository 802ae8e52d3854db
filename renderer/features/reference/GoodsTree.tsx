import { ChevronDown, ChevronRight } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GoodsLine } from '../../../shared/contract/reference.ts';
import { rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatNumber, nothing } from '../../ui/format.ts';
import { today } from './day.ts';
import { nameIn } from './TableRows.tsx';

/** The nomenclature as a tree, chapter by chapter, as of today. */
export function GoodsTree() {
  const t = useWords('reference');
  return (
    <div className="goods-tree">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('goods.code')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('goods.unit')}</th>
            <th scope="col">{t('goods.duty')}</th>
            <th scope="col">{t('goods.excise')}</th>
            <th scope="col">{t('goods.vat')}</th>
          </tr>
        </thead>
        <tbody>
          <Below code="" depth={0} />
        </tbody>
      </table>
    </div>
  );
}

function Below({ code, depth }: { readonly code: string; readonly depth: number }) {
  const t = useWords('reference');
  const { data, error } = useQuery(
    rpc.reference.goods.queryOptions({ input: { below: code, day: today() } }),
  );
  if (error !== null) {
    return (
      <tr>
        <td colSpan={6}>
          <ErrorNote error={error} doing={t('loading')} />
        </td>
      </tr>
    );
  }
  if (data?.length === 0) {
    return (
      <tr>
        <td colSpan={6}>{t(code === '' ? 'absentLong' : 'goods.none')}</td>
      </tr>
    );
  }
  return data?.map((line) => <Line key={line.code} line={line} depth={depth} />);
}

function Line({ line, depth }: { readonly line: GoodsLine; readonly depth: number }) {
  const t = useWords('reference');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row" style={{ paddingLeft: 8 + depth * 14 }}>
          {line.children ? (
            <button
              type="button"
              className="goods-line"
              aria-expanded={open}
              aria-label={t('goods.open', { code: line.code })}
              onClick={() => setOpen(!open)}
            >
              {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
              <span className="figures">{line.code}</span>
            </button>
          ) : (
            <span className="goods-leaf figures">{line.code}</span>
          )}
        </th>
        <td>{nameIn(line.names, language)}</td>
        <td>{line.unit ?? nothing}</td>
        <td>{line.duty ?? nothing}</td>
        <td>{line.excise ?? nothing}</td>
        <td className="figures">
          {line.vat === null ? nothing : `${formatNumber(line.vat)}\u00a0%`}
        </td>
      </tr>
      {open && <Below code={line.code} depth={depth + 1} />}
    </>
  );
}
