import { EventPublisher } from '@orpc/server';
import type { PostHouse } from '../post/house.ts';
import type { Connection, DesktopHost } from './connection.ts';
import { refusal } from './guard.ts';
import { standingOf } from './standing.ts';

/**
 * The desktop of a window whose dialogs answer only whom they were opened for: such a dialog stays open
 * over a window that is locked meanwhile, or whose session ends, and whoever comes by could choose in it.
 */
function watchedHost(host: DesktopHost, connection: () => Connection): DesktopHost {
  async function answered<T>(asked: Promise<T>): Promise<T> {
    const { session } = connection();
    const answer = await asked;
    // At the welcome nobody is signed in: a backup is chosen there.
    if (session === null && connection().session === null) return answer;
    const standing = standingOf(connection());
    if (standing === null || standing.session !== session)
      throw refusal('UNAUTHENTICATED', 'the session has ended');
    if (standing.session.locked !== null) throw refusal('LOCKED', 'the session is locked');
    return answer;
  }
  return {
    ...host,
    choosePaths: (what, title) => answered(host.choosePaths(what, title)),
    chooseTarget: (suggestedName) => answered(host.chooseTarget(suggestedName)),
  };
}

/** A window at which nobody has signed in yet. */
export function connectionOf(house: PostHouse, host: DesktopHost): Connection {
  const connection: Connection = {
    house,
    host: watchedHost(host, () => connection),
    session: null,
    events: new EventPublisher(),
  };
  return connection;
}
