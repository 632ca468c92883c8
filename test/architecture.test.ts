// The import rules of the house, read from the imports themselves; type imports count.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Per folder: which others it may import from, and which packages. The first that fits a file counts. */
const RULES: readonly { readonly in: RegExp; readonly from: readonly RegExp[] }[] = [
  { in: /^server\/core\//, from: [/^server\/core\//] },
  {
    in: /^server\/languages\/index\.ts$/,
    from: [/^server\/core\//, /^server\/languages\/[a-z]+\/index\.ts$/],
  },
  { in: /^server\/shell\//, from: [/^server\/(?:core|shell)\//, /^unbash$/] },
  // Compose and Kubernetes files carry JVM options.
  { in: /^server\/languages\/jvm\//, from: [/^server\/(?:core|shell|languages\/jvm)\//, /^yaml$/] },
  { in: /^server\/languages\/([a-z]+)\//, from: [/^server\/(?:core|shell)\//, /^server\/languages\/$1\//] },
  { in: /^server\/yaml\//, from: [/^server\/(?:core|yaml)\//, /^yaml$/] },
  {
    in: /^server\/notes\//,
    from: [/^server\/(?:core|yaml|notes)\//, /^docs\/note\.schema\.json$/, /^(?:yaml|stemmer|re2js)$/],
  },
  {
    in: /^server\/workspace\//,
    from: [/^server\/(?:core|yaml|workspace)\//, /^(?:minimatch|re2js|yaml)$/],
  },
  { in: /^server\/engine\.ts$/, from: [/^server\/(?:core|workspace|notes)\//] },
  {
    in: /^server\/protocol\.ts$/,
    from: [/^server\/(?:core|notes)\//, /^server\/workspace\/configuration\/files\.ts$/],
  },
  { in: /^server\/report\//, from: [/^server\/(?:core|notes|report)\//, /^server\/engine\.ts$/] },
  { in: /^server\/node\//, from: [/^server\/(?:core|node|notes)\//, /^node:/] },
  {
    in: /^server\/lsp\//,
    from: [
      /^server\/(?:core|notes|report|node|lsp)\//,
      /^server\/(?:engine|protocol|languages\/index)\.ts$/,
      /^vscode-languageserver/,
      /^node:/,
      /^knowledge:texts$/,
    ],
  },
  {
    in: /^server\/cli\//,
    from: [
      /^server\/(?:core|notes|report|node|cli)\//,
      /^server\/(?:engine|protocol|languages\/index|lsp\/stdio)\.ts$/,
      /^node:/,
      /^(?:diff|ignore|minimatch)$/,
    ],
  },
  { in: /^client\//, from: [/^client\//, /^server\/protocol\.ts$/, /^vscode/, /^markdown-it$/] },
];

const files = globSync(['server/**/*.ts', 'client/**/*.ts'], { cwd: ROOT }).sort();

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, named, bare, dynamic]) => {
    const target = named ?? bare ?? dynamic ?? '';
    return target.startsWith('.') ? posix.join(dirname(file), target) : target;
  });

const graph = new Map(files.map((file) => [file, importsOf(file)]));

test('every file imports only what its folder may', () => {
  const broken = files.flatMap((file) => {
    const rule = RULES.find((candidate) => candidate.in.test(file));
    const own = rule?.in.exec(file)?.[1] ?? '';
    const allowed = (rule?.from ?? []).map(({ source }) => new RegExp(source.replace('$1', own)));
    return (graph.get(file) ?? [])
      .filter((target) => !allowed.some((pattern) => pattern.test(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(broken).toEqual([]);
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no module of the server keeps changeable state', () => {
  const broken = files.filter((file) => /^(?:export )?let /m.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(broken).toEqual([]);
});

test('each language folder has the same rooms', () => {
  const languages = new Set(files.flatMap((file) => /^server\/languages\/([a-z]+)\//.exec(file)?.[1] ?? []));
  const missing = [...languages].flatMap((language) =>
    ['index.ts', 'model.ts', 'parse.ts', 'vocabulary.ts', 'hover.ts', 'rules/index.ts']
      .map((room) => `server/languages/${language}/${room}`)
      .filter((room) => !graph.has(room)),
  );
  expect(missing).toEqual([]);
});

test('a rule, its page and its name agree', () => {
  const rules = files.filter((file) => /^server\/languages\/[a-z]+\/rules\/(?!index\.ts)/.test(file));
  const broken = rules.flatMap((file) => {
    const [, language = '', name = ''] = /languages\/([a-z]+)\/rules\/(.+)\.ts$/.exec(file) ?? [];
    const ids = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^ {2,4}id: '([^']+)'/gm)].map(
      ([, id]) => id,
    );
    return ids.every((id) => id === `${language}/${name}`) ? [] : [`${file} holds ${ids.join(', ')}`];
  });
  expect(broken).toEqual([]);
});
