import { buildIfStale } from '../../../electron/runtime/build.ts';
import { libraryObstacle } from '../../../electron/runtime/debian.ts';
import { electronPath } from '../../../electron/runtime/electron-path.ts';
import { makePosts } from './prepared.ts';

/** Before the first test: the workstation is built from the present sources and there is an Electron that can run here. */
export default async function prepare(): Promise<void> {
  await buildIfStale();
  const obstacle = await libraryObstacle(await electronPath());
  if (obstacle !== undefined) throw new Error(obstacle);
  await makePosts();
}
