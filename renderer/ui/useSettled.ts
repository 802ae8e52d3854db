import { useEffect, useState } from 'react';

/** How long after the last letter a search is made, ms. */
const lastLetter = 250;

/** A value once nobody has changed it for a while (ms): what is typed is asked for when the hand rests. */
export function useSettled<Value>(value: Value, after: number = lastLetter): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
