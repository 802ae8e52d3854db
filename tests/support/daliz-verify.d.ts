// What the tests use of the stand-alone verifier, which is plain JavaScript.
declare module '*/daliz-verify.mjs' {
  type Bytes = Buffer;

  export function leafHash(data: Bytes): Bytes;
  export class CompactRange {
    push(leaf: Bytes): void;
    root(): Bytes;
  }
  export class ProofMaker {
    static inclusion(index: number, size: number): ProofMaker;
    static consistency(from: number, to: number): ProofMaker;
    push(leaf: Bytes): void;
    proof(): Bytes[];
  }
  export function inclusionHolds(
    index: number,
    size: number,
    leaf: Bytes,
    proof: readonly Bytes[],
    root: Bytes,
  ): boolean;
  export function consistencyHolds(
    from: number,
    to: number,
    proof: readonly Bytes[],
    oldRoot: Bytes,
    newRoot: Bytes,
  ): boolean;

  interface Key {
    text: string;
    name: string;
  }
  interface Signature {
    name: string;
    id: Bytes;
    signature: Bytes;
  }
  export function readKey(text: string): Key | null;
  export function readNote(note: string): { text: string; signatures: Signature[] } | null;
  export function signatureHolds(text: string, signature: Signature, key: Key): boolean;

  export interface Checkpoint {
    source: string;
    origin: string;
    size: number;
    root: Bytes;
    at: string;
    key: string;
  }
  export function readCheckpoint(note: string, keys: readonly Key[], source: string): Checkpoint;

  export interface Result {
    ok: boolean;
    entries: number;
    root: string | null;
    origin: string | null;
    checkpoints: { size?: number; holds: boolean | null; outside: boolean }[];
    problem: { seq: number | null; kind: string; detail: string } | null;
    notes: string[];
  }
  export function verifyExport(
    path: string,
    asked?: { given?: readonly Checkpoint[]; keys?: readonly Key[] },
  ): Result;
}
