// npm test: every net and every suite in turn, all of them even when one fails, and
// one line at the end that adds them up. Plain JavaScript, so that a Node that is
// too old gets a sentence instead of a syntax error.
import { requireModernNode } from '../electron/runtime/node-gate.mjs';

requireModernNode('npm ci && npm test');

const { runEverything } = await import('./support/everything.ts');
process.exitCode = await runEverything();
