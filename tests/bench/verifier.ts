import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CompactRange, leafHash } from '../../resources/verifier/daliz-verify.mjs';
import { hashOf, lineOf, signed, signer, written } from '../support/journal-export.ts';
import { median, perSecond, ratio, seconds, tell } from './report.ts';

const verifier = path.join(import.meta.dirname, '../../resources/verifier/daliz-verify.mjs');
const runs = 3;

/** A checkpoint kept every so many entries. */
const betweenCheckpoints = 1000;

/** An export of as many entries, written piece by piece; the checkpoint of the whole beside it. */
function writeExport(file: string, count: number): void {
  const by = signer('daliz-window');
  const body = openSync(`${file}.body`, 'w');
  const tree = new CompactRange();
  const kept: string[] = [];
  let origin = '';
  let previous = '0'.repeat(64);
  let text = '';
  for (let seq = 1; seq <= count; seq++) {
    const entry = { seq, ...written(seq), previous };
    previous = hashOf(entry);
    if (seq === 1) origin = `daliz/${previous.slice(0, 16)}`;
    tree.push(leafHash(Buffer.from(previous, 'hex')));
    text += `${lineOf({ ...entry, hash: previous })}\n`;
    if (seq % betweenCheckpoints === 0 || seq === count) {
      const root = tree.root().toString('base64');
      const note = `${origin}\n${seq}\n${root}\nat 2026-11-29T22:30:00.000Z\nkey ${by.text}\n`;
      kept.push(`${JSON.stringify({ checkpoint: signed(note, by) })}\n`);
      writeSync(body, text);
      text = '';
    }
  }
  closeSync(body);
  const whole = openSync(file, 'w');
  const root = tree.root().toString('hex');
  const format = 'daliz-journal-export/1';
  writeSync(whole, `${JSON.stringify({ format, origin, entries: count, root })}\n`);
  for (const piece of piecesOf(`${file}.body`)) writeSync(whole, piece);
  writeSync(whole, `${kept.join('')}${JSON.stringify({ end: true, entries: count })}\n`);
  closeSync(whole);
}

function* piecesOf(file: string): Generator<Buffer> {
  const opened = openSync(file, 'r');
  const piece = Buffer.alloc(1 << 20);
  for (let read = 1; read > 0;) {
    read = readSync(opened, piece, 0, piece.length, null);
    yield piece.subarray(0, read);
  }
  closeSync(opened);
}

/** Processor time, not the clock's: both are work of one thread, and a neighbour on the machine tells in neither. */
function processorTime(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function hashed(file: string): number {
  const before = process.cpuUsage();
  const hash = createHash('sha256');
  for (const piece of piecesOf(file)) hash.update(piece);
  hash.digest();
  return processorTime(before);
}

/** As an inspector runs it, in a process of its own; its start is in the figure. */
function verified(file: string): { milliseconds: number; megabytes: number } {
  const program = `
    const { main } = await import(${JSON.stringify(pathToFileURL(verifier).href)});
    process.exitCode = main([${JSON.stringify(file)}, '--json']);
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const milliseconds = (userCPUTime + systemCPUTime) / 1000;
    process.stderr.write(JSON.stringify({ milliseconds, megabytes: maxRSS / 1024 }));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0)
    throw new Error(`the verifier did not find the export whole: ${stdout}${stderr}`);
  return JSON.parse(stderr);
}

/** The stand-alone verifier over an export, beside SHA-256 over the same bytes. */
export async function benchVerifier(counts: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daliz-bench-'));
  try {
    for (const count of counts) {
      const file = path.join(folder, 'export.jsonl');
      writeExport(file, count);
      const plain: number[] = [];
      const ours: number[] = [];
      let memory = 0;
      for (let run = 0; run < runs; run++) {
        plain.push(hashed(file));
        const { milliseconds, megabytes } = verified(file);
        ours.push(milliseconds);
        memory = Math.max(memory, megabytes);
      }
      tell(
        `verifier, ${count} entries, ${Math.round(statSync(file).size / 1e6)} MB, processor time`,
        {
          verified: seconds(median(ours)),
          entries: perSecond(count, median(ours)),
          'SHA-256 over the file': seconds(median(plain)),
          ratio: ratio(median(ours), median(plain)),
          memory: `${Math.round(memory)} MB`,
        },
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
