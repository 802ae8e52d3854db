import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { starterProfiles, starterTactics } from '../../electron/core/profiles/starter.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Role } from '../../shared/permissions.ts';
import { bookWith } from './book.ts';
import { temporaryFolder, TestClock } from './post.ts';
import { administrator, openHouse, type Call } from './window.ts';

const sample = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const password = 'a password long enough';
const people: readonly [string, Role][] = [
  ['aigul', 'officer'],
  ['berik', 'officer'],
  ['head', 'supervisor'],
];
/** A Tuesday morning at the post, ten o'clock. */
export const morning = '2026-05-12T05:00:00.000Z';

/** A profile that every import meets. */
export function asking(change: Partial<Profile>): Profile {
  const [template] = starterProfiles;
  if (template === undefined) throw new Error('no starter profile');
  return {
    ...template,
    code: 'A-PROFILE',
    kind: 'standing',
    corridor: 'yellow',
    weight: 45,
    directions: ['import'],
    condition: { op: 'equals', field: 'direction', value: 'import' },
    measures: ['D10', 'D12'],
    ...change,
  };
}

/** The same, in doubt of what two boxes say. */
export const doubtful: Profile = asking({
  code: 'A-YELLOW',
  boxes: ['42', '45'],
  measures: ['D11', 'D12'],
});

/** The post of one test: its one declaration, and a window of each who works there. */
interface PostOfOne {
  readonly post: ReturnType<typeof openHouse>;
  readonly id: string;
  readonly aigul: Call;
  readonly berik: Call;
  readonly head: Call;
}

/** Posts for the tests of one file, one anew with `begin` before each of them; the one before is closed. */
export function postsOfOne(): {
  readonly clock: TestClock;
  readonly file: (name: string) => string;
  readonly begin: (profile: Profile) => Promise<PostOfOne>;
} {
  const folder = temporaryFolder();
  const clock = new TestClock(morning);
  let round = 0;
  let open: PostOfOne['post'] | null = null;
  const leave = () => {
    open?.house.close();
    open = null;
  };
  beforeEach(() => leave);
  afterAll(folder.remove);

  /** The post with its people, whose passwords take long to hash: made once, and copied for each test. */
  async function peopled(): Promise<string> {
    const made = folder.file('peopled');
    if (existsSync(made)) return made;
    const { house, window } = openHouse(made, clock);
    await window().call.post.createOwn(administrator);
    for (const [login, role] of people) {
      const person = { login, name: login, roles: [role], emergency: false };
      await addPerson(house.store, clock, system, person, password, 10);
    }
    house.close();
    return made;
  }

  async function begin(profile: Profile): Promise<PostOfOne> {
    leave();
    clock.time = morning;
    round += 1;
    const mine = folder.file(String(round));
    cpSync(await peopled(), mine, { recursive: true });
    const post = openHouse(mine, clock);
    open = post;
    const { house, window } = post;
    house.open('own');
    loadRules(house.store, clock, system, bookWith([profile]), starterTactics);
    const { messages } = await importPaths([sample], importContext(house.store, clock, system));
    const signedIn = async (login: string): Promise<Call> => {
      const { call } = window();
      await call.session.signIn({ login, password });
      return call;
    };
    return {
      post,
      id: messages[0]?.id ?? '',
      aigul: await signedIn('aigul'),
      berik: await signedIn('berik'),
      head: await signedIn('head'),
    };
  }
  return { clock, file: folder.file, begin };
}

/** What a step is refused with: its code, with the reason where there is one; `done` where it was not. */
export const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code: string; data?: { why?: string } }) =>
      error.data?.why === undefined ? error.code : `${error.code} ${error.data.why}`,
  );
