import type { FilterChangedEvent } from 'ag-grid-community';
import type { CustomFloatingFilterDisplayProps } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import type { FilterParams } from './columns.tsx';
import { readFilter } from './filterText.ts';
import { useGridHints } from './gridHints.ts';

/** How long after the last letter the filter is applied, ms. */
const pause = 300;

/** The field under a column head: what is typed there is the filter (see filterText.ts). */
export function FilterField({
  model,
  onModelChange,
  filterParams,
  api,
  column,
}: CustomFloatingFilterDisplayProps<unknown, unknown, string, FilterParams>) {
  const hints = useGridHints();
  const [text, setText] = useState(model ?? '');
  const [known, setKnown] = useState(model);
  if (model !== known) {
    setKnown(model);
    setText(model ?? '');
  }
  const understood = readFilter(text, filterParams.kind, filterParams.step) !== undefined;

  const wanted = text.trim() === '' ? null : text;
  const pending = understood && wanted !== model;

  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => onModelChange(wanted), pause);
    return () => clearTimeout(timer);
  }, [wanted, pending, onModelChange]);

  useEffect(() => {
    /** "Clear all filters" also takes away what was never understood. */
    function onFilters({ source }: FilterChangedEvent) {
      if (source === 'api' && api.getColumnFilterModel(column) === null) setText('');
    }
    api.addEventListener('filterChanged', onFilters);
    return () => {
      if (!api.isDestroyed()) api.removeEventListener('filterChanged', onFilters);
    };
  }, [api, column]);

  return (
    <input
      className="grid-filter"
      type="text"
      spellCheck={false}
      value={text}
      maxLength={120}
      aria-label={`${hints.filter}: ${filterParams.label}`}
      aria-invalid={!understood}
      title={`${understood ? hints.filter : hints.notUnderstood}: ${filterParams.label}\n${hints.examples[filterParams.kind]}`}
      onChange={(event) => setText(event.target.value)}
      // Whoever leaves the field has typed to the end.
      onBlur={() => pending && onModelChange(wanted)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.stopPropagation();
        setText('');
        onModelChange(null);
      }}
    />
  );
}
