// Runs the real checker over generated units, all in one call, and says what it found on which line.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface GeneratedUnit {
  readonly name: string;
  readonly text: string;
}

/** What the checker says of one unit. */
export interface Verdict {
  /** Lines, from 1, that it complains about. */
  readonly lines: ReadonlySet<number>;
  readonly refused: boolean;
  readonly messages: readonly string[];
}

/** Version of the checker on this machine; `undefined` where there is none. */
export function verifierVersion(): string | undefined {
  try {
    return /^systemd (\d+)/.exec(execFileSync('systemd-analyze', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** Lines that are remarks and no complaints, and those about what else is on the machine. */
const REMARKS =
  /is marked |does not match strict|Command .* is not executable|not loaded, socket cannot be started|this is not safe/;

export function verify(units: readonly GeneratedUnit[]): ReadonlyMap<string, Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of units) writeFileSync(join(folder, name), text);
    const { stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', '--recursive-errors=no', ...units.map(({ name }) => join(folder, name))],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, SYSTEMD_LOG_LEVEL: 'info', SYSTEMD_LOG_COLOR: '0' },
      },
    );
    return readVerdicts(stderr, units, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readVerdicts(output: string, units: readonly GeneratedUnit[], folder: string): Map<string, Verdict> {
  const verdicts = new Map(
    units.map(({ name }) => [name, { lines: new Set<number>(), refused: false, messages: [] as string[] }]),
  );
  for (const line of output.split('\n')) {
    if (REMARKS.test(line)) continue;
    const [, path, number] = /^(\/.*?):(\d+): /.exec(line) ?? [];
    const [, loose] = /^(?:Unit )?([\w@.\\-]+\.\w+)[: ]/.exec(line) ?? [];
    const verdict = verdicts.get(path?.startsWith(folder) ? basename(path) : (loose ?? ''));
    if (!verdict) continue;
    verdict.messages.push(line.replace(`${folder}/`, ''));
    if (number !== undefined) verdict.lines.add(Number(number));
    if (/has a bad unit file setting|failed to load properly/.test(line)) verdict.refused = true;
  }
  return verdicts;
}
