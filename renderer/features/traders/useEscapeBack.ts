import { useEffect } from 'react';
import { back } from '../../app/navigation.ts';

/** Escape leads back to where a desk beside the work was opened from. */
export function useEscapeBack(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
      event.preventDefault();
      back();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
