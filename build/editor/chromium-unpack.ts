// Unpacks the Chromium that npm ships as @sparticuz/chromium, with the shared libraries and fonts beside it.
// For Linux on x64 with glibc; which browser is used in the end is browser.ts.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, checkout } from './places.ts';

export interface UnpackedChromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The browser, unpacked on first use (about two seconds, 200 MB).
 * Errors: `undefined` on a system that the package has no build for.
 */
export async function unpackedChromium(): Promise<UnpackedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { inflate } = await import('@sparticuz/chromium');
  const { version } = await packageFacts();
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder, inflate);
  const fontconfig = join(folder, 'fonts.conf');
  writeFileSync(fontconfig, fontSettings(folder));
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontconfig },
  };
}

/**
 * The package's own settings look for its fonts in the system's temporary folder, and a headless Chromium that
 * finds no font at all aborts. Written at every start, because a checkout may have been moved.
 */
function fontSettings(folder: string): string {
  const shipped = join(folder, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${shipped}</dir>`,
    '  <cachedir prefix="xdg">fontconfig</cachedir>',
    '</fontconfig>',
    '',
  ].join('\n');
}

async function packageFacts(): Promise<{ version: string }> {
  const path = join(checkout, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { default: facts } = await import(path, { with: { type: 'json' } });
  return facts;
}

/**
 * The package unpacks into the system's temporary folder and takes a half-written file there for a whole one;
 * so it gets a folder of its own, which is renamed when all is there.
 */
async function unpack(folder: string, inflate: (path: string) => Promise<string>): Promise<void> {
  console.log('Unpacking the Chromium out of npm …');
  const unfinished = `${folder}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    const archives = join(checkout, 'node_modules', '@sparticuz', 'chromium', 'bin');
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
      await inflate(join(archives, name));
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
