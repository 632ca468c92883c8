// Help for who writes a configuration: completion, hovers, the edit that switches a rule off, the schema.

import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationSchemaText } from '../../../build/configuration-schema.ts';
import { knowledgeFromDisk } from '../../../build/knowledge.ts';
import { applyEdits } from '../../../server/core/text.ts';
import { engine } from '../../harness/findings.ts';
import { readMarks } from '../../harness/marks.ts';

const PATH = '/srv/shop/.ops-hints.yaml';
const opened = (text: string, path = PATH) => engine().openConfiguration(path, text);

/** Labels offered at the mark ▮, and the text with the first of them that begins with what is written. */
async function completed(marked: string) {
  const { text, cursor = 0 } = readMarks(marked);
  const items = (await opened(text)).complete(cursor);
  const take = (label: string) => {
    const item = items.find((one) => one.label === label);
    return item && applyEdits(text, [{ range: item.range, text: item.text }]);
  };
  return { labels: items.map(({ label }) => label), take };
}

describe('completion', () => {
  test('offers the keys of a configuration, and those of an override', async () => {
    const top = await completed('ro▮\n');
    expect(top.labels).toContain('overrides');
    expect(top.labels).not.toContain('files');
    expect(top.take('root')).toBe('root: true\n');
    const inside = await completed('overrides:\n  - files: a\n    ▮\n');
    expect(inside.labels).toContain('rules');
    expect(inside.labels).not.toContain('root');
    expect(inside.take('rules')).toBe('overrides:\n  - files: a\n    rules:\n      \n');
  });

  test('replaces a key that has its colon, and offers none that is there already', async () => {
    const renamed = await completed('root: true\nrul▮: {}\n');
    expect(renamed.take('rules')).toBe('root: true\nrules: {}\n');
    expect(renamed.labels).not.toContain('root');
  });

  test('offers what belongs inside of braces', async () => {
    expect((await completed('rules: { jvm/flag-removed: ▮ }\n')).labels).toContain('off');
    expect((await completed('targets: { ▮ }\n')).take('haproxy')).toBe('targets: { haproxy:  }\n');
  });

  test('offers rules and their levels', async () => {
    expect((await completed('rules:\n  jvm▮\n')).take('jvm/flag-removed')).toBe(
      'rules:\n  jvm/flag-removed: \n',
    );
    expect((await completed('rules:\n  jvm/flag-removed: ▮\n')).labels).toEqual([
      'off',
      'hint',
      'information',
      'warning',
      'error',
    ]);
    expect((await completed('overrides:\n  - files: a\n    rules:\n      x: er▮\n')).labels).toContain(
      'error',
    );
    expect((await completed('rules:\n  jvm/flag-removed:\n    ▮\n')).labels).toContain('level');
  });

  test('offers targets, versions, profiles and switches', async () => {
    expect((await completed('targets:\n  ▮\n')).labels).toContain('haproxy');
    expect((await completed('targets:\n  haproxy: ▮\n')).take('3.2')).toContain('haproxy: "3.2"');
    expect((await completed('profile: ▮\n')).labels).toEqual(['errors', 'recommended', 'all']);
    expect((await completed('root: ▮\n')).labels).toEqual(['true', 'false']);
  });

  test('is silent in comments, texts and lists', async () => {
    expect((await completed('# ro▮\n')).labels).toEqual([]);
    expect((await completed('ignore: [a▮]\n')).labels).toEqual([]);
    expect((await completed('ignore:\n  - ▮\n')).labels).toEqual([]);
  });
});

