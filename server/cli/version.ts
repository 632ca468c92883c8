// The version of the installed package, from the manifest beside the bundle's folder.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function version(home: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
