import './app/strict.ts';
import { BlueprintProvider, FocusStyleManager } from '@blueprintjs/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './app/window.css';
import './features/intake/intake.css';
import { App } from './app/App.tsx';
import { startAppearance } from './app/appearance.ts';
import { queryClient } from './app/rpc.ts';

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
