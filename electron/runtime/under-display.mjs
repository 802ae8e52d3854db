// Runs a command where it finds a display: under-display.mjs COMMAND [ARGUMENT…]
import { requireModernNode } from './node-gate.mjs';

requireModernNode('npm run test:e2e');

const { underDisplay } = await import('./under-display.ts');
process.exitCode = await underDisplay(process.argv.slice(2));
