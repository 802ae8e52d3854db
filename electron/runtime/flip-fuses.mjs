import { rm } from 'node:fs/promises';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Takes out of the packaged Electron what an attacker on the machine would use to
 * run their own code under our name. Only a build made with DALIZ_TEST_BUILD=1
 * keeps the inspector, which a test driver needs.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function flip(context) {
  const { platform, appInfo, executableName } = context.packager;
  const names = {
    win32: `${appInfo.productFilename}.exe`,
    darwin: `${appInfo.productFilename}.app/Contents/MacOS/${appInfo.productFilename}`,
    linux: executableName,
  };
  const program = path.join(context.appOutDir, names[platform.nodeName]);
  // An unpacked Electron brings its own start page and, from our cache, our notes on it.
  for (const name of ['resources/default_app.asar', '.daliz-manifest.json']) {
    await rm(path.join(context.appOutDir, name), { force: true });
  }
  const onLinux = platform.nodeName === 'linux';
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: process.env.DALIZ_TEST_BUILD === '1',
    // Electron checks the archive on Windows and macOS only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: !onLinux,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}
