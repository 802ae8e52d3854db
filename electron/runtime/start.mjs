import { requireModernNode } from './node-gate.mjs';

requireModernNode('npm ci && npm start');

const { launch } = await import('./launch.ts');
process.exitCode = await launch(process.argv.slice(2));
