import { enableCompileCache } from 'node:module';
import { CommanderError } from 'commander';

// Loaded after the cache is on: a command that starts a hundred files should not compile them each time.
enableCompileCache();
const { UsageError } = await import('./command-line/usage-error.ts');
const { program } = await import('./command-line/program.ts');
const { sayFileTrouble } = await import('./command-line/file-trouble.ts');

/** The command line: 0 done, 1 something needs attention, 2 wrong usage. */
// `daliz list | head`: whoever reads us has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const said = sayFileTrouble(error) ?? (error instanceof Error ? error.message : String(error));
    process.stderr.write(`daliz: ${said}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

await main();
