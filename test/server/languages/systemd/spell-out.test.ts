// Values in plain words: in hovers, as remarks behind them, and above sections.

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text.ts';
import { engine } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';
import { featuresOf, openUnit } from './room.ts';

function hover(marked: string, path = 'app.service'): string {
  const { text, cursor = 0 } = readMarks(marked);
  return engine().hover(openUnit(path, text), cursor)?.markdown ?? 'nothing';
}

/** The text with its remarks written out. */
function remarked(text: string, path = 'app.service'): string {
  const found = featuresOf(path, text).inlays({ start: 0, end: text.length });
  return applyEdits(
    text,
    found.map(({ offset, text: remark }) => ({ range: { start: offset, end: offset }, text: ` ${remark}` })),
  );
}

describe('a hover', () => {
  test('says how long a time span and how large a size is', () => {
    expect(hover('[Service]\nTimeoutStopSec=9▮0\n')).toContain('1 min 30 s');
    expect(hover('[Service]\nRuntimeMaxSec=1.5▮h 10\n')).toContain('1 h 30 min 10 s');
    expect(hover('[Service]\nMemoryMax=32▮21225472\n')).toContain('3 GiB');
    expect(hover('[Service]\nLimitMEMLOCK=64K:▮infinity\n')).toContain(
      'Soft limit 64 KiB, hard limit no limit.',
    );
    expect(hover('[Service]\nTimerSlackNSec=50▮000\n')).toContain('50 µs');
  });

  test('says when a calendar comes true next', () => {
    const daily = hover('[Timer]\nOnCalendar=da▮ily\n', 'app.timer');
    expect(daily).toContain('`*-*-* 00:00:00`');
    expect(daily).toContain('- Tue 2027-11-23 00:00:00\n- Wed 2027-11-24 00:00:00');
    expect(hover('[Timer]\nOnCalendar=hourly▮ UTC\n', 'app.timer')).toContain(
      '- Mon 2027-11-22 13:00:00 UTC',
    );
    expect(hover('[Timer]\nOnCalendar=*-02~1▮ 12:00\n', 'app.timer')).toContain('- Tue 2028-02-29 12:00:00');
    expect(hover('[Timer]\nOnCalendar=Mon *:0/15 Europe▮/Berlin\n', 'app.timer')).not.toContain('Comes next');
  });

  test('says what a specifier stands for in this file', () => {
    expect(hover('[Service]\nExecStart=/bin/a %▮i\n', 'app@blue.service')).toContain('Here: `blue`');
    expect(hover('[Service]\nExecStart=/bin/a %▮i\n', 'app@.service')).not.toContain('Here:');
  });
});

test('a remark behind a value spells out bare numbers and short calendars', () => {
  expect(
    remarked('[Service]\nTimeoutStopSec=90\nRestartSec=5\nRuntimeMaxSec=1h\nMemoryMax=1073741824\n'),
  ).toBe(
    '[Service]\nTimeoutStopSec=90 = 1 min 30 s\nRestartSec=5\nRuntimeMaxSec=1h\nMemoryMax=1073741824 = 1 GiB\n',
  );
  expect(remarked('[Timer]\nOnCalendar=Mon..Fri 8:30\n', 'a.timer')).toContain('= Mon..Fri *-*-* 08:30:00');
});

describe('a lens', () => {
  const FILES = {
    'units/app.service': '[Service]\nExecStart=/bin/app\nUser=app\n',
    'units/app.service.d/20-b.conf': '[Service]\nExecStart=\nExecStart=/bin/b\n',
    'units/app.service.d/10-a.conf': '[Service]\nUser=a\nEnvironment=A=1\n',
  };
  const titles = (path: string, text: string) =>
    featuresOf(path, text, FILES)
      .lenses()
      .map(({ title }) => title);

  test('shows a unit together with its drop-ins, in their order', () => {
    const [lens] = featuresOf('units/app.service', FILES['units/app.service'], FILES).lenses();
    expect(lens?.title).toBe('Effective unit: 2 drop-ins');
    expect(lens?.details).toContain('- `app.service`\n- `10-a.conf`\n- `20-b.conf`');
    expect(lens?.details).toContain(
      '[Service]\n# 10-a.conf\nUser=a\n# 10-a.conf\nEnvironment=A=1\n# 20-b.conf\nExecStart=/bin/b\n',
    );
  });

  test('shows the same from a drop-in, and nothing for a unit that stands alone', () => {
    expect(titles('units/app.service.d/10-a.conf', FILES['units/app.service.d/10-a.conf'])).toContain(
      'Effective unit: 2 drop-ins',
    );
    expect(titles('units/other.service', '[Service]\nType=oneshot\nExecStart=/bin/a\n')).toEqual([]);
  });

  test('shows the next time of a timer, over all its calendars', () => {
    expect(titles('a.timer', '[Timer]\nOnCalendar=daily\nOnCalendar=15:00\n')).toEqual([
      'Next: Mon 2027-11-22 15:00:00',
    ]);
  });

  test('shows how much of the sandbox a service uses', () => {
    expect(titles('a.service', '[Service]\nExecStart=/bin/a\nPrivateTmp=yes\n')[0]).toMatch(
      /^Sandbox: 1 of \d+ directives/,
    );
  });
});

test('names of units lead to their files, an instance to its template', () => {
  const text = '[Unit]\nAfter=db.service web@1.service network.target\n';
  const found = featuresOf('app.service', text, { 'db.service': '', 'web@.service': '' }).links();
  expect(found.map(({ range, target }) => [text.slice(range.start, range.end), target])).toEqual([
    ['db.service', 'db.service'],
    ['web@1.service', 'web@.service'],
  ]);
});

test('units that are beside this one are offered where one is named', () => {
  const { text, cursor = 0 } = readMarks('[Unit]\nAfter=▮\n');
  const labels = featuresOf('app.service', text, { 'db.service': '', 'a.txt': '' })
    .complete(cursor)
    .map(({ label }) => label);
  expect(labels).toContain('db.service');
  expect(labels).not.toContain('app.service');
});
