import { buildIfStale } from '../../../electron/runtime/build.ts';
import { electronPath } from '../../../electron/runtime/electron-path.ts';

/** Before the first test: the workstation is built from the present sources and there is an Electron. */
export default async function prepare(): Promise<void> {
  await buildIfStale();
  await electronPath();
}
