import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../../electron/runtime/project.ts';

/** The settings that make the nets, as they are in the project. */
const settings = [
  'package.json',
  'tsconfig.base.json',
  'shared/tsconfig.json',
  'electron/core/tsconfig.json',
  'renderer/tsconfig.json',
  '.dependency-cruiser.cjs',
  '.oxlintrc.json',
  'knip.json',
];

/** A small house under the project's own nets, in which a test plants what must be refused. */
export class PlantedHouse {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'daliz-house-'));

  constructor() {
    for (const file of settings) {
      cpSync(path.join(projectFolder, file), path.join(this.folder, file), { recursive: true });
    }
    symlinkSync(path.join(projectFolder, 'node_modules'), path.join(this.folder, 'node_modules'));
  }

  plant(file: string, text: string): void {
    const at = path.join(this.folder, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
  }

  /** Runs one of the project's tools in the house. */
  run(tool: string, ...args: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(
      path.join(projectFolder, 'node_modules/.bin', tool),
      args,
      { cwd: this.folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    return { code: status, output: `${stdout}${stderr}` };
  }

  tearDown(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
