import { z } from 'zod';
import { releaseCodeSchema, securitySchema, type Release } from '../../../shared/work/release.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { system } from '../journal/journal.ts';
import type { Reader, Writer } from '../store/store.ts';

interface NewRelease {
  readonly number: string;
  readonly code: Release['code'];
  readonly at: string;
  readonly by: string;
  readonly security: Release['security'];
  readonly ground: string;
}

/** Writes a decision on release; the newest holds. */
export function insertRelease(writer: Writer, seq: number, release: NewRelease): void {
  writer.run(
    'INSERT INTO release (declaration_seq, number, code, at, by, security, ground) VALUES (?, ?, ?, ?, ?, ?, ?)',
    seq,
    release.number,
    release.code,
    release.at,
    release.by,
    release.security === null ? null : JSON.stringify(release.security),
    release.ground,
  );
}

type ReleaseRow = {
  number: string;
  code: string;
  at: string;
  by: string;
  security: string | null;
  ground: string;
};

/** Every decision on release, the newest first. */
export function releasesOf(reader: Reader, seq: number): Release[] {
  return reader
    .all<ReleaseRow>(
      'SELECT number, code, at, by, security, ground FROM release WHERE declaration_seq = ? ORDER BY seq DESC',
      seq,
    )
    .map((row) => releaseIn(reader, row));
}

/** The decision on release in force; `null`: none was made. */
export function releaseOf(reader: Reader, seq: number): Release | null {
  const row = reader.get<ReleaseRow>(
    'SELECT number, code, at, by, security, ground FROM release WHERE declaration_seq = ? ORDER BY seq DESC LIMIT 1',
    seq,
  );
  return row === undefined ? null : releaseIn(reader, row);
}

function releaseIn(reader: Reader, row: ReleaseRow): Release {
  return {
    number: row.number,
    code: releaseCodeSchema.parse(row.code),
    at: row.at,
    by: row.by,
    name: nameOfLogin(reader, row.by),
    security: z
      .nullable(securitySchema)
      .parse(row.security === null ? null : JSON.parse(row.security)),
    ground: row.ground,
  };
}

/** Refusal is a decision, but no release. */
export const isRelease = (release: Pick<Release, 'code'> | null): boolean =>
  release !== null && release.code !== '90';

/** Released while a check of the value, the origin or the code goes on (EAEU Code, articles 121 to 123). */
export const isCarriedOver = (release: Pick<Release, 'code'> | null): boolean =>
  release !== null && goesOn.has(release.code);

const goesOn: ReadonlySet<Release['code']> = new Set(['12', '13', '14']);

/** Green and blue: the program releases, and says so. */
export function releaseBySystem(
  writer: Writer,
  subject: {
    readonly seq: number;
    readonly id: string;
    readonly registrationNumber: string | null;
  },
  at: string,
): void {
  if (releaseOf(writer, subject.seq) !== null) return;
  insertRelease(writer, subject.seq, {
    number: subject.registrationNumber ?? subject.id,
    code: '10',
    at,
    by: system.name,
    security: null,
    ground: '',
  });
}
