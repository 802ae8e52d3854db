import { CaretDown } from '@blueprintjs/icons';
import type { ComponentProps } from 'react';

/** The system's own list to choose from, which every keyboard knows, in our look. */
export function Select(props: ComponentProps<'select'>) {
  return (
    <div className="bp6-html-select bp6-fill">
      <select {...props} />
      <CaretDown aria-hidden />
    </div>
  );
}
