import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../../electron/runtime/project.ts';
import { PlantedHouse } from './planted-house.ts';

/** Compilers and linters on a busy machine. */
const toolsTakeMs = 120_000;
const layersOf = ['shared', 'electron', 'renderer'];

/** A house in which nothing is wrong. */
function soundHouse(): PlantedHouse {
  const house = new PlantedHouse();
  house.plant('shared/money.ts', 'export const tenge = 398;\n');
  house.plant(
    'electron/core/risk/evaluate.ts',
    "import { tenge } from '../../../shared/money.ts';\nexport const weigh = () => tenge;\n",
  );
  house.plant(
    'electron/core/store/open.ts',
    "import { tenge } from '../../../shared/money.ts';\nexport const open = () => tenge;\n",
  );
  house.plant(
    'electron/core/work/queue.ts',
    "import { open } from '../store/open.ts';\nexport const queue = () => open();\n",
  );
  house.plant(
    'electron/core/api/router.ts',
    "import { queue } from '../work/queue.ts';\nexport const router = { queue };\n",
  );
  house.plant('electron/shell/window.ts', "export { app } from 'electron';\n");
  house.plant(
    'renderer/main.tsx',
    "import { tenge } from '../shared/money.ts';\nexport const Total = () => <b>{tenge}</b>;\n",
  );
  return house;
}

let sound: PlantedHouse;
let house: PlantedHouse;

beforeAll(() => {
  sound = soundHouse();
  house = soundHouse();
});

afterAll(() => {
  sound.tearDown();
  house.tearDown();
});

