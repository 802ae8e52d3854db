import { z } from 'zod';
import { procedure } from './procedure.ts';

export const lockMinutes = { least: 1, most: 60 } as const;

/** How a post guards what its people left open. */
export const guardSettingsSchema = z.strictObject({
  /** After how many minutes without input a window locks its session. */
  lockMinutes: z.int().min(lockMinutes.least).max(lockMinutes.most),
  /** Whether the command line is refused to whoever does not say who he is. */
  namedCommands: z.boolean(),
});
export type GuardSettings = z.infer<typeof guardSettingsSchema>;

export const backupsKept = { least: 1, most: 366 } as const;

/** The backup that is made every day by itself. */
export const backupSettingsSchema = z.strictObject({
  /** Where it is put; `null`: none is made. */
  folder: z.string().min(1).max(4096).nullable(),
  /** How many of them are kept; older ones go. */
  keep: z.int().min(backupsKept.least).max(backupsKept.most),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

export const settings = {
  guard: procedure('session').output(guardSettingsSchema),
  saveGuard: procedure('post.settings')
    .input(guardSettingsSchema.partial())
    .output(guardSettingsSchema),
  backups: procedure('post.backup').output(backupSettingsSchema),
  saveBackups: procedure('post.settings').input(backupSettingsSchema).output(backupSettingsSchema),
};
