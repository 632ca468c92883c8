// Assignments of JVM options in shell scripts and environment files.

import type { Assignment, Process } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import type { Range } from '../../core/text.ts';
import { addsToOtherFile, plainName } from './carrier.ts';
import { jdkEvidence } from './jdk-hints.ts';
import { type JvmProcess, type OptionSource, processOf } from './model.ts';
import { effectiveSets } from './process.ts';
import { startedIn } from './script-commands.ts';
import { findCommands, type ScriptCommand, wordEnd } from './shell-script.ts';
import { arrayWords, lineValue, shellValue } from './shell-value.ts';
import { readVariable, readVariableList } from './source.ts';
import { hasTemplateStatements } from './unknown-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `NAME=` with the range of its value, not yet unquoted. */
interface RawAssignment {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Range;
  readonly form: 'word' | 'array' | 'line';
  readonly branch: number;
}

export function readShellFile(context: ParseContext, vocabulary: Vocabulary): JvmProcess {
  const { text } = context.source;
  const assignments = [...findAssignments(text)];
  const found = [...sourcesOf(text, assignments, vocabulary), ...startedIn(text, vocabulary)];
  const sources = addsToOtherFile(context.path)
    ? found.map((source) => ({ ...source, role: 'part' as const }))
    : found;
  const process: Process = { label: plainName(context.path), fragments: jdkVariables(text, assignments) };
  return processOf({
    target: context.target(jdkEvidence(process, context.source, vocabulary).hints),
    hotspot: true,
    sources,
    sets: effectiveSets(sources, true),
  });
}

/** Whether a file that could be anybody's holds JVM options. */
export const hasShellOptions = (text: string, vocabulary: Vocabulary): boolean =>
  !sourcesOf(text, findAssignments(text), vocabulary).next().done || startedIn(text, vocabulary).length > 0;

function* sourcesOf(
  text: string,
  assignments: Iterable<RawAssignment>,
  vocabulary: Vocabulary,
): Generator<OptionSource> {
  const templated = hasTemplateStatements(text);
  let ownBranch = 0;
  for (const raw of assignments) {
    if (!text.slice(raw.value.start, raw.value.end).includes('-')) continue;
    const branch = templated ? ++ownBranch : raw.branch;
    const source =
      raw.form === 'array'
        ? readVariableList(raw, arrayWords(text, raw.value), vocabulary, branch)
        : readVariable(assignmentOf(text, raw), vocabulary, branch);
    if (source) yield source;
  }
}

const assignmentOf = (text: string, { name, nameRange, value, form }: RawAssignment): Assignment => ({
  kind: 'assignment',
  name,
  nameRange,
  value: form === 'line' ? lineValue(text, value) : shellValue(text, value),
  range: { start: nameRange.start, end: value.end },
});

const jdkVariables = (text: string, assignments: readonly RawAssignment[]): Assignment[] =>
  assignments
    .filter(
      ({ name, branch, form }) => /^JAVA_(?:HOME|VERSION)$/.test(name) && branch === 0 && form === 'word',
    )
    .map((raw) => assignmentOf(text, raw));

function* findAssignments(text: string): Generator<RawAssignment> {
  for (const command of findCommands(text)) yield* readAssignments(text, command);
}

const KEYWORD = /^(?:export|declare|readonly|local|typeset)[ \t]+(?:-\w+[ \t]+)*/;
const NAME = /^([A-Za-z_]\w*)\+?=/;

function readAssignments(text: string, { start, end, branch }: ScriptCommand): RawAssignment[] {
  const found: RawAssignment[] = [];
  let at = start + (matchAt(KEYWORD, text, start)?.[0].length ?? 0);
  while (at < end) {
    const [head, name] = matchAt(NAME, text, at) ?? [];
    if (head === undefined || name === undefined) break;
    const from = at + head.length;
    const form = text.charAt(from) === '(' ? 'array' : 'word';
    const value = { start: from, end: wordEnd(text, from) };
    found.push({ name, nameRange: { start: at, end: at + name.length }, value, form, branch });
    at = value.end + (matchAt(/^[ \t]*/, text, value.end)?.[0].length ?? 0);
  }
  return found.length === 1 && isOption(text, at) ? found.map((raw) => wholeLine(text, raw)) : found;
}

/** Longest head of an assignment that is looked at. */
const LONGEST_HEAD = 200;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null =>
  pattern.exec(text.slice(at, at + LONGEST_HEAD));

/** No program starts with a dash: `A=-Xms1g -Xmx2g` is a line of an environment file. */
const isOption = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /[ \t]/.test(text.charAt(at - 1));

function wholeLine(text: string, raw: RawAssignment): RawAssignment {
  const lineEnd = text.indexOf('\n', raw.value.start);
  let end = lineEnd < 0 ? text.length : lineEnd;
  while (end > raw.value.start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...raw, form: 'line', value: { start: raw.value.start, end } };
}
