// What configurations say of files: where they are found, what weighs more, and every fault in its place.

import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../server/workspace/configuration/read.ts';
import { engine } from '../../harness/findings.ts';
import { dedent, readMarks } from '../../harness/marks.ts';

/** A tree of configurations by their paths. */
const tree = (files: Readonly<Record<string, string>>) =>
  engine().configurations((path) => (files[path] === undefined ? undefined : dedent(files[path])));

const referred = () => ({
  rules: [
    ...engine().rules,
    {
      id: 'made-up/registry-unknown',
      severity: 'warning' as const,
      fix: 'none' as const,
      options: {
        allowed: {
          about: 'Registries.',
          fallback: [],
          schema: { type: 'array' as const, items: { type: 'string' as const } },
          read: (value: unknown) => (Array.isArray(value) ? value : undefined),
        },
      },
    },
  ],
  subjects: engine().languages.map(({ subject }) => subject),
  titleOf: (rule: string) => engine().evidence(rule).page?.title,
});

/** Expects faults at the marked places and nowhere else; returns what they say. */
function expectFaults(marked: string, path = '/srv/shop/.ops-hints.yaml'): string[] {
  const { text, ranges } = readMarks(marked);
  const { problems } = readConfiguration(path, text, referred());
  const ordered = problems.toSorted((a, b) => a.range.start - b.range.start);
  expect(ordered.map(({ range }) => text.slice(range.start, range.end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  expect(ordered.map(({ range }) => range.start)).toEqual(ranges.map(({ start }) => start));
  return ordered.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('finding', () => {
  test('nothing is said where there is no configuration', async () => {
    const { choices, ignored, chain } = await tree({}).of('/srv/shop/Dockerfile');
    expect(choices).toEqual({ rules: {}, options: {}, targets: {} });
    expect(ignored).toBe(false);
    expect(chain).toEqual([]);
  });

  test('the nearest configuration weighs most, and those above it add to it', async () => {
    const { choices, chain } = await tree({
      '/srv/.ops-hints.yaml': 'rules: { "jvm/*": off, DL3006: hint }\ntargets: { jdk: 17, systemd: 252 }\n',
      '/srv/shop/.ops-hints.json': '{ "rules": { "jvm/*": "error" }, "targets": { "jdk": 21 } }',
    }).of('/srv/shop/app/Dockerfile');
    expect(Object.entries(choices.rules ?? {})).toEqual([
      ['DL3006', 'hint'],
      ['jvm/*', 'error'],
    ]);
    expect(choices.targets?.jdk).toEqual({
      version: '21',
      from: '.ops-hints.json, line 1',
      overrides: false,
    });
    expect(choices.targets?.systemd?.version).toBe('252');
    expect(chain.map(({ path }) => path)).toEqual(['/srv/shop/.ops-hints.json', '/srv/.ops-hints.yaml']);
  });

  test('a root ends the search', async () => {
    const { choices } = await tree({
      '/.ops-hints.yaml': 'profile: errors\n',
      '/srv/.ops-hints.yaml': 'root: true\n',
    }).of('/srv/shop/Dockerfile');
    expect(choices.profile).toBeUndefined();
  });

  test('of two in one folder, YAML counts', async () => {
    const { choices } = await tree({
      '/srv/.ops-hints.yaml': 'profile: errors\n',
      '/srv/.ops-hints.json': '{ "profile": "all" }',
    }).of('/srv/Dockerfile');
    expect(choices.profile).toBe('errors');
  });

  test('each is read once, however many files lie below', async () => {
    const asked: string[] = [];
    const configurations = engine().configurations(async (path) => {
      asked.push(path);
      return path === '/srv/.ops-hints.yaml' ? 'profile: all\n' : undefined;
    });
    const [a, b] = await Promise.all(
      ['/srv/shop/a/Dockerfile', '/srv/shop/b/Dockerfile'].map(configurations.of),
    );
    expect(a?.choices).toBe(b?.choices);
    expect(asked.filter((path) => path === '/srv/.ops-hints.yaml')).toHaveLength(1);
  });

  test('a configuration can be named, and its globs count from another folder', async () => {
    const configured = await tree({}).single('/etc/hints.yaml', 'ignore: [old]\n', '/srv/shop');
    expect(configured('/srv/shop/old/Dockerfile').ignored).toBe(true);
    expect(configured('/srv/shop/new/Dockerfile').ignored).toBe(false);
  });
});

describe('some of the files', () => {
  const CONFIGURATION = `
    rules: { DL3006: hint }
    overrides:
      - files: "**/test/**"
        rules: { DL3006: off }
        targets: { jdk: 8 }
      - files: [compose/*, "*.dev.Dockerfile"]
        profile: errors
    ignore: [vendor/, "*.generated.service", /deploy/old]
    `;
  const of = (path: string) => tree({ '/srv/.ops-hints.yaml': CONFIGURATION }).of(path);

  test('have their overrides, the last of which counts', async () => {
    expect((await of('/srv/Dockerfile')).choices.rules?.DL3006).toBe('hint');
    const { choices } = await of('/srv/app/test/Dockerfile');
    expect(choices.rules?.DL3006).toBe('off');
    expect(choices.targets?.jdk?.version).toBe('8');
    expect((await of('/srv/compose/Dockerfile')).choices.profile).toBe('errors');
    expect((await of('/srv/app/web.dev.Dockerfile')).choices.profile).toBe('errors');
  });

  test('are left alone, by name or with their folder', async () => {
    expect((await of('/srv/vendor/app/Dockerfile')).ignored).toBe(true);
    expect((await of('/srv/app/vendor/Dockerfile')).ignored).toBe(true);
    expect((await of('/srv/etc/orders.generated.service')).ignored).toBe(true);
    expect((await of('/srv/deploy/old/Dockerfile')).ignored).toBe(true);
    expect((await of('/srv/app/deploy/old/Dockerfile')).ignored).toBe(false);
  });
});

test('levels, options, versions and notes come through', async () => {
  const text = dedent(`
    profile: all
    requireReason: true
    rules:
      made-up/registry-unknown: { level: error, allowed: [registry.example.org] }
    targets:
      haproxy: 3.0
    notes: [../notes, /srv/notes]
    `);
  const { choices, problems, notes } = readConfiguration('/srv/shop/.ops-hints.yaml', text, referred());
  expect(problems).toEqual([]);
  expect(choices.rules).toEqual({
    'ops-hints/suppression-reason-missing': 'warning',
    'made-up/registry-unknown': 'error',
  });
  expect(choices.options).toEqual({ 'made-up/registry-unknown': { allowed: ['registry.example.org'] } });
  expect(choices.targets.haproxy?.version).toBe('3.0');
  expect(notes).toEqual(['../notes', '/srv/notes']);
  const { noteFolders } = await tree({ '/srv/shop/.ops-hints.yaml': text }).of('/srv/shop/Dockerfile');
  expect(noteFolders).toEqual(['/srv/notes', '/srv/notes']);
});

describe('faults', () => {
  test('an empty configuration and one of comments have none', () => {
    expectFaults('');
    expectFaults('# Nothing yet.\nrules:\nignore:\n');
  });

  test('a wrong key is named with the right ones', () => {
    const [fault] = expectFaults('⟦rulez⟧: {}\n');
    expect(fault).toMatch(
      /^error: Unknown key "rulez"\. Did you mean rules\? Allowed: root, profile, rules,/,
    );
  });

  test('a wrong level, profile, target or version is named with the right ones', () => {
    const faults = expectFaults(`
      profile: ⟦strict⟧
      rules:
        jvm/*: ⟦warn⟧
        DL3006: ⟦true⟧
      targets:
        ⟦java⟧: 17
        jdk: ⟦latest⟧
      `);
    expect(faults.join('\n')).toContain('Allowed: off, hint, information, warning, error.');
    expect(faults.join('\n')).toContain('Allowed: errors, recommended, all.');
    expect(faults.join('\n')).toContain('Unknown target "java". Allowed:');
  });

  test('an unknown rule is a warning with the one that may be meant', () => {
    const faults = expectFaults('rules:\n  ⟦jvm/flag-removd⟧: off\n  ⟦nginx/*⟧: off\n');
    expect(faults).toEqual([
      'warning: No rule is called "jvm/flag-removd". Did you mean jvm/flag-removed?',
      'warning: No rule is called "nginx/*".',
    ]);
  });

  test('options are held to what the rule takes', () => {
    const faults = expectFaults(`
      rules:
        made-up/registry-unknown:
          ⟦alowed⟧: [a]
          allowed: ⟦7⟧
        jvm/flag-removed: { ⟦since⟧: 17 }
      `);
    expect(faults[0]).toContain('Did you mean allowed?');
    expect(faults[1]).toContain('a list of texts');
    expect(faults[2]).toContain('Allowed: level.');
  });

  test('an override says for which files it is', () => {
    expectFaults('overrides:\n  - ⟦profile: all⟧\n');
    expectFaults('overrides:\n  - files: a\n    ⟦ignore⟧: [b]\n');
    expectFaults('overrides: ⟦all⟧\n');
  });

  test('values of a wrong shape are named', () => {
    expectFaults('root: ⟦maybe⟧\nignore: [⟦{ a: b }⟧]\nrules: ⟦off⟧\ntargets: ⟦17⟧\n');
    expectFaults('⟦- rules⟧\n');
  });

  test('broken YAML and JSON say where', () => {
    const { problems } = readConfiguration('/a/.ops-hints.yaml', 'rules:\n  a: [b\n', referred());
    expect(problems[0]?.message).toMatch(/^Not valid YAML: /);
    const json = readConfiguration('/a/.ops-hints.json', '{ "root": ', referred());
    expect(json.problems[0]?.message).toMatch(/^Not valid JSON: /);
  });

  test('aliases that grow without bounds do no harm', () => {
    const bomb = `a: &a [x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(20)}]`).join('\n')}\nignore: *i\n`;
    expect(readConfiguration('/a/.ops-hints.yaml', bomb, referred()).problems).not.toEqual([]);
  });
});
