import { config } from 'zod';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/corridor-sign.css';
import './ui/notes.css';
import './app/base.css';
import './app/frame.css';
import './app/top-bar.css';
import './app/menus.css';
import './app/rail.css';
import './app/sheets.css';
import './features/settings/settings.css';
import './features/signin/threshold.css';
import './features/welcome/welcome.css';
import './features/intake/import.css';

// The policy of the page allows no code made from strings, and zod tries it at its
// first schema: so it is told before anything with a schema is loaded.
config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const { start } = await import('./app/start.tsx');
start(root);
