import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A part of the screen that may be longer than its place: it takes the keyboard, so that its keys scroll it. */
export function ScrollRegion({ label, className, children, ref }: ScrollRegionProps) {
  return (
    <div ref={ref} className={className} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
