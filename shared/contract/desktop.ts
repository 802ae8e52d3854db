import { z } from 'zod';
import { procedure } from './procedure.ts';

/** What only the desktop shell can do; headless answers with nothing chosen. */
export const desktop = {
  /** Asks the person for message files or a folder; empty when they changed their mind. */
  choosePaths: procedure('session')
    .input(z.strictObject({ what: z.enum(['files', 'folder']), title: z.string().max(200) }))
    .output(z.strictObject({ paths: z.array(z.string()) })),
  /** Opens one more window of the program, where another person may sign in. */
  newWindow: procedure('anyone').output(z.void()),
  copyText: procedure('session')
    .input(z.strictObject({ text: z.string().max(1_000_000) }))
    .output(z.void()),
};
