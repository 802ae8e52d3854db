import { safeStorage } from 'electron';
import type { Safe } from '../core/workstation.ts';

/**
 * The operating system's store of secrets: Keychain, the data protection of Windows, the keyring of a
 * Linux desktop. `null` where there is none; what Chromium calls "basic text" is a password that stands
 * in its source, and protects nothing. Only after the program is ready.
 */
export function systemSafe(): Safe | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return null;
  }
  return {
    protect: (secret) => safeStorage.encryptString(secret),
    reveal: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  };
}
