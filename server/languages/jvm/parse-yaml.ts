// Containers and settings in YAML files, as processes: Compose, Kubernetes, Helm values, products' own files.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type {
  Assignment,
  Command,
  Fragment,
  Image,
  MemoryLimit,
  PlacedWord,
  Process,
  Value,
} from '../../core/fragment.ts';
import { sliceMapped, toFile } from '../../core/mapped-text.ts';
import { isOperator, splitShell } from '../../core/shell-words.ts';
import { moved } from '../../core/text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import { imageOf } from './image-name.ts';
import { sizeInBytes } from './size.ts';
import { maskTemplates } from './unknown-parts.ts';
import { yamlWords } from './yaml-list.ts';
import { yamlValue } from './yaml-scalar.ts';

/** Blocks of text in a file, such as a script in a ConfigMap. */
export interface YamlBlock {
  /** The key that holds it, such as `jvm.options`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface YamlFile {
  readonly processes: readonly Process[];
  readonly blocks: readonly YamlBlock[];
}

/** Deeper nesting is not looked at. */
const DEEPEST = 60;

/** Reads a file. A file that is not well formed has nothing in it, templates aside. */
export function readYaml(source: string): YamlFile {
  const reader = new YamlReader(source);
  const documents = parseDocuments(maskTemplates(source));
  for (const document of documents) reader.visit(document.contents, 0);
  return reader;
}

/** The documents of a file; none where one is damaged, or nested deeper than the parser's stack reaches. */
function parseDocuments(text: string): readonly Document[] {
  try {
    const documents = parseAllDocuments(text, {
      strict: false,
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    const isWhole = Array.isArray(documents) && documents.every(({ errors }) => errors.length === 0);
    return isWhole ? documents : [];
  } catch {
    return [];
  }
}

class YamlReader implements YamlFile {
  readonly processes: Process[] = [];
  readonly blocks: YamlBlock[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  visit(node: unknown, depth: number): void {
    if (depth > DEEPEST) return;
    if (isSeq(node)) for (const item of node.items) this.visit(item, depth + 1);
    if (!isMap(node)) return;
    const container = this.#container(node);
    if (container) this.processes.push(container);
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (container && OWN.has(key)) continue;
      if (isScalar(pair.value)) this.#setting(key, pair, pair.value);
      else this.visit(pair.value, depth + 1);
    }
  }

  /** A map that starts something: it has an image or an environment. */
  #container(map: YAMLMap): Process | undefined {
    const found = new Map(map.items.map((pair) => [keyOf(pair), pair.value]));
    const environment = [
      ...this.#environment(found.get('env')),
      ...this.#environment(found.get('environment')),
    ];
    const starts = found.has('image') || found.has('build') || environment.length > 0;
    if (!starts) return undefined;
    const image = found.get('image');
    const limit = this.#memoryLimit(found);
    return {
      label: 'container',
      fragments: [...environment, ...this.#commands(found)],
      ...(isScalar(image) ? withImage(this.#image(image)) : {}),
      ...(limit ? { memoryLimit: limit } : {}),
    };
  }

  /** `NAME: value`, `- NAME=value`, or `- name: NAME` with its `value`. */
  #environment(node: unknown): Assignment[] {
    if (isMap(node))
      return node.items.flatMap((pair) =>
        isScalar(pair.key) && isScalar(pair.value) ? this.#assignment(pair.key, pair.value) : [],
      );
    if (!isSeq(node)) return [];
    return node.items.flatMap((item) => {
      if (isScalar(item)) return this.#inOneWord(item);
      if (!isMap(item)) return [];
      const fields = new Map(item.items.map((pair) => [keyOf(pair), pair.value]));
      const [name, value] = [fields.get('name'), fields.get('value')];
      return isScalar(name) && isScalar(value) ? this.#assignment(name, value) : [];
    });
  }

  #assignment(name: Scalar, value: Scalar): Assignment[] {
    const named = yamlValue(this.#source, name);
    const given = yamlValue(this.#source, value);
    if (!named || !given) return [];
    const nameRange = named.text.extent;
    return [
      {
        kind: 'assignment',
        name: named.text.text,
        nameRange,
        value: given,
        range: { start: nameRange.start, end: Math.max(nameRange.end, value.range?.[1] ?? 0) },
      },
    ];
  }

  #inOneWord(scalar: Scalar): Assignment[] {
    const whole = yamlValue(this.#source, scalar);
    const [head, name] = /^([A-Za-z_]\w*)=/.exec(whole?.text.text ?? '') ?? [];
    if (!whole || head === undefined || name === undefined) return [];
    const from = head.length;
    const value: Value = {
      text: sliceMapped(whole.text, { start: from, end: whole.text.text.length }),
      write: (at, text) => whole.write(moved(at, from), text),
    };
    const nameRange = toFile(whole.text, { start: 0, end: name.length });
    return [{ kind: 'assignment', name, nameRange, value, range: whole.text.extent }];
  }

  /** Kubernetes puts `args` behind `command`, Compose `command` behind `entrypoint`. */
  #commands(found: ReadonlyMap<string, unknown>): Command[] {
    const [first, second] = found.has('args')
      ? [found.get('command'), found.get('args')]
      : [found.get('entrypoint'), found.get('command')];
    const parts = [first, second].flatMap((node) => (isSeq(node) ? scalarsOf(node) : []));
    if (parts.length > 0 && !isScalar(first)) return this.#execForm(parts);
    return [first, second].flatMap((node) => (isScalar(node) ? this.#shellForm(node) : []));
  }

  #execForm(parts: readonly { readonly seq: YAMLSeq; readonly scalars: readonly Scalar[] }[]): Command[] {
    const list = yamlWords(this.#source, parts);
    const [head, last] = [list.words[0], list.words.at(-1)];
    return head && last
      ? [{ kind: 'command', list, range: { start: head.range.start, end: last.range.end } }]
      : [];
  }

  /** One simple command; what has shell operators in it is left alone. */
  #shellForm(scalar: Scalar): Command[] {
    const value = yamlValue(this.#source, scalar);
    if (!value) return [];
    const tokens = splitShell(value.text);
    if (tokens.some(isOperator)) return [];
    const split = (): PlacedWord[] => tokens.filter((token): token is PlacedWord => !isOperator(token));
    return [{ kind: 'command', list: wordsOfValue(value, split), range: value.text.extent }];
  }

  #image(scalar: Scalar): Image | undefined {
    const text = yamlValue(this.#source, scalar)?.text;
    if (!text || text.pieces.some(({ opaque }) => opaque)) return undefined;
    const line = this.#source.slice(0, text.extent.start).split('\n').length;
    return imageOf(text.text, `image: ${text.text}, line ${line}`);
  }

  /** `resources.limits.memory`, `deploy.resources.limits.memory`, `mem_limit`. */
  #memoryLimit(found: ReadonlyMap<string, unknown>): MemoryLimit | undefined {
    const deploy = isMap(found.get('deploy')) ? found.get('deploy') : undefined;
    const limits = [found.get('resources'), isMap(deploy) ? deploy.get('resources', true) : undefined]
      .flatMap((resources) => (isMap(resources) ? [resources.get('limits', true)] : []))
      .flatMap((each) => (isMap(each) ? [each.get('memory', true)] : []));
    const node = [...limits, found.get('mem_limit')].find(isScalar);
    const text = node && yamlValue(this.#source, node)?.text;
    const bytes = text === undefined ? undefined : memoryBytes(text.text, found.has('resources'));
    return text && bytes !== undefined
      ? { bytes, text: `a memory limit of ${text.text}`, range: text.extent }
      : undefined;
  }

  /** A key of its own with a value that may be options, or a block of text. */
  #setting(key: string, pair: Pair, value: Scalar): void {
    if (!value.range || typeof value.value !== 'string' || !value.value.includes('-')) return;
    const isBlock = value.type === 'BLOCK_LITERAL' && value.value.trim().includes('\n');
    if (isBlock && (key.includes('.') || !/^\s*-/.test(value.value))) {
      this.blocks.push({ name: key, start: value.range[0], end: value.range[1] });
      return;
    }
    const isCommand = /^(?:exec\s+)?(?:\S*\/)?java\s+[-@$]/.test(value.value);
    const assigned = isScalar(pair.key) ? this.#assignment(pair.key, value) : [];
    const fragments: Fragment[] = isCommand ? this.#shellForm(value) : assigned;
    if (fragments.length > 0) this.processes.push({ label: key, fragments });
  }
}

/** Keys of a container that are read with it. */
const OWN: ReadonlySet<string> = new Set(['env', 'environment', 'command', 'args', 'entrypoint', 'image']);

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const withImage = (image: Image | undefined) => (image ? { image } : {});

/** Sequences with anything but scalars in them are no words. */
const scalarsOf = (seq: YAMLSeq) => {
  const scalars = seq.items.filter(isScalar);
  return scalars.length === seq.items.length && !seq.items.some(isAlias) ? [{ seq, scalars }] : [];
};

/** `512Mi`, `2G`, `2gb`. In Kubernetes `M` and `G` count in thousands, in Compose as the JVM does. */
function memoryBytes(text: string, inKubernetes: boolean): number | undefined {
  const [, digits, unit = '', binary] = /^(\d+)([kKmMgGtT])?(i|b|B)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const size = sizeInBytes(digits + unit);
  const thousands =
    inKubernetes && binary === undefined && unit !== ''
      ? 0.9765625 ** 'kmgt'.indexOf(unit.toLowerCase()) * 0.9765625
      : 1;
  return size === undefined ? undefined : size * thousands;
}
