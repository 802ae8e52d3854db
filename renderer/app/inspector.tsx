import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
  type RefCallback,
} from 'react';
import { createPortal } from 'react-dom';

interface InspectorPlace {
  readonly element: HTMLElement | null;
  readonly attach: RefCallback<HTMLElement>;
  /** How many desks have something to show there now. */
  readonly guests: number;
  readonly arrive: () => () => void;
}

const InspectorContext = createContext<InspectorPlace | null>(null);

/** Gives the frame its right panel and the desks the way into it. */
export function InspectorProvider({ children }: { readonly children: ReactNode }) {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [guests, setGuests] = useState(0);
  const place = useMemo<InspectorPlace>(
    () => ({
      element,
      attach,
      guests,
      arrive: () => {
        setGuests((count) => count + 1);
        return () => setGuests((count) => count - 1);
      },
    }),
    [element, guests],
  );
  return <InspectorContext value={place}>{children}</InspectorContext>;
}

export function useInspectorPlace(): InspectorPlace {
  const place = use(InspectorContext);
  if (place === null) throw new Error('the inspector belongs to the frame');
  return place;
}

/**
 * What a desk shows about the present selection: rendered into the right panel of
 * the frame, nowhere when the panel is closed.
 */
export function Inspector({ children }: { readonly children: ReactNode }) {
  const { element, arrive } = useInspectorPlace();
  // Registered once: `arrive` changes with the count it changes.
  const [register] = useState(() => arrive);
  useEffect(() => register(), [register]);
  return element === null ? null : createPortal(children, element);
}
