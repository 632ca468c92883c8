// Where the simple commands of a shell script start and end, and which branch they stand in.
// Finds places only, those of comments too: words and quotes of a command are read by core/shell-words.ts.

import { expansionLength } from '../../core/shell-words.ts';
import type { Range } from '../../core/text.ts';

export interface ScriptCommand {
  readonly start: number;
  readonly end: number;
  /** 0 for what every run reaches; a number of its own for each branch, loop, function or subshell. */
  readonly branch: number;
}

/**
 * Finds the simple commands of a script, in order.
 * Shape:  keywords and comments are left out; `[ … ] && A=b` puts the assignment in a branch of its own.
 * Errors: never throws; what is not closed runs to the end.
 * Source: POSIX.1, Shell Command Language, 2.9 and 2.10.
 */
export function* findCommands(text: string): Generator<ScriptCommand> {
  const reader = new ScriptReader(text);
  while (!reader.done) {
    const command = reader.step();
    if (command) yield command;
  }
}

/** The comments of a script, without those that stand in heredocs. */
export function findComments(text: string): Range[] {
  const reader = new ScriptReader(text);
  while (!reader.done) reader.step();
  return reader.comments;
}

const OPENS = /^(?:if|while|until|for|case|select|\{)$/;
const CLOSES = /^(?:fi|done|esac|\})$/;
const TURNS = /^(?:then|else|elif|do)$/;

class ScriptReader {
  readonly #text: string;
  /** Text without a meaning for the shell, blanks and equal signs included. */
  readonly #plain = /[\w\-./:,+=@% \t]+/y;
  #at = 0;
  readonly #blocks: { readonly closer: 'paren' | 'word'; branch: number }[] = [];
  #branches = 0;
  /** Branch of the one command behind `&&` or `||`. */
  #guarded: number | undefined;
  readonly comments: Range[] = [];
  readonly #heredocs: { readonly mark: string; readonly tabs: boolean }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Moves on by a blank, a comment, a keyword, or a command, which it returns. */
  step(): ScriptCommand | undefined {
    const character = this.#text.charAt(this.#at);
    if (character === '\n') this.#lineEnd();
    else if (character === '#') this.#comment();
    else if (character === '(' || character === ')') this.#bracket(character);
    else if (character === '&' || character === '|' || character === ';') this.#operator(character);
    else if (character === ' ' || /\s|\uFEFF/.test(character)) this.#at++;
    else return this.#command();
    return undefined;
  }

  #lineEnd(): void {
    this.#guarded = undefined;
    this.#at++;
    for (const { mark, tabs } of this.#heredocs.splice(0)) this.#skipHeredoc(mark, tabs);
  }

