import { useState } from 'react';
import type { Money } from '../../../shared/money.ts';
import { useWords } from '../../i18n/index.ts';
import { moneyOf, typedMoney } from '../entry/figures.ts';
import './fields.css';

interface MoneyFieldProps {
  readonly label: string;
  readonly currency: string;
  readonly value: Money | null;
  /** Whether less than nothing may be written. */
  readonly signed?: boolean;
  readonly id?: string;
  readonly onChange: (value: Money | null) => void;
}

const same = (one: Money | null, other: Money | null): boolean =>
  one?.minor === other?.minor && one?.currency === other?.currency;

const write = (value: Money | null): string => {
  if (value === null) return '';
  const text = typedMoney({ ...value, minor: Math.abs(value.minor) }, value.currency);
  return value.minor < 0 ? `−${text}` : text;
};

/** A sum as it is typed: what is no sum yet stays in the field and says so, and nothing of it is lost. */
export function MoneyField({ label, currency, value, signed, id, onChange }: MoneyFieldProps) {
  const t = useWords('checkDesk');
  const [text, setText] = useState(() => write(value));
  const read = (typed: string): { value: Money | null; wrong: boolean } => {
    const trimmed = typed.trim();
    if (trimmed === '') return { value: null, wrong: false };
    const negative = signed === true && /^[-−]/.test(trimmed);
    const sum = moneyOf(trimmed.replace(/^[-−]\s*/, negative ? '' : '$&'), currency);
    if (sum.value === null) return { value: null, wrong: true };
    return {
      value: negative ? { ...sum.value, minor: -sum.value.minor } : sum.value,
      wrong: false,
    };
  };
  const current = read(text);
  // Taken from elsewhere (the median, the reckoning, a step back): the field follows.
  const [followed, setFollowed] = useState(value);
  if (!same(followed, value)) {
    setFollowed(value);
    if (!same(current.value, value)) setText(write(value));
  }
  return (
    <span className="money-field">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="bp6-input figures"
        aria-label={label}
        aria-invalid={current.wrong}
        title={current.wrong ? t('money.wrong') : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const next = read(event.target.value);
          if (!next.wrong && !same(next.value, value)) onChange(next.value);
        }}
      />
      <span aria-hidden>{currency === 'KZT' ? '₸' : currency}</span>
    </span>
  );
}
