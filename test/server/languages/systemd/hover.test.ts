// What a hover or a look-up by name says about directives, values, sections and specifiers.

import { describe, expect, test } from 'vitest';
import { engine, hoverAt } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** The hover at ▮; its range has to be the marked one. */
function hover(marked: string, targets = {}) {
  const { text, ranges } = readMarks(marked);
  const found = hoverAt('app.service', marked.replace(/[⟦⟧]/g, ''), targets);
  expect(found && text.slice(found.range.start, found.range.end)).toBe(
    ranges[0] && text.slice(ranges[0].start, ranges[0].end),
  );
  return found;
}

describe('hover', () => {
  test('of a directive tells its values, default and manual page, and brings the notes on it', () => {
    const found = hover('[Service]\n⟦Res▮tart⟧=always\n');
    expect(found?.term).toBe('systemd:Service.Restart');
    expect(found?.markdown).toContain('**`Restart=`** in `[Service]`');
    expect(found?.markdown).toContain('`on-failure`');
    expect(found?.markdown).toContain('Default: no.');
    expect(found?.markdown).toContain('/systemd.service.html#Restart=');
    expect(found?.notes.map(({ note }) => note.slug)).toContain('internet-scale-services-checklist');
  });

  test('of a value tells what it does', () => {
    const found = hover('[Service]\nRestart=⟦on-▮failure⟧\n');
    expect(found?.term).toBe('systemd:Service.Restart');
    expect(found?.markdown).toContain('`Restart=on-failure`');
    expect(found?.markdown).toContain('watchdog');
  });

  test('of one of several values on a continued line points at that value', () => {
    expect(hover('[Service]\nSystemCallFilter=@clock \\\n  ⟦@io-▮event⟧\n')?.markdown).toContain('231');
  });

  test('of a section tells what belongs in it', () => {
    expect(hover('⟦[Ser▮vice]⟧\nUser=a\n')?.markdown).toContain('processes of a service');
  });

  test('of a specifier tells what stands for it', () => {
    const found = hover('[Service]\nExecStart=/bin/app --name=⟦%▮i⟧\n');
    expect(found?.markdown).toContain('Instance');
  });

  test('warns of a directive that the target does not know', () => {
    expect(hover('[Service]\n⟦Restart▮Steps⟧=5\n', { systemd: '252' })?.markdown).toContain(
      '**Unknown to systemd 252.**',
    );
  });

  test('of an old directive names its replacement', () => {
    const found = hover('[Service]\n⟦Memory▮Limit⟧=1G\n');
    expect(found?.markdown).toContain('Deprecated since systemd 232.');
    expect(found?.markdown).toContain('Use `MemoryMax` instead.');
  });

  test('keeps still over names that it does not know', () => {
    expect(hoverAt('app.service', '[Service]\nNon▮sense=1\n')?.markdown ?? '').toBe('');
  });
});

describe('describe', () => {
  test.each([
    ['systemd:Service.Restart', '`Restart=`'],
    ['systemd:Restart', '`Restart=`'],
    ['systemd:Service.Restart.always', '`Restart=always`'],
    ['systemd:Socket.Accept', '`[Socket]`'],
    ['systemd:Mount.Type', 'file system type'],
    ['systemd:[Timer]', 'another unit is started'],
    ['systemd:%n', 'Full name of the unit'],
  ])('%s', (term, text) => {
    expect(engine().describe(term)).toContain(text);
  });

  test('an unknown term has no description', () => {
    expect(engine().describe('systemd:Service.Nonsense')).toBeUndefined();
  });
});
