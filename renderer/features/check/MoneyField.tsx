import { useState } from 'react';
import type { Money } from '../../../shared/money.ts';
import { useWords } from '../../i18n/index.ts';
import { typedMoney } from '../entry/figures.ts';
import { useCheckUnread } from './CheckContext.ts';
import { readSum, type SumRules } from './sums.ts';
import './fields.css';

interface MoneyFieldProps extends SumRules {
  /** By which the check knows the field. */
  readonly name: string;
  readonly label: string;
  readonly value: Money | null;
  readonly id: string;
  readonly onChange: (value: Money | null) => void;
}

const same = (one: Money | null, other: Money | null): boolean =>
  one?.minor === other?.minor && one?.currency === other?.currency;

/** A sum as it is typed: what is no sum yet stays in the field and says so, and nothing is signed meanwhile. */
export function MoneyField(props: MoneyFieldProps) {
  const { name, label, value, id, onChange, currency } = props;
  const t = useWords('checkDesk');
  const { unread, setUnread } = useCheckUnread();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = unread.get(name)?.text;
  // Taken from elsewhere (the median, the reckoning, a step back): the field follows.
  const isOfValue = typed !== null && same(readSum(typed, props).value, value);
  const written = value === null ? '' : typedMoney(value, currency);
  const fault = wrong === undefined ? null : readSum(wrong, props).fault;
  return (
    <span className="money-field">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="bp6-input figures"
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        value={wrong ?? (isOfValue ? typed : written)}
        onChange={(event) => {
          const text = event.target.value;
          const next = readSum(text, props);
          setTyped(text);
          setUnread(name, next.fault === null ? null : text);
          if (next.fault === null && !same(next.value, value)) onChange(next.value);
        }}
      />
      <span aria-hidden>{currency === 'KZT' ? '₸' : currency}</span>
      {fault !== null && (
        <span id={`${id}-wrong`} className="text-field-wrong" role="alert">
          {t(`money.${fault}`)}
        </span>
      )}
    </span>
  );
}
