// A start command in shell form: how many programs the shell starts, and how to start the last one without it.

import type { Fix } from '../../core/finding.ts';
import { isOpaque, type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import { ownCommands } from '../../shell/own-commands.ts';
import { parseScript } from '../../shell/parse-script.ts';
import type { Enclosure, ShellCommand, ShellWord } from '../../shell/script.ts';
import type { CommandForm } from './model.ts';

export interface ShellStart {
  /** `exec`: the shell replaces itself; `json`: broken JSON; `simple`: one program; `several`: the shell stays. */
  readonly kind: 'exec' | 'json' | 'simple' | 'several';
  /** For people: the program that should get the signals. */
  readonly program: string;
  readonly range: Range;
  readonly fix: Fix | undefined;
}

type ShellForm = Extract<CommandForm, { readonly form: 'shell' }>;

export function shellStart({ text, looksLikeJson }: ShellForm): ShellStart {
  const range = toFile(text, { start: 0, end: text.text.length });
  const json = looksLikeJson && looksMeant(text.text);
  if (json) return { kind: 'json', program: '', range, fix: singleQuotes(text, range) };
  const script = parseScript(text);
  const commands = script.fault ? [] : ownCommands(script);
  const last = commands.at(-1);
  const program = last?.words[0]?.value.text ?? 'the program';
  if (commands.some(replacesShell)) return { kind: 'exec', program, range, fix: undefined };
  if (!last || !chained(commands) || !startsList(text, last)) {
    return { kind: 'several', program, range, fix: undefined };
  }
  return commands.length === 1
    ? { kind: 'simple', program, range, fix: execForm(text, last, range) ?? withExec(last, true) }
    : { kind: 'several', program, range, fix: withExec(last, false) };
}

/** Nothing such as `!` or `time` in front, which would be lost on a program that replaces the shell. */
const startsList = ({ text }: MappedText, { at }: ShellCommand): boolean =>
  /(?:^|[;&\n])\s*$/.test(text.slice(0, at.start));

/** In no branch, loop, group or pipe. */
const isPlain = ({ within }: ShellCommand): boolean => within.length === 0;

/** `exec program …`, in a branch or not; an `exec` that only redirects replaces nothing. */
const replacesShell = ({ words, within }: ShellCommand): boolean =>
  words[0]?.value.text === 'exec' && words.length > 1 && !within.some((each) => OF_ITS_OWN.has(each));

/** Where the shell starts a copy of itself. */
const OF_ITS_OWN: ReadonlySet<Enclosure> = new Set(['subshell', 'pipeline', 'background']);

/** `[ -f x ] && …` is a test of the shell; `['a', 'b']` and `["a",]` are meant as JSON. */
const looksMeant = (text: string): boolean => /^\[\s*["'“”‘’]/.test(text) || /^\[[^\s\]]/.test(text);

function singleQuotes({ text }: MappedText, range: Range): Fix | undefined {
  const rewritten = /["\\\n]/.test(text) ? '' : text.replaceAll("'", '"');
  try {
    const words: unknown = JSON.parse(rewritten);
    const meant = Array.isArray(words) && words.every((word) => typeof word === 'string');
    return meant
      ? { title: 'Use double quotes', safe: true, edits: [{ range, text: rewritten }] }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Commands of the shell itself. */
const NEEDS_SHELL =
  /^(?:\.|:|\[|\[\[|alias|bg|break|builtin|cd|command|continue|echo|eval|exec|exit|export|false|fg|getopts|hash|jobs|local|printf|read|readonly|return|set|shift|source|test|time|times|trap|true|type|ulimit|umask|unalias|unset|wait)$/;

/** Characters that mean something to the shell in a word without quotes. */
const EXPANDS = /[*?[\]{}~]/;

/** Only where the text is one command, and no word needs the shell: no variable, no pattern, no redirection. */
function execForm(text: MappedText, command: ShellCommand, range: Range): Fix | undefined {
  const { words, redirections, at } = command;
  const literal = words.every((word) => !isOpaque(word.value) && !EXPANDS.test(rawWord(text, word)));
  const alone = text.text.trim().length === at.end - at.start && redirections.length === 0;
  if (!alone || !literal || !startsProgram(command)) return undefined;
  const json = words.map(({ value }) => JSON.stringify(value.text)).join(', ');
  return { title: 'Write in exec form', safe: true, edits: [{ range, text: `[${json}]` }] };
}

/** With quotes: a quoted `*` counts as one here, which only costs the fix. */
const rawWord = ({ text }: MappedText, { at }: ShellWord): string => text.slice(at.start, at.end);

/** By its name, with no assignment in front. */
const startsProgram = ({ words: [first], assignments }: ShellCommand): boolean =>
  first !== undefined && assignments.length === 0 && !NEEDS_SHELL.test(first.value.text);

function withExec(command: ShellCommand, safe: boolean): Fix | undefined {
  const [first] = command.words;
  if (!first || isOpaque(first.value) || !startsProgram(command)) return undefined;
  const at = { start: first.range.start, end: first.range.start };
  return { title: 'Start with exec', safe, edits: [{ range: at, text: 'exec ' }] };
}

/** One after the other, the last one in the foreground. */
const chained = (commands: readonly ShellCommand[]): boolean =>
  commands.every(isPlain) &&
  commands.slice(0, -1).every(({ followedBy }) => followedBy === '&&' || followedBy === ';') &&
  commands.at(-1)?.followedBy === undefined;
