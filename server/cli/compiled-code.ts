// Compiled code, kept from one run to the next. Knows no commands.

import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Has Node keep what it compiles from here on, which is a fifth of a start.
 * Errors: none; where nothing can be written, or where Node is too old, nothing is kept.
 */
export function keepCompiledCode(): void {
  // Not in the temporary folder that Node would take: other users of the machine could put code for us there.
  module.enableCompileCache?.(join(cachesOfUser(), 'ops-hints'));
}

function cachesOfUser(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}
