import { BlueprintProvider } from '@blueprintjs/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startAppearance } from './appearance.ts';
import { startKeyboard } from '../ui/keyboard.ts';
import { queryClient } from './rpc.ts';

/** Draws the workstation into a page. */
export function start(root: HTMLElement): void {
  startAppearance();
  startKeyboard();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BlueprintProvider>
          <App />
        </BlueprintProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