describe('a hover', () => {
  const hover = async (marked: string, path = PATH) => {
    const { text, cursor = 0 } = readMarks(marked);
    return (await opened(text, path)).hover(cursor)?.markdown;
  };

  test('explains keys, levels, targets and rules, in YAML and JSON', async () => {
    expect(await hover('ro▮ot: true\n')).toContain('folders above');
    expect(await hover('rules:\n  jvm/flag-removed: er▮ror\n')).toContain('does not start');
    expect(await hover('targets:\n  j▮dk: 17\n')).toBe('JDK');
    expect(await hover('{ "rules": { "jvm/flag-rem▮oved": "off" } }', '/a/.ops-hints.json')).toContain(
      '(error)',
    );
    expect(await hover('overrides:\n  - files: a\n    profi▮le: all\n')).toContain('Which rules');
  });

  test('lists what a glob stands for', async () => {
    expect(await hover('rules:\n  "*▮": off\n')).toMatch(/and \d+ more$/);
  });
});

describe('switching a rule off', () => {
  const off = async (text: string, path = PATH) => {
    const edit = (await opened(text, path)).switchOff('jvm/flag-removed');
    return edit && applyEdits(text, [edit]);
  };

  test('keeps everything else as it is written', async () => {
    expect(await off('')).toBe('rules:\n  jvm/flag-removed: off\n');
    expect(await off('# ours\nroot: true')).toBe('# ours\nroot: true\nrules:\n  jvm/flag-removed: off\n');
    expect(await off('rules:\n    a/*: off # why\nroot: true\n')).toBe(
      'rules:\n    jvm/flag-removed: off\n    a/*: off # why\nroot: true\n',
    );
    expect(await off('rules:\nroot: true\n')).toBe('rules:\n  jvm/flag-removed: off\nroot: true\n');
  });

  test('changes a level that is there', async () => {
    expect(await off('rules:\n  jvm/flag-removed: error # ours\n')).toBe(
      'rules:\n  jvm/flag-removed: off # ours\n',
    );
    expect(await off('rules:\n  jvm/flag-removed: { level: hint, a: b }\n')).toBe(
      'rules:\n  jvm/flag-removed: { level: off, a: b }\n',
    );
  });

  test('writes JSON into JSON', async () => {
    const json = '/srv/.ops-hints.json';
    for (const text of [
      '{}',
      '{ "root": true }',
      '{ "rules": {} }',
      '{\n  "rules": { "a/*": "off" }\n}',
      '{ "rules": { "jvm/flag-removed": "hint" } }',
    ]) {
      const changed = await off(text, json);
      expect(JSON.parse(changed ?? '')).toMatchObject({ rules: { 'jvm/flag-removed': 'off' } });
    }
  });

  test('leaves a broken text alone', async () => {
    expect(await off('rules: [\n')).toBeUndefined();
    expect(await off('rules: off\n')).toBeUndefined();
  });
});

describe('the schema', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(configurationSchemaText(knowledgeFromDisk())));

  /** Schema and reader have to be of one mind. */
  test.each([
    ['root: true\nprofile: all\nrequireReason: true\n', true],
    ['rules:\n  jvm/flag-removed: off\n  jvm/*: error\n  DL3006: { level: hint }\n', true],
    ['rules:\n  jvm/flag-removed: { level: warning }\n', true],
    ['targets:\n  jdk: 17\n  haproxy: "3.2"\n', true],
    ['ignore: vendor\nnotes: [a, b]\n', true],
    ['overrides:\n  - files: [a]\n    rules: { a/*: off }\n', true],
    ['rulez: {}\n', false],
    ['rules:\n  jvm/flag-removed: warn\n', false],
    ['rules:\n  jvm/flag-removed: { level: off, since: 17 }\n', false],
    ['targets:\n  java: 17\n', false],
    ['profile: strict\n', false],
    ['overrides:\n  - rules: {}\n', false],
    ['overrides:\n  - files: a\n    ignore: b\n', false],
  ])('%j: %j', async (text, expected) => {
    const errors = (await opened(text)).problems().filter(({ severity }) => severity === 'error');
    expect(errors.length === 0).toBe(expected);
    expect(valid(parse(text))).toBe(expected);
  });
});
