import { useEffect, useState } from 'react';

/** How long after the last letter a search is made, ms. */
const lastLetter = 250;

/** A value once nobody has changed it for a while (ms): what is typed is asked for when the hand rests. */
export function useSettled<Value>(value: Value, after?: number): Value {
  const [settled] = useSettling(value, after);
  return settled;
}

/** The same, and the way to settle at once for who will not wait. */
export function useSettling<Value>(
  value: Value,
  after: number = lastLetter,
): [Value, (value: Value) => void] {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return [settled, settle];
}
