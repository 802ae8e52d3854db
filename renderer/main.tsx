import { BlueprintProvider, FocusStyleManager } from '@blueprintjs/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './app/window.css';
import './features/intake/intake.css';
import { App } from './app/App.tsx';
import { startAppearance } from './app/appearance.ts';
import { queryClient } from './app/rpc.ts';

// The policy of the page allows no code made from strings; zod would try it and be reported.
z.config({ jitless: true });
startAppearance();
FocusStyleManager.onlyShowFocusOnTabs();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BlueprintProvider>
        <App />
      </BlueprintProvider>
    </QueryClientProvider>
  </StrictMode>,
);
