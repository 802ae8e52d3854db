import { Button } from '@blueprintjs/core';
import type { RefObject } from 'react';
import { isFormBox } from '../../../shared/boxes.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, nothing } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { useCodes } from '../declaration/useCodes.ts';
import type { BoxLine, DocumentLine, Look, Paper, Row } from './lines.ts';
import './fields.css';
import './lines.css';

export const boxVerdicts = ['agrees', 'differs', 'unverifiable'] as const;
export const paperVerdicts = ['accepted', 'doubtful', 'missing'] as const;
/** Keys of the verdicts, by the place of the key. */
export const verdictKeys = { agrees: 'A', differs: 'D', unverifiable: 'U' } as const;
export const paperKeys = { accepted: 'A', doubtful: 'D', missing: 'M' } as const;

interface RowProps {
  readonly row: Row;
  readonly current: boolean;
  readonly onFocus: () => void;
}

/** The element of a row, to stand at. */
export const rowId = (key: string): string => `check-${key}`;

interface BoxRowProps extends RowProps {
  readonly look: Look;
  readonly line: BoxLine | undefined;
  readonly onVerdict: (verdict: BoxLine['verdict']) => void;
  readonly onChange: (part: Partial<BoxLine>) => void;
}

/** A box of the form: what was declared, and what the officer says of it. */
export function BoxRow({ row, look, line, current, onFocus, onVerdict, onChange }: BoxRowProps) {
  const t = useWords('checkDesk');
  const terms = useWords('terms');
  const caption = isFormBox(look.box) ? terms(`box.${look.box}`) : terms(`term.${look.box}`);
  const note = (label: 'note' | 'note.why') => (
    <Field
      label={t(label)}
      wide={label === 'note.why'}
      value={line?.note ?? ''}
      most={4000}
      onChange={(said) => onChange({ note: said })}
    />
  );
  return (
    <div
      className="check-row"
      role="group"
      id={rowId(row.key)}
      tabIndex={current ? 0 : -1}
      data-verdict={line?.verdict ?? 'none'}
      data-asked={look.asked}
      aria-label={[
        t('box', { box: look.box }),
        caption,
        line === undefined ? t('verdict.none') : t(`verdict.${line.verdict}`),
      ].join(', ')}
      onFocus={onFocus}
    >
      <span className="check-box figures">{look.box}</span>
      <span className="check-caption" title={caption}>
        {caption}
        {look.asked && <span className="check-asked">{t('asked')}</span>}
      </span>
      <span className="check-declared figures" title={look.declared}>
        {look.declared === '' ? nothing : look.declared}
      </span>
      <Verdicts
        choices={boxVerdicts}
        keys={verdictKeys}
        chosen={line?.verdict}
        reachable={current}
        word={(verdict) => t(`verdict.${verdict}`)}
        onChoose={onVerdict}
      />
      {line !== undefined && line.verdict !== 'agrees' && (
        <div className="check-details">
          {/* Of what could not be compared the reason comes first, and its field has the keyboard. */}
          {line.verdict === 'unverifiable' && note('note.why')}
          <Field
            label={t('found')}
            wide={line.verdict === 'differs'}
            value={line.found}
            most={2000}
            onChange={(found) => onChange({ found })}
          />
          <Field
            label={t('source')}
            value={line.source}
            most={300}
            onChange={(source) => onChange({ source })}
          />
          {line.verdict === 'differs' && note('note')}
        </div>
      )}
    </div>
  );
}

interface PaperRowProps extends RowProps {
  readonly paper: Paper;
  readonly line: DocumentLine | undefined;
  readonly onChange: (part: Partial<DocumentLine>) => void;
}

