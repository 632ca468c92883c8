// What is offered at the cursor ▮.

import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../../server/core/features.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** Completions in the order in which an editor shows them. */
function offered(marked: string, path = 'kafka.service', targets = {}): Completion[] {
  const { text, cursor = 0 } = readMarks(marked);
  const [host] = analyse(path, text, targets).files;
  const completions = host?.features.complete(cursor) ?? [];
  return [...completions].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.label < b.label ? -1 : 1));
}

const labels = (marked: string, path?: string, targets?: object): string[] =>
  offered(marked, path, targets).map(({ label }) => label);

/** The text once a completion is chosen. */
function choose(marked: string, label: string, path?: string): string {
  const found = offered(marked, path).find((completion) => completion.label === label);
  const { text } = readMarks(marked);
  return found ? applyEdits(text, [found]) : `${label} is not offered`;
}

describe('a directive', () => {
  test('is offered on an empty line, familiar ones of the section first', () => {
    const names = labels('[Unit]\n[Service]\nUser=a\n▮\n');
    expect(names.slice(0, 3)).toEqual(['Environment', 'EnvironmentFile', 'ExecReload']);
    expect(names).not.toContain('Description');
    expect(names.indexOf('User')).toBeGreaterThan(names.indexOf('PrivateTmp'));
    expect(labels('[Service]\nUser=a\n▮')).toContain('ExecStart');
    expect(labels('[Service]\nExecStart=/a \\\n  b\n▮')).toContain('User');
  });

  test('is told with its value, its default and what it does', () => {
    const restart = offered('[Service]\n▮').find(({ label }) => label === 'Restart');
    expect(restart?.detail).toBe('a word; default no');
    expect(restart?.documentation).toContain('`on-failure`');
  });

  test('replaces the word under the cursor and keeps the sign behind it', () => {
    expect(choose('[Service]\n  Rest▮ar\n', 'Restart')).toBe('[Service]\n  Restart=\n');
    expect(choose('[Service]\nRest▮ = no\n', 'Restart')).toBe('[Service]\nRestart = no\n');
  });

  test('is offered where the target knows it, and never when it went', () => {
    expect(labels('[Service]\n▮', 'a.service', { systemd: '252' })).not.toContain('RestartSteps');
    expect(labels('[Service]\n▮', 'a.service', { systemd: '255' })).toContain('RestartSteps');
    expect(labels('[Service]\n▮', 'a.service', { systemd: '259' })).not.toContain('CPUShares');
    const old = offered('[Service]\n▮').find(({ label }) => label === 'MemoryLimit');
    expect(old?.deprecated).toBe(true);
    expect(labels('[Socket]\n▮', 'a.socket')).not.toContain('Delegate');
  });
});

describe('a section', () => {
  test('is offered at the start and behind the directives, those of the type only', () => {
    expect(labels('▮', 'kafka.timer')).toEqual(['[Unit]', '[Timer]', '[Install]']);
    expect(labels('[Unit]\n▮\n').slice(-3)).toEqual(['[Service]', '[Install]', '[Unit]']);
  });

  test('replaces what is begun of it', () => {
    expect(choose('[Unit]\n\n[Se▮\nUser=a\n', '[Service]')).toBe('[Unit]\n\n[Service]\nUser=a\n');
    expect(choose('[Unit]\n[Ser▮]\n', '[Service]')).toBe('[Unit]\n[Service]\n');
  });
});

describe('a value', () => {
  test.each([
    ['of an enumeration', 'Restart=▮', ['no', 'on-success', 'always', 'on-failure']],
    ['of a boolean', 'PrivateTmp=▮', ['no', 'yes', 'connected', 'disconnected']],
    ['among several', 'SystemCallFilter=@clock @io▮', ['@default', '@aio']],
    ['of a signal', 'KillSignal=SIG▮', ['SIGHUP', 'SIGINT']],
    ['of a special kind', 'MemoryMax=▮', ['infinity']],
    ['with units of time', 'RestartSec=5▮', ['5s', '5ms', '5min', '5h', '5d']],
    ['with units of size', 'MemoryMax=5▮', ['5M', '5G', '5K', '5T', '5%']],
    ['with specifiers', 'ExecStart=/bin/a %▮', ['%H', '%i', '%n', '%u']],
    ['with prefixes', 'ExecStart=▮', ['@', '-', ':', '+']],
  ])('%s', (_what, line, first) => {
    expect(labels(`[Service]\n${line}\n`)).toEqual(expect.arrayContaining(first));
  });

  test('that went or comes later is left out', () => {
    expect(labels('[Service]\nRestart=▮')).not.toContain('restart-always');
    expect(labels('[Service]\nPrivateTmp=▮', 'a.service', { systemd: '252' })).toEqual(['no', 'yes']);
  });

  test('that is obsolete comes last and says so', () => {
    const values = offered('[Service]\nStandardOutput=▮\n');
    expect(values.at(-1)).toMatchObject({ label: 'syslog+console', deprecated: true });
  });

  test('replaces the word under the cursor only', () => {
    expect(choose('[Service]\nRestart=on-▮succ\n', 'always')).toBe('[Service]\nRestart=always\n');
    expect(choose('[Unit]\nAfter=a.service net▮ b.service\n', 'network-online.target')).toBe(
      '[Unit]\nAfter=a.service network-online.target b.service\n',
    );
    expect(choose('[Service]\nRestartSec=1min 5▮\n', '5s')).toBe('[Service]\nRestartSec=1min 5s\n');
    expect(choose('[Service]\nSystemCallFilter=~@cl▮\n', '@clock')).toBe(
      '[Service]\nSystemCallFilter=~@clock\n',
    );
  });

  test('is offered on a continued line as well', () => {
    const line = '[Unit]\nAfter=a.service \\\n  # the network\n  net▮\n';
    expect(choose(line, 'network.target')).toBe(line.replace('net▮', 'network.target'));
    expect(labels('[Unit]\nAfter=a.service \\\n▮')[0]).toBe('network-online.target');
  });

  test('names a variable of the unit in a command line', () => {
    const unit = '[Service]\nEnvironment="HEAP=-Xmx1g" LOG=a\nExecStart=/bin/java $H▮ -jar a\n';
    expect(labels(unit)).toEqual(['${HEAP}', '${LOG}', '${MAINPID}']);
    expect(choose(unit, '${HEAP}')).toContain('/bin/java ${HEAP} -jar a');
    expect(choose(unit.replace('$H▮', '${H▮E}'), '${HEAP}')).toContain('/bin/java ${HEAP} -jar a');
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in a comment', '[Service]\n# Rest▮\n'],
    ['in a comment between lines of a command', '[Service]\nExecStart=/a \\\n  # %▮\n  b\n'],
    ['behind an escaped %', '[Service]\nExecStart=/a %%▮\n'],
    ['in front of the sign', '[Service]\nRestart ▮ =no\n'],
    ['in a part that a template fills in', '[Service]\nRestart={{ po▮licy }}\n'],
    ['in a directive that nobody knows', '[Service]\nNonsense=▮\n'],
    ['for an escaped $', '[Service]\nExecStart=/a $$▮\n'],
  ])('%s', (_where, marked) => {
    expect(labels(marked)).toEqual([]);
  });
});
