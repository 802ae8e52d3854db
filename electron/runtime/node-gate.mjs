// Plain JavaScript on purpose: it has to run under the Node that it is about to refuse.

/**
 * Ends the process with a sentence when this Node cannot run the workstation's
 * TypeScript as it is. npm puts the Node 24 of our dependencies first on the PATH
 * of every script, so going through npm is all it takes.
 *
 * @param {string} command the npm command that does the same thing
 */
export function requireModernNode(command) {
  if (process.features.typescript) return;
  process.stderr.write(
    `Daliz needs Node 24 and this is ${process.version}. Run it through npm, which brings its own: ${command}\n`,
  );
  process.exit(2);
}
