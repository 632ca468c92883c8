// A start command in shell form: how many programs the shell starts, and how to start the last one without it.

import type { Fix } from '../../core/finding.ts';
import type { PlacedWord } from '../../core/fragment.ts';
import { isOpaque, type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { CommandForm } from './model.ts';
import { type SimpleCommand, simpleCommands } from './shell-commands.ts';

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
  const commands = simpleCommands(text);
  const last = commands.at(-1);
  const program = (last && nameOf(last)) ?? 'the program';
  if (commands.some(replacesShell)) return { kind: 'exec', program, range, fix: undefined };
  return commands.length === 1 && last?.followedBy === undefined
    ? { kind: 'simple', program, range, fix: last && (execForm(text, last, range) ?? withExec(last, true)) }
    : { kind: 'several', program, range, fix: last && chained(commands) ? withExec(last, false) : undefined };
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
const BLOCK = /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|\{|\})$/;

/** `exec program …`, in a branch or not; an `exec` that only redirects replaces nothing. */
function replacesShell({ words }: SimpleCommand): boolean {
  const start = words.findIndex(({ value }) => !BLOCK.test(value.text));
  return words[start]?.value.text === 'exec' && words.length > start + 1;
}

function nameOf({ words }: SimpleCommand): string | undefined {
  const first = words.find(({ value }) => !ASSIGNMENT.test(value.text));
  return first && !BLOCK.test(first.value.text) ? first.value.text : undefined;
}

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

/** Commands of the shell itself, and words that change how the rest is read. */
const NEEDS_SHELL =
  /^(?:\.|:|!|\{|\[|\[\[|alias|bg|break|builtin|case|cd|command|continue|do|done|echo|elif|else|esac|eval|exec|exit|export|false|fg|fi|for|function|getopts|hash|if|jobs|local|printf|read|readonly|return|select|set|shift|source|test|then|time|times|trap|true|type|ulimit|umask|unalias|unset|until|wait|while)$/;

/** Characters that mean something to the shell in a word without quotes. */
const EXPANDS = /[*?[\]{}~]/;

/** Only where no word needs the shell: no variable, no pattern, no assignment in front, no redirection. */
function execForm(text: MappedText, { words, redirected }: SimpleCommand, range: Range): Fix | undefined {
  const literal = words.every((word) => !isOpaque(word.value) && !EXPANDS.test(rawWord(text, word)));
  if (redirected || !literal || words.length === 0 || !startsProgram(words)) return undefined;
  const json = words.map(({ value }) => JSON.stringify(value.text)).join(', ');
  return { title: 'Write in exec form', safe: true, edits: [{ range, text: `[${json}]` }] };
}

/** With quotes: a quoted `*` counts as one here, which only costs the fix. */
const rawWord = ({ text }: MappedText, { at }: PlacedWord): string => text.slice(at.start, at.end);

const startsProgram = ([first]: readonly PlacedWord[]): boolean =>
  first !== undefined && !ASSIGNMENT.test(first.value.text) && !NEEDS_SHELL.test(first.value.text);

function withExec({ words }: SimpleCommand, safe: boolean): Fix | undefined {
  const first = words[0];
  if (!first || isOpaque(first.value) || !startsProgram(words)) return undefined;
  const at = { start: first.range.start, end: first.range.start };
  return { title: 'Start with exec', safe, edits: [{ range: at, text: 'exec ' }] };
}

/** One after the other, the last one in the foreground; no pipe, group or loop. */
const chained = (commands: readonly SimpleCommand[]): boolean =>
  commands.slice(0, -1).every(({ followedBy }) => followedBy === '&&' || followedBy === ';') &&
  commands.at(-1)?.followedBy === undefined &&
  commands.every(({ words }) => !BLOCK.test(words[0]?.value.text ?? ''));
