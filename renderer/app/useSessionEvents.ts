import { useEffect, useEffectEvent } from 'react';
import type { SessionEvent } from '../../shared/contract/lock.ts';
import { client } from './rpc.ts';

/** Hears what becomes of the session of this window without the window asking for it. */
export function useSessionEvents(hear: (event: SessionEvent) => void): void {
  const tell = useEffectEvent(hear);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    async function follow() {
      for await (const event of await client.session.events(undefined, { signal })) tell(event);
    }
    // It ends with the window, or with the program: either way there is nobody left to tell.
    follow().catch(() => undefined);
    return () => leaving.abort();
  }, []);
}
