import { fileURLToPath } from 'node:url';
import { temporaryFolder, TestClock } from './post.ts';
import { openHouse, workAtOwnPost, type Call } from './window.ts';

const message = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));

type DeclaredPost = ReturnType<typeof openHouse> & {
  readonly folder: ReturnType<typeof temporaryFolder>;
  readonly call: Call;
  readonly declarationId: string;
  readonly close: () => void;
};

/** The own post with one declaration that came in as a message; who works there is signed in at `call`. */
export async function openDeclaredPost(): Promise<DeclaredPost> {
  const folder = temporaryFolder();
  const post = openHouse(folder.path, new TestClock('2026-07-01T06:00:00.000Z'));
  const { call } = post.window();
  await workAtOwnPost(call);
  for await (const _ of await call.intake.import({ paths: [message] }));
  const { rows } = await call.declarations.page({
    corridor: null,
    search: '',
    sort: [],
    filters: {},
    offset: 0,
    limit: 10,
  });
  return {
    ...post,
    folder,
    call,
    declarationId: rows[0]?.id ?? '',
    close() {
      post.house.close();
      folder.remove();
    },
  };
}
