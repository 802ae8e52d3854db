import { client } from '../app/rpc.ts';

/** Puts a text on the clipboard through the shell: a page has no clipboard of its own here. */
export async function copyText(text: string): Promise<void> {
  await client.desktop.copyText({ text: text.slice(0, 1_000_000) });
}
