// The ports that the program of a stage listens on, as far as its settings say so. What EXPOSE says is exposed-ports.ts.

import type { Word } from '../../core/fragment.ts';
import { isOpaque } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import { destinationOf, fromOf, sourcesOf } from './copies.ts';
import { commandsOf } from './embedded.ts';
import { lineage } from './lineage.ts';
import type { DockerfileModel, Expandable, Stage } from './model.ts';
import { baseName } from './start-commands.ts';

export interface ListeningPort {
  readonly port: number;
  /** For people: `ENV PORT`, `--port`. */
  readonly setBy: string;
  /** The setting in this file. */
  readonly range: Range;
}

/** A text that sets ports, or the lack of one that can be read. */
interface Setting {
  readonly setBy: string;
  readonly range: Range;
  /** Empty where the text says nothing of ports; `undefined` where they cannot be known. */
  readonly ports: readonly number[] | undefined;
}

/** Empty where nothing is known, which holds as soon as one setting hides its port. */
export function listeningPorts(model: DockerfileModel, stage: Stage): readonly ListeningPort[] {
  const line = lineage(stage);
  const settings = [...environment(line), ...startWords(model, stage), ...configurations(model, line)];
  if (settings.some(({ ports }) => ports === undefined)) return [];
  return settings.flatMap(({ ports = [], ...setting }) => ports.map((port) => ({ ...setting, port })));
}

/** Variables by which programs are told where to listen, by convention or by their framework. */
const VARIABLES = new Set([
  'PORT',
  'ASPNETCORE_HTTP_PORTS',
  'ASPNETCORE_URLS',
  'FLASK_RUN_PORT',
  'MICRONAUT_SERVER_PORT',
  'QUARKUS_HTTP_PORT',
  'STREAMLIT_SERVER_PORT',
  'UVICORN_PORT',
]);

/** The last ENV of a name counts. */
function environment(line: readonly Stage[]): Setting[] {
  const settings = new Map<string, Setting>();
  for (const instruction of line.flatMap(({ instructions }) => instructions)) {
    if (instruction.kind !== 'env') continue;
    for (const { name, value, range } of instruction.pairs) {
      if (VARIABLES.has(name)) settings.set(name, { setBy: `ENV ${name}`, range, ports: portsIn(value) });
    }
  }
  return [...settings.values()];
}

/** `3000`, `8080;8081`, `http://+:5000;https://+:5001`. */
function portsIn(value: Expandable | undefined): number[] | undefined {
  if (!value || isOpaque(value.value)) return undefined;
  const ports = value.value.text.split(';').map((part) => /^(?:.*:)?(\d{1,5})\/?$/.exec(part)?.[1]);
  return ports.every((port) => port !== undefined) ? ports.map(Number) : undefined;
}

/** Options of a program that carry its address or port, the value in the same word or in the next one. */
const OPTIONS: ReadonlyMap<string, RegExp> = new Map([
  ['gunicorn', /^(?:-b|--bind)(?==|$)/],
  ['hypercorn', /^(?:-b|--bind)(?==|$)/],
  ['uvicorn', /^--port(?==|$)/],
  ['daphne', /^(?:-p|--port)(?==|$)/],
  ['flask', /^(?:-p|--port)(?==|$)/],
  ['puma', /^(?:-p|--port)(?==|$)/],
  ['rails', /^(?:-p|--port)(?==|$)/],
  ['waitress-serve', /^--port(?==|$)/],
  ['java', /^(?:-D|--)(?:server\.port|quarkus\.http\.port|micronaut\.server\.port)(?==)/],
]);

const startWords = (model: DockerfileModel, stage: Stage): Setting[] =>
  commandsOf(model, stage).flatMap(({ list: { words } }) => {
    const at = words.findIndex(({ value }) => OPTIONS.has(baseName(value.text)));
    const option = OPTIONS.get(baseName(words[at]?.value.text ?? ''));
    return option
      ? words.slice(at + 1).flatMap((word, index, all) => setting(option, word, all[index + 1]))
      : [];
  });

function setting(option: RegExp, word: Word, next: Word | undefined): Setting[] {
  const [name] = option.exec(word.value.text) ?? [];
  if (name === undefined) return [];
  const inWord = word.value.text.length > name.length;
  const holder = inWord ? word : next;
  const text = inWord ? word.value.text.slice(name.length + 1) : (next?.value.text ?? '');
  const port = /^(?:[^:]*:)?(\d{1,5})$/.exec(text)?.[1];
  const known = holder !== undefined && !isOpaque(holder.value) && port !== undefined;
  return [{ setBy: name, range: (holder ?? word).range, ports: known ? [Number(port)] : undefined }];
}

/** A configuration of HAProxy that lies beside the Dockerfile and is copied to where HAProxy looks for it. */
const configurations = (model: DockerfileModel, line: readonly Stage[]): Setting[] =>
  line
    .flatMap(({ instructions }) => instructions)
    .flatMap((copy) => {
      if (copy.kind !== 'copy' || fromOf(copy) || copy.heredocs.length > 0) return [];
      const [source, another] = sourcesOf(copy);
      const target = destinationOf(copy)?.value.text ?? '';
      if (!source || another || isOpaque(source.value) || !/\/haproxy\/(?:haproxy\.cfg)?$/.test(target))
        return [];
      const text = model.around.find([source.value.text.replace(/^\.?\//, '')])[0]?.text();
      const ports = text === undefined ? [] : bindsIn(text);
      return [{ setBy: source.value.text, range: source.range, ports }];
    });

/** Sockets and inherited descriptors have no port; a range, a variable or a condition makes it unknown. */
function bindsIn(text: string): number[] | undefined {
  const ports: number[] = [];
  for (const [, addresses = ''] of text.matchAll(/^[ \t]*bind[ \t]+(\S+)/gm)) {
    for (const address of addresses.split(',')) {
      const port = /^(?:[\w.*[\]:@-]*):(\d{1,5})$/.exec(address)?.[1];
      if (port !== undefined) ports.push(Number(port));
      else if (!/^(?:\/|unix@|abns@|fd@)/.test(address)) return undefined;
    }
  }
  return ports;
}
