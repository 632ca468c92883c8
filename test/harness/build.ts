// Builds the bundles once before the tests that run them as programs.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export function setup(): void {
  execFileSync(process.execPath, ['build/main.ts'], { cwd: ROOT, stdio: 'inherit' });
}
