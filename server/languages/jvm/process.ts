// Sources of one process → the lists of options that are surely read by one JVM, in its reading order.

import type { Process } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import { jdkEvidence, jdkOfPath } from './jdk-hints.ts';
import { kafkaJmxPort, readsOtherVariables } from './kafka.ts';
import { type JvmOption, type JvmProcess, type OptionSource, processOf } from './model.ts';
import { type ReadVariable, readCommand } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

type Options = readonly JvmOption[];

/** A list that grows beyond this was written to grow; what is left out is not judged. */
const LONGEST = 5000;

/** A process that a host file or one of our own carriers describes by fragments. */
export function readProcess(
  process: Process,
  context: ParseContext,
  vocabulary: Vocabulary,
  read: ReadVariable,
): JvmProcess {
  const evidence = jdkEvidence(process, context.source, vocabulary);
  const sources = process.fragments.flatMap((fragment) =>
    fragment.kind === 'assignment'
      ? (read(fragment) ?? [])
      : (readCommand(fragment, vocabulary, process.once) ?? []),
  );
  const kafkaJmx = kafkaJmxPort(process);
  const commands = process.fragments.filter(({ kind }) => kind === 'command').length;
  const known = sources.filter(({ carrier }) => carrier === 'command');
  const program = known.length === 1 ? known[0] : undefined;
  const said = program && evidence.hints.length === 0 ? hintOfProgram(program) : [];
  return processOf({
    target: context.target([...evidence.hints, ...said]),
    hotspot: evidence.hotspot,
    memoryLimit: process.memoryLimit,
    scriptsRead: known.length < commands || commands === 0,
    mentioned: mentionedIn(process),
    kafkaJmx: kafkaJmx && !readsOtherVariables(context.source.text) ? kafkaJmx : undefined,
    sources,
    // Where every command is a plain `java`, nothing but the JVM reads the variables.
    sets: effectiveSets(sources, known.length < commands || commands === 0),
  });
}

/** Names behind a dollar sign, in whatever a command or another variable says. */
function mentionedIn({ fragments }: Process): Set<string> {
  const names = fragments.flatMap((fragment) => {
    const texts =
      fragment.kind === 'assignment'
        ? [fragment.value.text.text]
        : fragment.list.words.map(({ value }) => value.text);
    const own = fragment.kind === 'assignment' ? fragment.name : undefined;
    return texts.flatMap((text) =>
      text.includes('$')
        ? [...text.matchAll(/\$[{(]?(\w+)/g)].flatMap(([, name]) => (name && name !== own ? [name] : []))
        : [],
    );
  });
  return new Set(names);
}

/** The command itself may name a JDK: `/usr/lib/jvm/java-11-openjdk/bin/java`. */
function hintOfProgram({ list, insertAt }: OptionSource) {
  const path = list.words[insertAt - 1]?.value.text ?? '';
  const version = jdkOfPath(path);
  return version ? [{ version, from: path }] : [];
}

/** What each variable holds after its last assignment, with `$NAME` of earlier ones filled in. */
class Environment {
  readonly #values = new Map<string, Options>();
  readonly #used = new Set<string>();

  assign(source: OptionSource): void {
    this.#values.set(source.name, this.expand(source));
  }

  /** Forgets a variable that some branch may have replaced. */
  forget(name: string): void {
    this.#values.delete(name);
  }

  expand({ options, name }: OptionSource): Options {
    const filled = options.flatMap((option) => {
      const value = option.reference === undefined ? undefined : this.#values.get(option.reference);
      if (!value) return [option];
      if (option.reference !== undefined && option.reference !== name) this.#used.add(option.reference);
      return value;
    });
    return filled.length > LONGEST ? options : filled;
  }

  get(name: string): Options {
    return this.#values.get(name) ?? [];
  }

  /** Variables that no other one and no command has taken in. */
  get unused(): string[] {
    return [...this.#values.keys()].filter((name) => !this.#used.has(name));
  }
}

/** Joins what is surely read together: the JVM's own variables, a command, variables of one family. */
export function effectiveSets(sources: readonly OptionSource[], scriptsRead: boolean): Options[] {
  const { environment, branches } = readAssignments(sources);
  const lines = sources
    .filter(({ carrier }) => carrier !== 'variable')
    // What a branch starts need not see what stands outside of it.
    .map((source) => (source.branch === 0 ? environment.expand(source) : source.options));
  const variables = new Map(sources.flatMap(({ name, variable }) => (variable ? [[name, variable]] : [])));
  const own = (order: 'before' | 'after', readBy: 'jvm' | 'launcher') =>
    [...variables].flatMap(([name, variable]) =>
      variable.order === order && variable.readBy === readBy ? environment.get(name) : [],
    );
  const rest = environment.unused.filter((name) => variables.get(name)?.order === undefined);
  const heads = [...lines, ...(scriptsRead ? familiesOf(rest, sources, environment) : [])];
  const before = [...own('before', 'jvm'), ...own('before', 'launcher')];
  const after = own('after', 'jvm');
  const joined = (heads.length > 0 ? heads : [[]]).map((head) => [...before, ...head, ...after]);
  return [...joined, ...branches].filter(({ length }) => length > 0);
}

/** Assignments in order. Those in branches are joined within their branch, and with nothing else. */
function readAssignments(sources: readonly OptionSource[]) {
  const environment = new Environment();
  const branches = new Map<string, Options>();
  for (const source of sources) {
    if (source.carrier !== 'variable') continue;
    if (source.branch === 0) {
      environment.assign(source);
      continue;
    }
    const key = `${source.branch} ${source.name}`;
    const appends = source.options.some(({ reference }) => reference === source.name);
    if (!appends) environment.forget(source.name);
    branches.set(key, [...(appends ? (branches.get(key) ?? []) : []), ...source.options]);
  }
  return { environment, branches: branches.values() };
}

function familiesOf(names: readonly string[], sources: readonly OptionSource[], environment: Environment) {
  const families = new Map<string, JvmOption[]>();
  for (const name of names) {
    const family = sources.find((source) => source.name === name)?.variable?.family ?? `=${name}`;
    families.set(family, [...(families.get(family) ?? []), ...environment.get(name)]);
  }
  return [...families.values()];
}
