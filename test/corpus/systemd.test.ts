// Real units of public projects: nothing breaks, no line is lost, and nothing that systemd loads is an error.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, SourceText } from '../../server/core/text.ts';
import { parseNodes } from '../../server/languages/systemd/parse.ts';
import { engine } from '../harness/findings.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'systemd');
const isHere = existsSync(CORPUS);
if (!isHere)
  console.info('The corpus of units is not here: ../shared/corpus/systemd. Its tests are skipped.');

const files = isHere
  ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(CORPUS, join(entry.parentPath, entry.name)))
      .sort()
  : [];

const read = (path: string): string => readFileSync(join(CORPUS, path), 'utf8');
const isUnit = (path: string): boolean => engine().detect({ path }, read(path))?.id === 'systemd';

function findings(path: string) {
  const text = read(path);
  const language = engine().detect({ path }, text);
  if (!language) return [];
  const { findings: found, source } = engine().analyse({ path, text }, language, {});
  return found.map(({ rule, severity, range }) => ({
    rule,
    severity,
    line: source.position(range.start).line + 1,
  }));
}

describe.skipIf(!isHere)('units of the corpus', () => {
  test('lose nothing when they are parsed', () => {
    for (const path of files) {
      const text = read(path);
      const nodes = parseNodes(new SourceText(text));
      expect(nodes.map(({ extent }) => text.slice(extent.start, extent.end)).join('')).toBe(text);
    }
  });

  test('are told from files of others', () => {
    const others = files.filter((path) => !isUnit(path));
    const foreign = /\.(?:network|netdev|link)$|org\.[\w.]+\.service/;
    expect(others.filter((path) => !foreign.test(path))).toEqual([]);
    expect(files.filter((path) => foreign.test(path) && isUnit(path))).toEqual([]);
  });

  test('have no errors', () => {
    const errors = files.flatMap((path) => findings(path).filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([]);
  });

  test('have no rule that fails', () => {
    const failed = files.flatMap((path) =>
      findings(path).filter(({ rule }) => rule === 'ops-hints/rule-failed'),
    );
    expect(failed).toEqual([]);
  });

  /** Each was looked at by hand, and is a mistake that somebody made. */
  const MISTAKES = [
    // Asks for the network and does not wait for it.
    '2600hz+kazoo-configs-haproxy/el9_system_systemd/kazoo-haproxy.service:5 dependency-unordered',
    // A script is to fill in the address.
    'RedHatPerf+ocp4-scalelab/usr_lib_systemd_system/tftp.socket:5 value-invalid',
    // Small letters, and a minus where systemd wants a tilde in front of the list.
    'corazawaf+coraza-spoa/contrib/coraza-spoa.service:48 directive-unknown',
    'corazawaf+coraza-spoa/contrib/coraza-spoa.service:300 value-invalid',
    // An installer fills in the program.
    'crowdsecurity+cs-haproxy-spoa-bouncer/config/crowdsec-spoa-bouncer.service:12 exec-invalid',
    'crowdsecurity+cs-haproxy-spoa-bouncer/config/crowdsec-spoa-bouncer.service:13 exec-invalid',
    // The target has a hyphen; enabled or not, these never start.
    'lsst-dm+alertbroker_scratch_setup/provisioning_broker/kafka.service:16 target-unfit',
    'lsst-dm+alertbroker_scratch_setup/provisioning_broker/zookeeper.service:13 target-unfit',
    // Java does not go into the background.
    'mamercad+ansible-minecraft/files/minecraft.service:6 type-mismatch',
    // Keys of an object store, in a public place.
    'tangx+systemd-service/minio.service:14 secret-in-unit',
    'tangx+systemd-service/minio.service:15 secret-in-unit',
    // Without effect since init scripts went.
    'tangx+systemd-service/rc-local.service:11 directive-deprecated',
  ];

  test('have the mistakes that are known, and no other warning of a rule for units', () => {
    const warned = files.flatMap((path) =>
      findings(path)
        .filter(({ rule, severity }) => severity === 'warning' && rule.startsWith('systemd/'))
        .map(({ rule, line }) => `${path}:${line} ${rule.slice('systemd/'.length)}`),
    );
    expect([...new Set(warned)].sort()).toEqual([...MISTAKES].sort());
  });
});

describe.skipIf(!isHere)('features over units of the corpus', () => {
  const open = (path: string) => {
    const text = read(path);
    const language = engine().detect({ path }, text);
    return language?.id === 'systemd' ? engine().analyse({ path, text }, language, {}).files[0] : undefined;
  };
  const directives = (text: string) =>
    parseNodes(new SourceText(text)).flatMap((node) =>
      node.kind === 'directive' ? [`${node.section ?? ''}.${node.name}=${node.value.text}`] : [],
    );

  test('layout keeps every directive and settles', () => {
    for (const path of files) {
      const edits = open(path)?.features.format() ?? [];
      const text = applyEdits(read(path), edits);
      expect([path, directives(text)]).toEqual([path, directives(read(path))]);
      const language = engine().detect({ path }, text);
      const again = language && engine().analyse({ path, text }, language, {}).files[0]?.features.format();
      expect([path, again ?? []]).toEqual([path, []]);
    }
  });

  test('colours stand in order, without overlap, each on its line', () => {
    for (const path of files) {
      const source = new SourceText(read(path));
      const tokens = open(path)?.features.tokens() ?? [];
      const wrong = tokens.filter(
        ({ range }, index) =>
          range.start >= range.end ||
          range.start < (tokens[index - 1]?.range.end ?? 0) ||
          source.position(range.start).line !== source.position(range.end).line,
      );
      expect([path, wrong]).toEqual([path, []]);
    }
  });
});
