import { z } from 'zod';

// The policy of the page allows no code made from strings. Zod would try it at its
// first schema and be reported, so this has to be imported before anything else.
z.config({ jitless: true });
