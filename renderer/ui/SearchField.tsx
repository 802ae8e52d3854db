import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import { useRef } from 'react';
import { useCommand } from '../app/commands.tsx';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** Down into what was found; where there is no such way, the field keeps the keyboard. */
  readonly onLeave?: () => void;
  readonly className?: string;
}

/** The search over the rows of a desk, one key away. Escape clears it, and once it is clear leaves it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onType, onLeave, className } = props;
  const field = useRef<HTMLInputElement>(null);
  useCommand('desk.search', () => field.current?.select());
  return (
    <InputGroup
      className={`search-field ${className ?? ''}`}
      inputRef={field}
      type="search"
      size="small"
      leftElement={<Search aria-hidden className="search-field-sign" />}
      value={value}
      maxLength={200}
      spellCheck={false}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="Control+F"
      onChange={({ target }) => onType(target.value)}
      onKeyDown={(event) => {
        const leaves = event.key === 'Escape' && value === '';
        if (event.key === 'Escape') onType('');
        if (onLeave === undefined) return;
        if (!leaves && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}