describe('the layers', () => {
  /** Rule, folder of the file that breaks it, and what that file imports. */
  const forbidden = [
    ['core-knows-no-host', 'electron/core/work', '../../shell/window.ts'],
    ['electron-only-in-the-shell', 'electron/core/work', 'electron'],
    ['electron-only-in-the-shell', 'renderer', 'electron'],
    ['electron-only-in-the-shell', 'shared', 'electron'],
    ['renderer-has-no-node', 'renderer', 'node:fs'],
    ['renderer-knows-only-shared', 'renderer', '../electron/core/work/queue.ts'],
    ['shared-stands-alone', 'shared', '../electron/core/work/queue.ts'],
    ['shared-stands-alone', 'shared', '../renderer/main.tsx'],
    ['shared-knows-no-host', 'shared', 'node:path'],
    ['risk-and-control-do-no-io', 'electron/core/risk', 'node:fs'],
    ['risk-and-control-do-no-io', 'electron/core/control', 'node:fs/promises'],
    ['risk-and-control-are-pure', 'electron/core/risk', '../store/open.ts'],
    ['risk-and-control-are-pure', 'electron/core/control', '../store/open.ts'],
    ['only-the-store-opens-databases', 'electron/core/work', 'better-sqlite3'],
    ['only-the-store-opens-databases', 'electron/shell', 'better-sqlite3'],
    ['services-know-no-api', 'electron/core/work', '../api/router.ts'],
    ['store-knows-no-service', 'electron/core/store', '../work/queue.ts'],
    ['runtime-stands-alone', 'electron/runtime', '../core/work/queue.ts'],
    ['no-development-packages-in-the-product', 'electron/core/work', 'fast-check'],
    ['everything-resolves', 'electron/core/work', './gone.ts'],
  ] as const;
  const fileOf = (index: number) => `${forbidden[index]?.[1]}/planted-${index}.ts`;
  const cruise = (at: PlantedHouse) =>
    at.run('depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...layersOf);

  let refused: ReturnType<typeof cruise>;

  beforeAll(() => {
    for (const [index, [, , imported]] of forbidden.entries()) {
      const text = `import * as planted from '${imported}';\nexport { planted };\n`;
      house.plant(fileOf(index), text);
    }
    house.plant('shared/hen.ts', "import './egg.ts';\nexport const hen = 1;\n");
    house.plant('shared/egg.ts', "import './hen.ts';\nexport const egg = 1;\n");
    house.plant('shared/alone.ts', 'export const alone = 1;\n');
    refused = cruise(house);
  }, toolsTakeMs);

  test(
    'let a sound house stand',
    () => {
      const { code, output } = cruise(sound);
      expect(output).toContain('no dependency violations found');
      expect(code).toBe(0);
    },
    toolsTakeMs,
  );

  test.each(forbidden.map(([rule, , imported], index) => [rule, fileOf(index), imported]))(
    'refuse by %s that %s imports %s',
    (rule, file) => {
      expect(refused.output).toContain(`error ${rule}: ${file} `);
      expect(refused.code).not.toBe(0);
    },
  );

  test('refuse two files that need each other', () => {
    expect(refused.output).toMatch(/error no-cycles: shared\/(egg|hen)\.ts/);
  });

  test('refuse a file that nobody reaches and that reaches nobody', () => {
    expect(refused.output).toContain('error no-orphans: shared/alone.ts');
  });

  test(
    'see the whole project, and not nothing',
    () => {
      const { stdout } = spawnSync(
        path.join(projectFolder, 'node_modules/.bin/depcruise'),
        ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...layersOf],
        { cwd: projectFolder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      );
      const { modules }: { modules: { source: string; dependencies: unknown[] }[] } =
        JSON.parse(stdout);
      const ours = modules.filter(({ source }) => /^(shared|electron|renderer)\//.test(source));
      expect(ours.length).toBeGreaterThan(200);
      for (const layer of ['shared/', 'electron/core/', 'electron/shell/', 'renderer/']) {
        const there = ours.filter(({ source }) => source.startsWith(layer));
        const imports = there.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
        expect(imports, layer).toBeGreaterThan(5);
      }
    },
    toolsTakeMs,
  );
});

describe('the types', () => {
  const forbidden = [
    ['electron/core', 'export const planted = document.title;'],
    ['electron/core', 'export const planted = window.location;'],
    ['shared', "export { readFileSync } from 'node:fs';"],
    ['shared', 'export const planted = document.title;'],
    ['shared', 'export const planted = process.pid;'],
    ['shared', 'export enum Planted { tenge = 398 }'],
    ['renderer', "export { readFileSync } from 'node:fs';"],
    ['renderer', 'export const planted = process.pid;'],
  ] as const;
  const layers = ['shared', 'electron/core', 'renderer'] as const;
  const refused = new Map<string, string>();
  let typed: PlantedHouse;

  beforeAll(() => {
    typed = soundHouse();
    typed.run('tsc', '--build', 'shared');
    for (const [index, [layer, text]] of forbidden.entries()) {
      typed.plant(`${layer}/planted-${index}.ts`, `${text}\n`);
    }
    for (const layer of layers)
      refused.set(layer, typed.run('tsc', '--noEmit', '-p', layer).output);
  }, toolsTakeMs);

  afterAll(() => typed.tearDown());

  test(
    'let a sound house stand',
    () => {
      for (const layer of layers) {
        if (layer !== 'shared') sound.run('tsc', '--build', 'shared');
        expect(sound.run('tsc', '--noEmit', '-p', layer)).toEqual({ code: 0, output: '' });
      }
    },
    toolsTakeMs,
  );

  test.each(forbidden.map(([layer, text], index) => [layer, text, `planted-${index}.ts`]))(
    'of %s do not know: %s',
    (layer, _text, file) => {
      expect(refused.get(layer)).toContain(`${file}(1,`);
    },
  );
});

describe('the lint', () => {
  const forbidden = [
    ['no-explicit-any', 'shared/any.ts', 'export const planted = (given: any) => String(given);\n'],
    ['no-console', 'shared/console.ts', 'console.log(398);\nexport const planted = 398;\n'],
    ['no-eval', 'shared/eval.ts', "export const planted = () => eval('398');\n"],
    [
      'no-floating-promises',
      'shared/promise.ts',
      'const later = async () => 398;\nexport const planted = () => {\n  later();\n};\n',
    ],
    [
      'no-non-null-assertion',
      'shared/assertion.ts',
      'export const planted = (given?: string) => given!.length;\n',
    ],
    ['ban-ts-comment', 'shared/comment.ts', '// @ts-ignore\nexport const planted: string = 398;\n'],
    [
      'switch-exhaustiveness-check',
      'shared/switch.ts',
      "export function planted(of: 'a' | 'b'): number {\n  switch (of) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    ],
    [
      'rules-of-hooks',
      'renderer/hook.tsx',
      "import { useState } from 'react';\nexport function Total({ shown }: { shown: boolean }) {\n  if (!shown) return null;\n  const [sum] = useState(1);\n  return <b>{sum}</b>;\n}\n",
    ],
    [
      'exhaustive-deps',
      'renderer/effect.tsx',
      "import { useEffect } from 'react';\nexport function Total({ sum }: { sum: number }) {\n  useEffect(() => {\n    document.title = String(sum);\n  }, []);\n  return <b>{sum}</b>;\n}\n",
    ],
  ] as const;
  let linted: PlantedHouse;
  let refused: ReturnType<PlantedHouse['run']>;

  beforeAll(() => {
    linted = soundHouse();
    for (const [, file, text] of forbidden) linted.plant(file, text);
    refused = linted.run('oxlint', '--type-aware', '--format', 'unix', ...layersOf);
  }, toolsTakeMs);

  afterAll(() => linted.tearDown());

  test(
    'lets a sound house stand',
    () => {
      expect(sound.run('oxlint', '--type-aware', ...layersOf).code).toBe(0);
    },
    toolsTakeMs,
  );

  test.each(forbidden.map(([rule, file]) => [rule, file]))(
    'refuses by %s what %s does',
    (rule, file) => {
      const complaints = refused.output.split('\n').filter((line) => line.startsWith(`${file}:`));
      expect(complaints.join('\n')).toContain(`(${rule})`);
      expect(refused.code).not.toBe(0);
    },
  );
});

describe('dead code', () => {
  test(
    'is found: an export nobody uses, a package nobody asked for, a file nobody needs',
    () => {
      const dead = soundHouse();
      dead.plant('electron/main.ts', "import { tenge } from '../shared/money.ts';\nvoid tenge;\n");
      dead.plant(
        'shared/money.ts',
        "import 'left-pad';\nexport const tenge = 398;\nexport const forgotten = 1;\n",
      );
      const { code, output } = dead.run('knip', '--include', 'exports,unlisted,files');
      dead.tearDown();
      expect(output).toContain('forgotten');
      expect(output).toContain('left-pad');
      expect(output).toContain('electron/core/work/queue.ts');
      expect(code).not.toBe(0);
    },
    toolsTakeMs,
  );
});