/** A paper of box 44, and what the officer says of it. */
export function PaperRow({ row, paper, line, current, onFocus, onChange }: PaperRowProps) {
  const t = useWords('checkDesk');
  const codes = useCodes();
  const kind = codes('document', paper.code === '' ? null : paper.code);
  const forms = ['original', 'copy', 'electronic'] as const;
  return (
    <div
      className="check-row"
      role="group"
      id={rowId(row.key)}
      tabIndex={current ? 0 : -1}
      data-verdict={line?.verdict ?? 'none'}
      aria-label={[
        kind ?? paper.code,
        paper.reference,
        line === undefined ? t('verdict.none') : t(`paper.${line.verdict}`),
      ]
        .filter(Boolean)
        .join(', ')}
      onFocus={onFocus}
    >
      <span className="check-box figures">{paper.code}</span>
      <span className="check-caption" title={kind ?? ''}>
        {kind ?? nothing}
      </span>
      <span className="check-declared figures">
        {[paper.reference, paper.date === '' ? '' : formatDate(paper.date)]
          .filter(Boolean)
          .join(' · ') || nothing}
      </span>
      <Verdicts
        choices={paperVerdicts}
        keys={paperKeys}
        chosen={line?.verdict}
        reachable={current}
        word={(verdict) => t(`paper.${verdict}`)}
        onChoose={(verdict) => onChange({ verdict })}
      />
      {line !== undefined && (
        <div className="check-details">
          <label className="check-field">
            <span>{t('form')}</span>
            <Select
              value={line.form}
              onChange={(event) => {
                const form = forms.find((each) => each === event.target.value);
                if (form !== undefined) onChange({ form });
              }}
            >
              {forms.map((form) => (
                <option key={form} value={form}>
                  {t(`form.${form}`)}
                </option>
              ))}
            </Select>
          </label>
          <Field
            label={t('note')}
            wide
            value={line.note}
            most={4000}
            onChange={(note) => onChange({ note })}
          />
        </div>
      )}
    </div>
  );
}

interface VerdictsProps<Verdict extends string> {
  readonly choices: readonly Verdict[];
  readonly keys: Readonly<Record<Verdict, string>>;
  readonly chosen: Verdict | undefined;
  /** Only the row one stands at is reached with Tab: the others by J and K. */
  readonly reachable: boolean;
  readonly word: (verdict: Verdict) => string;
  readonly onChoose: (verdict: Verdict) => void;
}

function Verdicts<Verdict extends string>(props: VerdictsProps<Verdict>) {
  const { choices, keys, chosen, reachable, word, onChoose } = props;
  return (
    <span className="check-verdicts">
      {choices.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="check-verdict"
          tabIndex={reachable ? 0 : -1}
          aria-pressed={chosen === verdict}
          title={`${word(verdict)} (${keys[verdict]})`}
          onClick={() => onChoose(verdict)}
        >
          {word(verdict)}
        </button>
      ))}
    </span>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly wide?: boolean;
  readonly onChange: (text: string) => void;
}

/** One line of text with its label beside it. */
export function Field({ label, value, most, wide, onChange }: FieldProps) {
  return (
    <label className="check-field" data-wide={wide === true}>
      <span>{label}</span>
      <input
        type="text"
        className="bp6-input"
        value={value}
        maxLength={most}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface AddBoxProps {
  readonly boxes: readonly string[];
  readonly select: RefObject<HTMLSelectElement | null>;
  readonly onAdd: (box: string) => void;
}

/** A box that nobody asked for but the officer wants to speak of. */
export function AddBox({ boxes, select, onAdd }: AddBoxProps) {
  const t = useWords('checkDesk');
  const terms = useWords('terms');
  const add = () => {
    const box = select.current?.value ?? '';
    if (box !== '') onAdd(box);
  };
  return (
    <div className="check-add">
      <Select
        ref={select}
        aria-label={t('addBox')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      >
        {boxes.map((box) => (
          <option key={box} value={box}>
            {box} · {terms(`box.${box}`)}
          </option>
        ))}
      </Select>
      <Button size="small" text={t('addBox')} onClick={add} />
    </div>
  );
}
