// Assignments of JVM options in shell scripts and environment files.

import type { Assignment, Process } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import type { Range } from '../../core/text.ts';
import { addsToOtherFile, fileName } from './carrier.ts';
import { jdkEvidence } from './jdk-hints.ts';
import type { JvmProcess, OptionSource } from './model.ts';
import { effectiveSets } from './process.ts';
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
  const assignments = findAssignments(text);
  const sources = sourcesOf(text, assignments, vocabulary).map((source) =>
    addsToOtherFile(context.path) ? { ...source, role: 'part' as const } : source,
  );
  const process: Process = { label: fileName(context.path), fragments: jdkVariables(text, assignments) };
  return {
    target: context.target(jdkEvidence(process, context.source, vocabulary).hints),
    hotspot: true,
    sources,
    sets: effectiveSets(sources, true),
  };
}

/** Whether a file that could be anybody's holds JVM options. */
export const hasOptionAssignment = (text: string, vocabulary: Vocabulary): boolean =>
  sourcesOf(text, findAssignments(text), vocabulary).length > 0;

function sourcesOf(text: string, assignments: readonly RawAssignment[], vocabulary: Vocabulary) {
  const templated = hasTemplateStatements(text);
  return assignments.flatMap((raw, index): OptionSource[] => {
    if (!text.slice(raw.value.start, raw.value.end).includes('-')) return [];
    const branch = templated ? index + 1 : raw.branch;
    const source =
      raw.form === 'array'
        ? readVariableList(raw, arrayWords(text, raw.value), vocabulary, branch)
        : readVariable(assignmentOf(text, raw), vocabulary, branch);
    return source ? [source] : [];
  });
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

const findAssignments = (text: string): RawAssignment[] =>
  findCommands(text).flatMap((command) => readAssignments(text, command));

const KEYWORD = /(?:export|declare|readonly|local|typeset)[ \t]+(?:-\w+[ \t]+)*/y;
const NAME = /([A-Za-z_]\w*)\+?=/y;

function readAssignments(text: string, { start, end, branch }: ScriptCommand): RawAssignment[] {
  const found: RawAssignment[] = [];
  let at = matchAt(KEYWORD, text, start) ? KEYWORD.lastIndex : start;
  while (at < end) {
    const name = matchAt(NAME, text, at)?.[1];
    if (name === undefined) break;
    const from = NAME.lastIndex;
    const form = text.charAt(from) === '(' ? 'array' : 'word';
    const value = { start: from, end: wordEnd(text, from) };
    found.push({ name, nameRange: { start: at, end: at + name.length }, value, form, branch });
    at = value.end + (/^[ \t]*/.exec(text.slice(value.end, value.end + 80))?.[0].length ?? 0);
  }
  return found.length === 1 && isOption(text, at) ? found.map((raw) => wholeLine(text, raw)) : found;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** No program starts with a dash: `A=-Xms1g -Xmx2g` is a line of an environment file. */
const isOption = (text: string, at: number): boolean =>
  text.charAt(at) === '-' && /[ \t]/.test(text.charAt(at - 1));

function wholeLine(text: string, raw: RawAssignment): RawAssignment {
  const lineEnd = text.indexOf('\n', raw.value.start);
  let end = lineEnd < 0 ? text.length : lineEnd;
  while (end > raw.value.start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...raw, form: 'line', value: { start: raw.value.start, end } };
}
