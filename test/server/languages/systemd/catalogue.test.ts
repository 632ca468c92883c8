// The catalogue has the shape that the vocabulary's types claim, and its parts fit together.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';
import type { Catalogue } from '../../../../server/languages/systemd/catalogue.ts';

const catalogue = readCatalogue('systemd') as unknown as Catalogue;

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value !== '';
const flag: Check = (value) => value === true;
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const version: Check = (value) => typeof value === 'string' && /^\d{1,3}$/.test(value);

/** Names the fields of a record that are missing, unknown or of another shape. */
function faults(record: object, required: Record<string, Check>, optional: Record<string, Check>): string[] {
  const fields = Object.entries(record);
  const missing = Object.keys(required).filter((key) => !(key in record));
  const wrong = fields.filter(([key, value]) => !(required[key] ?? optional[key] ?? (() => false))(value));
  return [...missing, ...wrong.map(([key]) => key)];
}

function expectShape(
  records: readonly object[],
  required: Record<string, Check>,
  optional: Record<string, Check>,
): void {
  const wrong = records.map((record) => ({ record, faults: faults(record, required, optional) }));
  expect(wrong.filter((entry) => entry.faults.length > 0)).toEqual([]);
}

describe('shape', () => {
  const texted = ['enum', 'resetGroup', 'emptyMeans', 'range', 'format', 'rlimitUnit', 'replacement', 'man'];
  const flagged = ['list', 'emptyResets', 'specifiers', 'negatable', 'unsupportedHere', 'fatal', 'legacy'];
  const listed = ['special', 'prefixes', 'argPrefixes', 'unitTypes', 'uriSchemes', 'onlyUnits'];
  const versioned = ['since', 'deprecatedIn', 'warnsSince', 'removedIn'];
  const all = (names: readonly string[], check: Check) =>
    Object.fromEntries(names.map((name) => [name, check]));
  const directive = {
    ...all(texted, text),
    ...all(flagged, flag),
    ...all(listed, texts),
    ...all(versioned, version),
    afterRemoval: (value: unknown) => ['ignored', 'unknown', 'replaced'].includes(String(value)),
  };

  test('directives', () => {
    expectShape(catalogue.directives, { name: text, sections: texts, type: text }, directive);
  });

  test('directives of Podman and of configuration files', () => {
    expectShape(catalogue.quadlet, { name: text, sections: texts, type: text, podman: text }, directive);
    expectShape(catalogue['quadlet-sections'], { name: text, man: text, summary: text }, {});
    expectShape(
      catalogue.configuration,
      { name: text, sections: texts, type: text, files: texts },
      directive,
    );
  });

  test('terms, sections, specifiers and prefixes', () => {
    expectShape(catalogue.terms, { name: text, summary: text }, { default: text });
    expectShape(catalogue.sections, { name: text, man: text, summary: text }, {});
    const marks = { inUnitNames: flag, inInstall: flag, deprecated: flag };
    expectShape(catalogue.specifiers, { letter: text, summary: text }, { since: version, ...marks });
    expectShape(catalogue.prefixes, { prefix: text, summary: text }, { since: version, removedIn: version });
  });

  test('conditions, over directives that exist', () => {
    expectShape(
      catalogue.conditions,
      { directive: text },
      { needs: texts, excludes: texts, unless: text, warns: flag },
    );
    const known = new Set(
      catalogue.directives.flatMap(({ name, sections }) => sections.map((section) => `${section}.${name}`)),
    );
    const named = catalogue.conditions.flatMap(({ directive, needs = [], excludes = [] }) => [
      directive,
      ...needs,
      ...excludes,
    ]);
    expect(named.filter((term) => !known.has(term.replace(/=.*/, '')))).toEqual([]);
  });

  test('programs, targets and the sandbox', () => {
    const marks = {
      network: flag,
      memlock: flag,
      dropsRoot: flag,
      workers: flag,
      foreground: flag,
      daemonize: texts,
      staysWith: texts,
    };
    const count: Check = (value) => typeof value === 'number' && value > 0;
    expectShape(catalogue.programs, { name: text, kind: text }, { ...marks, openFiles: count });
    expectShape(catalogue.targets, { name: text }, { gone: version, instead: text });
    expectShape(catalogue.hardening, { directive: text, tier: count, exposure: count }, { value: text });
  });

  test('values of enumerations', () => {
    for (const { name, values } of catalogue.enumerations) {
      expect(name).toMatch(/^\w+$/);
      for (const { value, since, lastIn, deprecatedIn } of values) {
        expect(text(value)).toBe(true);
        for (const given of [since, lastIn, deprecatedIn])
          expect(given === undefined || version(given)).toBe(true);
      }
    }
  });
});

describe('content', () => {
  test('each directive stands once per section, in a section that exists', () => {
    const sections = new Set(catalogue.sections.map(({ name }) => name));
    const seen = new Set<string>();
    for (const { name, sections: homes } of catalogue.directives) {
      for (const home of homes) {
        expect(sections).toContain(home);
        expect(seen).not.toContain(`${home}.${name}`);
        seen.add(`${home}.${name}`);
      }
    }
  });

  test('each enumeration that a directive names exists', () => {
    const known = new Set(catalogue.enumerations.map(({ name }) => name));
    const named = catalogue.directives.flatMap(({ enum: name }) => name ?? []);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('summaries are of directives that exist, and short', () => {
    const known = new Set(
      [...catalogue.directives, ...catalogue.quadlet, ...catalogue.configuration].flatMap(
        ({ name, sections }) => [name, ...sections.map((section) => `${section}.${name}`)],
      ),
    );
    expect(catalogue.terms.filter(({ name }) => !known.has(name))).toEqual([]);
    expect(catalogue.terms.filter(({ summary }) => summary.length > 140)).toEqual([]);
  });

  test('every directive has a summary, but for those of network files', () => {
    const explained = new Set(catalogue.terms.map(({ name }) => name));
    const all = [...catalogue.directives, ...catalogue.quadlet, ...catalogue.configuration];
    const silent = all.flatMap(({ name, sections }) =>
      explained.has(name) ? [] : sections.map((section) => `${section}.${name}`),
    );
    const isOfNetworkFile = (key: string) =>
      /^(?:Address|IPv6AddressLabel|Match|NetDev|Network|Route|VLAN)\./.test(key);
    expect(silent.filter((key) => !explained.has(key) && !isOfNetworkFile(key))).toEqual([]);
  });
});
