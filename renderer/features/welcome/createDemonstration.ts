import type { PostState, Progress } from '../../../shared/contract/post.ts';
import { client } from '../../app/rpc.ts';

/** The same demonstration post every time, so that two people can speak of the same declaration. */
const seed = 1;

/** Makes the demonstration post, telling how far it is; answers with the state of the posts. */
export async function createDemonstration(
  declarations: number,
  onProgress: (progress: Progress) => void,
): Promise<PostState> {
  const events = await client.post.createDemonstration({ declarations, seed });
  for (;;) {
    const step = await events.next();
    if (step.done !== true) onProgress(step.value);
    else return step.value ?? client.post.state();
  }
}

/** Gives the making up; the call above then answers with a state in which no post is open. */
export function cancelDemonstration(): Promise<void> {
  return client.post.cancelDemonstration();
}