  #comment(): void {
    const start = this.#at;
    this.#at = this.#endOfLine();
    const end = this.#text.charAt(this.#at - 1) === '\r' ? this.#at - 1 : this.#at;
    this.comments.push({ start, end });
  }

  #skipHeredoc(mark: string, tabs: boolean): void {
    while (!this.done) {
      const end = this.#endOfLine();
      const line = this.#text.slice(this.#at, end).replace(/\r$/, '');
      this.#at = Math.min(end + 1, this.#text.length);
      if ((tabs ? line.replace(/^\t+/, '') : line) === mark) return;
    }
  }

  #bracket(character: string): void {
    this.#at++;
    if (character === '(') this.#open('paren');
    else if (this.#blocks.at(-1)?.closer === 'paren') this.#blocks.pop();
  }

  #operator(character: string): void {
    const double = this.#text.charAt(this.#at + 1) === character;
    this.#at += double ? 2 : 1;
    this.#guarded = double && character !== ';' ? ++this.#branches : undefined;
    // `;;` ends an arm of a case.
    if (double && character === ';') this.#turn();
  }

  #open(closer: 'paren' | 'word'): void {
    this.#blocks.push({ closer, branch: ++this.#branches });
  }

  #turn(): void {
    const block = this.#blocks.at(-1);
    if (block) block.branch = ++this.#branches;
  }

  #command(): ScriptCommand | undefined {
    const start = this.#at;
    const word = /^[a-z{}!]+/.exec(this.#text.slice(start, start + 8))?.[0] ?? '';
    const isWord = !/[\w=+./-]/.test(this.#text.charAt(start + word.length));
    if (isWord && (OPENS.test(word) || CLOSES.test(word) || TURNS.test(word) || word === '!')) {
      this.#keyword(word);
      return undefined;
    }
    this.#readCommand();
    return { start, end: this.#at, branch: this.#guarded ?? this.#blocks.at(-1)?.branch ?? 0 };
  }

  #keyword(word: string): void {
    this.#at += word.length;
    if (OPENS.test(word)) this.#open('word');
    else if (TURNS.test(word)) this.#turn();
    else if (CLOSES.test(word) && this.#blocks.at(-1)?.closer === 'word') this.#blocks.pop();
    if (word === 'case') this.#skipCaseHead();
  }

  /** `case WORD in`: the patterns behind it read like commands that a bracket ends. */
  #skipCaseHead(): void {
    const [head = ''] = /^[^\n]{0,500}?\sin(?=\s|$)/.exec(this.#text.slice(this.#at, this.#at + 510)) ?? [];
    this.#at += head.length;
  }

  #readCommand(): void {
    while (!this.done) {
      // Most of a script is plain text, which one match skips.
      this.#plain.lastIndex = this.#at;
      if (this.#plain.test(this.#text)) this.#at = this.#plain.lastIndex;
      const character = this.#text.charAt(this.#at);
      const before = this.#text.charAt(this.#at - 1);
      if (character === '#' && /\s/.test(before)) return;
      if (character === '(' && before === '=') this.#array();
      else if (character === '>' && /[&|]/.test(this.#text.charAt(this.#at + 1))) this.#at += 2;
      else if (character === '' || '\n;&|()'.includes(character)) return;
      else if (character === '<' && this.#text.startsWith('<<', this.#at)) this.#heredoc();
      else this.#at = wordStep(this.#text, this.#at);
    }
  }

  #array(): void {
    this.#at++;
    while (!this.done && this.#text.charAt(this.#at) !== ')') {
      const comment = this.#text.charAt(this.#at) === '#' && /\s/.test(this.#text.charAt(this.#at - 1));
      if (comment) this.#comment();
      else this.#at = wordStep(this.#text, this.#at);
    }
    this.#at++;
  }

  #heredoc(): void {
    const head = this.#text.slice(this.#at, this.#at + 120);
    const [match, tabs, mark] = /^<<(-?)[ \t]*\\?["']?([A-Za-z_][\w.-]*)["']?/.exec(head) ?? [];
    if (match && mark) this.#heredocs.push({ mark, tabs: tabs === '-' });
    this.#at += match?.length ?? (head.startsWith('<<<') ? 3 : 2);
  }

  #endOfLine(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end < 0 ? this.#text.length : end;
  }
}

/** Offset behind one character, quoted text or expansion. */
function wordStep(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '\\') return at + 2;
  if (character === "'") return closing(text, at + 1);
  if (character === '"') return behindDoubleQuote(text, at + 1);
  return character === '$' || character === '`' ? at + expansionLength(text, at) : at + 1;
}

function closing(text: string, from: number): number {
  const end = text.indexOf("'", from);
  return end < 0 ? text.length : end + 1;
}

function behindDoubleQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '"')
    at = text.charAt(at) === "'" ? at + 1 : wordStep(text, at);
  return at + 1;
}

/** Offset behind the word that starts at `at`, an array in brackets included. */
export function wordEnd(text: string, at: number): number {
  const array = text.charAt(at) === '(';
  let end = array ? at + 1 : at;
  while (end < text.length) {
    const character = text.charAt(end);
    if (array ? character === ')' : /[\s;&|()<>]/.test(character)) break;
    end = wordStep(text, end);
  }
  return Math.min(array ? end + 1 : end, text.length);
}
