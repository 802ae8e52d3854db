import { ChevronDown, ChevronRight } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { GoodsLine } from '../../../shared/contract/reference.ts';
import { rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { copyText } from '../../ui/copy.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatNumber, nothing } from '../../ui/format.ts';
import { today } from './day.ts';
import { languageOf, nameIn } from './useRowWords.ts';

/** What every line of the tree asks of the whole. */
interface Tree {
  readonly open: ReadonlySet<string>;
  /** The line the keyboard is at; the first one is while it is `null`. */
  readonly here: string | null;
  readonly toggle: (code: string) => void;
  readonly stand: (code: string) => void;
}

/** The nomenclature as a tree, chapter by chapter, as of today; walked with the arrows. */
export function GoodsTree() {
  const t = useWords('reference');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [here, setHere] = useState<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const chapters = useQuery(
    rpc.reference.goods.queryOptions({ input: { below: '', day: today() } }),
  );
  const tree: Tree = {
    open,
    here: here ?? chapters.data?.[0]?.code ?? null,
    toggle: (code) => {
      const next = new Set(open);
      if (!next.delete(code)) next.add(code);
      setOpen(next);
    },
    stand: setHere,
  };

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const line = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
    if (line === null || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.code === 'KeyC' && getSelection()?.isCollapsed !== false)
        void copyText(lineText(line)).then(() => setCopied(line.dataset['code'] ?? null));
      return;
    }
    const next = walk(line, event.key, tree);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  }

  if (chapters.data?.length === 0)
    return <EmptyView title={t('goods.empty')}>{t('absentLong')}</EmptyView>;
  return (
    <div className="goods-tree">
      <p className="reference-copy">
        {t('goods.about')}{' '}
        <span role="status">{copied !== null && t('goods.copied', { code: copied })}</span>
      </p>
      <table role="treegrid" aria-label={t('tab.goods')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('goods.code')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.duty')}</th>
            <th scope="col">{t('column.excise')}</th>
            <th scope="col" className="goods-figure">
              {t('column.vat')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Below code="" depth={0} tree={tree} />
        </tbody>
      </table>
    </div>
  );
}

interface BelowProps {
  readonly code: string;
  readonly depth: number;
  readonly tree: Tree;
}

function Below({ code, depth, tree }: BelowProps) {
  const t = useWords('reference');
  const { data, error, refetch } = useQuery(
    rpc.reference.goods.queryOptions({ input: { below: code, day: today() } }),
  );
  if (error !== null) {
    return (
      <tr>
        <td colSpan={6}>
          <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />
        </td>
      </tr>
    );
  }
  return data?.map((line) => <Line key={line.code} line={line} depth={depth} tree={tree} />);
}

interface LineProps {
  readonly line: GoodsLine;
  readonly depth: number;
  readonly tree: Tree;
}

function Line({ line, depth, tree }: LineProps) {
  const t = useWords('reference');
  const language = useLanguage();
  const { code, children, names, unit, duty, excise, vat } = line;
  const open = tree.open.has(code);
  const percent = vat === null ? null : `${formatNumber(vat)}\u00a0%`;
  // On a narrow screen what stands in columns of its own on a wide one stands under the name.
  const rates = [
    unit,
    duty === null ? null : `${t('column.duty')}: ${duty}`,
    excise === null ? null : `${t('column.excise')}: ${excise}`,
    percent === null ? null : `${t('goods.vat')}: ${percent}`,
  ].filter((part) => part !== null);
  return (
    <>
      <tr
        data-code={code}
        aria-level={depth + 1}
        aria-expanded={children ? open : undefined}
        tabIndex={tree.here === code ? 0 : -1}
        onFocus={() => tree.stand(code)}
        onClick={() => {
          if (children && getSelection()?.isCollapsed !== false) tree.toggle(code);
        }}
      >
        <th role="rowheader" scope="row" style={{ paddingLeft: 10 + depth * 14 }}>
          <span className="goods-line">
            {children && (open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />)}
            <span className={children ? 'figures' : 'goods-leaf figures'}>{code}</span>
          </span>
        </th>
        <td>
          <span lang={languageOf(names, language)}>{nameIn(names, language)}</span>
          {rates.length > 0 && <span className="goods-rates">{rates.join(' · ')}</span>}
        </td>
        <td>{unit ?? nothing}</td>
        <td>{duty ?? nothing}</td>
        <td>{excise ?? nothing}</td>
        <td className="figures goods-figure">{percent ?? nothing}</td>
      </tr>
      {children && open && <Below code={code} depth={depth + 1} tree={tree} />}
    </>
  );
}

/** Where a key leads from a line; `null`: it did its work here, `undefined`: it is no key of the tree. */
function walk(line: HTMLElement, key: string, tree: Tree): HTMLElement | null | undefined {
  const lines = [...(line.parentElement?.querySelectorAll<HTMLElement>('tr[data-code]') ?? [])];
  const at = lines.findIndex((one) => one === line);
  const code = line.dataset['code'] ?? '';
  const expanded = line.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1] ?? null;
    case 'ArrowUp':
      return lines[at - 1] ?? null;
    case 'Home':
      return lines[0] ?? null;
    case 'End':
      return lines.at(-1) ?? null;
    case 'Enter':
      if (expanded !== null) tree.toggle(code);
      return null;
    case 'ArrowRight':
      if (expanded !== 'false') return expanded === 'true' ? (lines[at + 1] ?? null) : null;
      tree.toggle(code);
      return null;
    case 'ArrowLeft': {
      if (expanded === 'true') {
        tree.toggle(code);
        return null;
      }
      const above = (one: HTMLElement) =>
        Number(one.getAttribute('aria-level')) < Number(line.getAttribute('aria-level'));
      return lines.slice(0, at).findLast(above) ?? null;
    }
    default:
      return undefined;
  }
}

/** The line as a row of a spreadsheet. */
function lineText(line: HTMLElement): string {
  const cells = [...line.querySelectorAll('th, td')];
  return cells.map((cell) => (cell.querySelector('[lang]') ?? cell).textContent.trim()).join('\t');
}
