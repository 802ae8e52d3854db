const { readFileSync } = require('node:fs');
const path = require('node:path');

// The packager fetches the pinned Electron itself, unless a folder of an unpacked
// one is named: that one goes into the package then, with its own version.
const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;

module.exports = folder
  ? {
      electronDist: path.resolve(folder),
      electronVersion: readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, ''),
    }
  : {};
