// Settings: what a person may write, and that the editor's form for them offers exactly what the server reads.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROFILES } from '../../../server/engine.ts';
import { sentSettings } from '../../../server/lsp/setting-source.ts';
import { LEVELS, RUN_MODES, readSettings, SECTION, TARGET_KINDS } from '../../../server/lsp/settings.ts';
import { engine } from '../../harness/findings.ts';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly additionalProperties?: { readonly enum: readonly string[] };
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Property> } };
};
const { properties } = manifest.contributes.configuration;

test('the manifest offers the settings that the server reads, and no others', () => {
  const targets = TARGET_KINDS.map((kind) => `${SECTION}.targets.${kind}`);
  const others = ['rules', 'profile', 'run', 'inlayHints', 'notes.folders'].map(
    (name) => `${SECTION}.${name}`,
  );
  expect(Object.keys(properties).sort()).toEqual([...others, ...targets].sort());
});

test('the levels of a rule are the same in manifest and server', () => {
  expect(properties[`${SECTION}.rules`]?.additionalProperties?.enum).toEqual(LEVELS);
});

test('profiles and run modes are the same in manifest and server', () => {
  expect(properties[`${SECTION}.profile`]?.enum).toEqual(['', ...PROFILES]);
  expect(properties[`${SECTION}.run`]?.enum).toEqual(RUN_MODES);
});

test('the defaults of the manifest are what the server takes for nothing set', () => {
  const targets = Object.fromEntries(
    TARGET_KINDS.map((kind) => [kind, properties[`${SECTION}.targets.${kind}`]?.default]),
  );
  const defaults = {
    rules: properties[`${SECTION}.rules`]?.default,
    inlayHints: properties[`${SECTION}.inlayHints`]?.default,
    profile: properties[`${SECTION}.profile`]?.default,
    run: properties[`${SECTION}.run`]?.default,
    targets,
  };
  expect(readSettings(defaults)).toEqual(readSettings({}));
});

test('every target that can be set is one that a language asks for', () => {
  const asked = engine().languages.map(({ subject }) => subject.kind);
  expect(TARGET_KINDS.filter((kind) => !asked.includes(kind))).toEqual([]);
});

test('levels and versions are read, and a version that is set yields to the project', () => {
  const { settings, problems } = readSettings({
    rules: { 'jvm/*': 'off', 'haproxy/timeout-missing': 'error' },
    targets: { jdk: ' 17 ', haproxy: 3.2 },
  });
  expect(problems).toEqual([]);
  expect(settings.rules).toEqual({ 'jvm/*': 'off', 'haproxy/timeout-missing': 'error' });
  expect(settings.targets).toEqual({
    jdk: { version: '17', from: 'setting opsHints.targets.jdk', overrides: false },
    haproxy: { version: '3.2', from: 'setting opsHints.targets.haproxy', overrides: false },
  });
});

test('inlay hints are shown to those only who switch them on', () => {
  expect(readSettings({}).settings.inlayHints).toBe(false);
  expect(readSettings({ inlayHints: true }).settings.inlayHints).toBe(true);
});

const NOTHING_SET = { rules: {}, targets: {}, inlayHints: false, run: 'onType' };

test.each([
  [{ rules: { 'jvm/flag-removed': 'fatal' } }],
  [{ targets: { jdk: 'latest' } }],
  [{ targets: { systemd: ['252'] } }],
  [{ inlayHints: 'yes' }],
  [{ profile: 'strict' }],
  [{ run: 'never' }],
])('%j is left out and named', (raw) => {
  const { settings, problems } = readSettings(raw);
  expect(settings).toEqual(NOTHING_SET);
  expect(problems).toHaveLength(1);
});

test.each([
  [undefined],
  [null],
  ['off'],
  [[]],
  [{ rules: 'off', targets: 17 }],
])('%j is read as no settings at all', (raw) => {
  expect(readSettings(raw).settings).toEqual(NOTHING_SET);
});

test('a client that only sends settings is heard at the start and at every change', async () => {
  const source = sentSettings({ targets: { jdk: '11' } }, () => {});
  expect((await source.of('file:///a')).targets).toHaveProperty('jdk');
  source.change({ opsHints: { rules: { 'jvm/*': 'off' } } });
  expect((await source.of('file:///a')).rules).toEqual({ 'jvm/*': 'off' });
  source.change({ editor: {} });
  expect((await source.of('file:///a')).rules).toEqual({ 'jvm/*': 'off' });
});
