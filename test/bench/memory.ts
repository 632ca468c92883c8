// Peak memory of a check over thousands of files that are full of findings.

import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** Makes a process tell its peak, in kilobytes, as its last words. What Node itself knows may be its parent's peak. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const status = readFileSync('/proc/self/status', 'utf8');
    process.stderr.write('\\n' + /VmHWM:\\s*(\\d+)/.exec(status)[1]);
  });
`)}`;

/** Checks `copies` of the examples, each of a handful of files, in `folder`; answers in megabytes, or with nothing where there is no Linux. */
export function peakOfCheck(cli: string, folder: string, copies: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  for (let copy = 0; copy < copies; copy++)
    cpSync(EXAMPLES, join(folder, `copy${copy}`), { recursive: true });
  const args = ['--import', TELL_PEAK, cli, 'check', folder, '--profile', 'all', '--format', 'json'];
  const { stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(stderr.trim().split('\n').at(-1)) / 1000;
}
