// Against the real program: what systemd-analyze finds in a unit by itself we find on the same line, and no unit
// that it loads is an error to us. Skipped where it is not installed.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../build/knowledge.ts';
import { once } from '../../server/core/once.ts';
import { isKnownIn, readVocabularies, type Vocabulary } from '../../server/languages/systemd/vocabulary.ts';
import { engine } from '../harness/findings.ts';
import { ADDRESSES, COMMANDS, SAMPLES } from './systemd-samples.ts';
import { OTHERS, SERVICES } from './systemd-units.ts';
import { type GeneratedUnit, type Verdict, verifierVersion, verify } from './systemd-verify.ts';

const version = verifierVersion();
if (version === undefined)
  console.info('systemd-analyze is not installed. The tests of agreement with it are skipped.');

/** Something to stand on for a unit of each section; the directive in question follows on the last line. */
const BASES: Readonly<Record<string, { readonly suffix: string; readonly text: (id: number) => string }>> = {
  Unit: { suffix: 'service', text: () => '[Service]\nExecStart=/bin/true\n' },
  Service: { suffix: 'service', text: () => '[Service]\nExecStart=/bin/true\n' },
  Socket: { suffix: 'socket', text: (id) => `[Socket]\nListenStream=/run/${id}\n` },
  Timer: { suffix: 'timer', text: () => '[Timer]\nOnBootSec=1\nUnit=plain.service\n' },
  Path: { suffix: 'path', text: () => '[Path]\nPathExists=/x\nUnit=plain.service\n' },
  Slice: { suffix: 'slice', text: () => '[Slice]\n' },
};

/** The checker asks what the machine has, or says nothing although the value is wrong. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // Takes the machine's own architecture only.
  'Personality',
  // Depends on the file systems that the kernel knows.
  'RestrictFileSystems',
  // Unknown words are passed over without a line.
  'SecureBits',
  'CapabilityBoundingSet',
  'AmbientCapabilities',
  // Has to be the parent of the slice by its name.
  'Slice',
  // An empty value is right in later versions.
  'PrivateMounts',
]);

/** Rules that say again what the checker says; the others go beyond it. */
const MIRRORS =
  /^systemd\/(?:value-invalid|exec-invalid|unit-refused|line-malformed|directive-unknown|section-unknown|specifier-unknown|escape-unknown):/;

/** A program that begins with a variable is refused, but an installer may fill it in: a warning to us. */
const isFilledIn = ({ text }: GeneratedUnit): boolean => text.includes('=${');

function* valueUnits(vocabulary: Vocabulary, at: string): Iterable<GeneratedUnit> {
  let id = 0;
  for (const [section, base] of Object.entries(BASES)) {
    for (const name of vocabulary.namesIn(section)) {
      const record = vocabulary.directive(section, name);
      if (!record || !isKnownIn(record, at) || EXCEPTIONS.has(name)) continue;
      const words =
        record.enum === undefined ? [] : (vocabulary.enumeration(record.enum)?.values ?? []).slice(0, 40);
      const listed = /^(?:enum|boolOrEnum)/.test(record.type)
        ? words.flatMap(({ value, form }) => (form ? [] : value))
        : [];
      for (const value of [...(SAMPLES[record.type] ?? []), ...listed]) {
        id++;
        yield { name: `u${id}.${base.suffix}`, text: `${base.text(id)}[${section}]\n${name}=${value}\n` };
      }
    }
  }
  for (const [index, value] of ADDRESSES.entries()) {
    yield { name: `a${index}.socket`, text: `[Socket]\nListenFIFO=/run/f\nListenStream=${value}\n` };
    yield { name: `d${index}.socket`, text: `[Socket]\nListenFIFO=/run/f\nListenDatagram=${value}\n` };
  }
  for (const [index, value] of COMMANDS.entries()) {
    yield { name: `c${index}.service`, text: `[Service]\nExecStart=${value}\n` };
    yield { name: `p${index}.service`, text: `[Service]\nExecStart=/bin/true\nExecStartPre=${value}\n` };
  }
  for (const [index, text] of SERVICES.entries()) yield { name: `s${index}.service`, text };
  yield* OTHERS;
}

const results = once(() => {
  const at = version ?? '';
  const units = [...valueUnits(readVocabularies(readCatalogue('systemd')).unit, at)];
  const sockets = units.filter(({ name }) => name.endsWith('.socket'));
  const companions = sockets.map(({ name }) => ({
    name: name.replace('.socket', '.service'),
    text: '[Service]\nExecStart=/bin/true\n',
  }));
  const verdicts = verify([
    ...units,
    ...companions,
    { name: 'plain.service', text: '[Service]\nExecStart=/bin/true\n' },
  ]);
  return units.map((unit) => ({ unit, verdict: verdicts.get(unit.name) as Verdict, ours: judge(unit, at) }));
});

/** Lines and levels of our own findings that are no advice. */
function judge({ name, text }: GeneratedUnit, at: string) {
  const language = engine().languages.find(({ id }) => id === 'systemd');
  if (!language) throw new Error('There is no language for units.');
  const targets = { systemd: { version: at, from: 'test', overrides: true } };
  const { findings, source } = engine().analyse({ path: name, text }, language, { targets });
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    lines: new Set(loud.map(({ range }) => source.position(range.start).line + 1)),
    isError: loud.some(({ severity }) => severity === 'error'),
    messages: loud.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

const shown = (unit: GeneratedUnit) => unit.text.trimEnd().replaceAll('\n', ' ⏎ ');

// Some thousand units, judged twice.
describe.skipIf(version === undefined)('beside systemd-analyze verify', { timeout: 180_000 }, () => {
  test('every line that it complains about is one that we complain about', () => {
    const missed = results().flatMap(({ unit, verdict, ours }) => {
      const lines = [...verdict.lines].filter((line) => !ours.lines.has(line));
      return lines.length > 0 ? [`${shown(unit)} → ${verdict.messages[0] ?? ''}`] : [];
    });
    expect(missed.join('\n')).toBe('');
  });

  test('every unit that it refuses is an error', () => {
    const missed = results().filter(
      ({ unit, verdict, ours }) => verdict.refused && !ours.isError && !isFilledIn(unit),
    );
    expect(
      missed.map(({ unit, verdict }) => `${shown(unit)} → ${verdict.messages[0] ?? ''}`).join('\n'),
    ).toBe('');
  });

  test('no unit that it loads is an error', () => {
    const wrong = results().filter(({ verdict, ours }) => !verdict.refused && ours.isError);
    expect(wrong.map(({ unit, ours }) => `${shown(unit)} → ${ours.messages.join(' | ')}`).join('\n')).toBe(
      '',
    );
  });

  test('what it has nothing to say about is quiet, but for known silences', () => {
    const wrong = results().filter(
      ({ verdict, ours }) =>
        verdict.messages.length === 0 && ours.messages.some((message) => MIRRORS.test(message)),
    );
    expect(wrong.map(({ unit, ours }) => `${shown(unit)} → ${ours.messages.join(' | ')}`).join('\n')).toBe(
      '',
    );
  });
});
