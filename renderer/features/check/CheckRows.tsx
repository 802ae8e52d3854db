import { useMemo, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import { leftToOfficer, type CheckDraft } from '../../../shared/work/check.ts';
import { useWords } from '../../i18n/index.ts';
import { WhyHere } from '../declaration/WhyHere.tsx';
import { AddBox, BoxRow, PaperRow, rowId } from './Lines.tsx';
import { boxKey, paperKey, withBox, withPaper, withVerdict, type Row } from './lines.ts';
import type { ChangeCheck } from './useCheckDraft.ts';

const itemBoxes = Array.from({ length: 17 }, (_, index) => String(31 + index));

/** Puts the cursor on a part of the desk, or on the first thing in it that can be worked. */
export function standAt(id: string, inner?: string): void {
  const part = document.getElementById(id);
  const target = inner === undefined ? part : (part?.querySelector<HTMLElement>(inner) ?? part);
  part?.scrollIntoView({ block: 'nearest' });
  target?.focus();
}

/** Puts the keyboard on the first place that a half-written text leaves open: typing there replaces it. */
export function standAtLeft(field: string): void {
  const text = document.querySelector<HTMLTextAreaElement>(field);
  const at = text?.value.indexOf(leftToOfficer) ?? -1;
  text?.scrollIntoView({ block: 'nearest' });
  text?.focus();
  if (at >= 0) text?.setSelectionRange(at, at + leftToOfficer.length);
}

/** The field of a row that is typed in. */
const fieldOf = ({ key }: Row, part: object): string => [key, ...Object.keys(part)].join(' ');

interface CheckRowsProps {
  readonly page: DeclarationPage;
  /** Whether more boxes are concerned than are laid out. */
  readonly cut: boolean;
  readonly rows: readonly Row[];
  readonly current: Row | undefined;
  /** Ordinal of the item that is looked at. */
  readonly itemAt: number | null;
  readonly body: CheckDraft;
  /** Where another box is chosen. */
  readonly add: RefObject<HTMLSelectElement | null>;
  readonly onFocus: (row: Row) => void;
  readonly onChange: ChangeCheck;
}

/** Why it is here, and what there is to look at: the boxes of the main sheet, of each item, the papers. */
export function CheckRows(props: CheckRowsProps) {
  const { page, cut, rows, current, itemAt, body, add, onFocus: focus, onChange: change } = props;
  const t = useWords('checkDesk');
  const { declaration } = page;
  const items = useMemo(
    () => [...new Set(rows.map((row) => row.item).filter((each) => each !== null))],
    [rows],
  );
  const rowOf = (row: Row) =>
    row.look !== null ? (
      <BoxRow
        key={row.key}
        row={row}
        look={row.look}
        line={body.boxes.find(({ box, item: of }) => box === row.look?.box && of === row.look.item)}
        current={row === current}
        onFocus={() => focus(row)}
        onVerdict={(verdict) => {
          const { look } = row;
          if (look !== null) change((now) => withVerdict(now, look, verdict));
        }}
        onChange={(part) => {
          const { look } = row;
          if (look !== null) change((now) => withBox(now, look, part), fieldOf(row, part));
        }}
      />
    ) : row.paper !== null ? (
      <PaperRow
        key={row.key}
        row={row}
        paper={row.paper}
        line={body.documents.find((one) => row.paper !== null && paperKey(one) === row.key)}
        current={row === current}
        onFocus={() => focus(row)}
        onChange={(part) => {
          const { paper } = row;
          if (paper === null) return;
          const field = part.note === undefined ? undefined : fieldOf(row, part);
          change((now) => withPaper(now, paper, part), field);
        }}
      />
    ) : null;
  const header = rows.filter((row) => row.look !== null && row.item === null);
  const papers = rows.filter((row) => row.paper !== null);
  const taken = new Set(rows.filter((row) => row.item === itemAt).map((row) => row.look?.box));

  return (
    <div className="check-left" role="region" aria-label={t('boxes')}>
      <section className="check-why" aria-label={t('why')}>
        <h3>{t('why')}</h3>
        <WhyHere why={page.why} brief />
      </section>
      <p className="check-keys">{t('keys')}</p>
      {cut && <p className="check-hint">{t('cut')}</p>}
      {header.length > 0 && (
        <section aria-label={t('header')}>
          <h3>{t('header')}</h3>
          {header.map(rowOf)}
        </section>
      )}
      {items.map((ordinal) => {
        const goods = declaration.items.find((each) => each.ordinal === ordinal);
        const ofItem = rows.filter((row) => row.look !== null && row.item === ordinal);
        if (ofItem.length === 0) return null;
        return (
          <section key={ordinal} aria-label={t('itemNumber', { item: ordinal })}>
            <h3>
              <span className="check-name">{t('itemNumber', { item: ordinal })}</span>
              <span className="check-goods">{goods?.description}</span>
            </h3>
            {ofItem.map(rowOf)}
            {ordinal === itemAt && (
              <AddBox
                select={add}
                boxes={itemBoxes.filter((box) => !taken.has(box))}
                onAdd={(box) => {
                  const look = { box, item: ordinal, declared: '', asked: false };
                  flushSync(() => change((now) => withVerdict(now, look, 'unverifiable')));
                  standAt(rowId(boxKey(box, ordinal)), 'input');
                }}
              />
            )}
          </section>
        );
      })}
      <section aria-label={t('papers')}>
        <h3>{t('papers')}</h3>
        {papers.length === 0 && <p className="check-hint">{t('papers.none')}</p>}
        {papers.map(rowOf)}
      </section>
    </div>
  );
}
