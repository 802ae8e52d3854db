import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { noncePlaceholder } from './electron/shell/policy.ts';

const root = import.meta.dirname;

/** The one dependency with native parts; everything else goes into the bundle. */
const native = ['better-sqlite3'];

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which the bundle has already.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron', ...native],
        input: {
          main: path.join(root, 'electron/main.ts'),
          worker: path.join(root, 'electron/core/jobs/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: path.join(root, 'electron/preload.ts') },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    base: './',
    // The shell puts a fresh nonce in the placeholder's place at every load.
    html: { cspNonce: noncePlaceholder },
    plugins: [react()],
    build: {
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome148',
      minify: true,
      cssMinify: true,
      sourcemap: false,
      // The policy allows no data: scripts or fonts; every asset is a file of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});
