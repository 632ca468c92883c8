// Text of a shell script → its commands, flat. The one place that knows the parser's tree.

import {
  type AndOr,
  type Command,
  forEachChild,
  type Pipeline as ParsedPipeline,
  type ParsedScript,
  parse,
  type Statement,
  type SyntaxNode,
} from 'unbash';
import { fileOffset, type MappedText, toFile } from '../core/mapped-text.ts';
import type { Range } from '../core/text.ts';
import { commentsOf } from './comments.ts';
import { inlineScript } from './inline-script.ts';
import type {
  Enclosure,
  ListOperator,
  Pipeline,
  Redirection,
  ShellAssignment,
  ShellCommand,
  ShellFault,
  ShellScript,
  ShellWord,
} from './script.ts';
import { assignmentOf, placeOf, redirectionOf, wordOf } from './words.ts';

/**
 * Reads a script as a POSIX shell or bash does, and what `sh -c` is given inside of it.
 * Shape:  comments and line ends are part of the text; opaque parts are read like the rest.
 * Errors: never throws; a damaged script gives what could be read, and its fault.
 */
export function parseScript(text: MappedText): ShellScript {
  return readScript(text, []);
}

/** More shells inside of each other than anybody writes. */
const DEEPEST = 4;

function readScript(text: MappedText, within: readonly Enclosure[]): ShellScript {
  const parsed = parse(text.text);
  const collector = new Collector(text);
  for (const statement of parsed.commands) collector.visit(statement, within, undefined);
  return {
    text,
    commands: collector.commands,
    pipelines: collector.pipelines,
    functions: collector.functions,
    comments: commentsOf(text, collector.taken),
    fault: faultOf(text, parsed) ?? collector.fault,
  };
}

function faultOf(text: MappedText, { errors }: ParsedScript): ShellFault | undefined {
  const first = errors?.[0];
  return first && { message: first.message, offset: fileOffset(text, first.pos) };
}

type Within = readonly Enclosure[];

/** Walks over the tree in reading order. */
class Collector {
  readonly commands: ShellCommand[] = [];
  readonly pipelines: Pipeline[] = [];
  readonly functions = new Set<string>();
  /** Ranges in the text where a `#` starts no comment. */
  readonly taken: Range[] = [];
  fault: ShellFault | undefined;
  readonly #text: MappedText;

  constructor(text: MappedText) {
    this.#text = text;
  }

  visit(node: SyntaxNode, within: Within, followedBy: ListOperator | undefined): void {
    switch (node.type) {
      case 'Statement':
        this.#statement(node, within);
        break;
      case 'AndOr':
        this.#list(node, within, followedBy);
        break;
      case 'Pipeline':
        this.#pipeline(node, within, followedBy);
        break;
      case 'Command':
        this.#command(node, within, followedBy);
        break;
      case 'Word':
      case 'HereDocBody':
        this.#word(node, within);
        break;
      case 'Function':
        this.functions.add(node.name.value);
        this.visit(node.body, [...within, 'function'], undefined);
        break;
      case 'If':
      case 'Elif':
        this.#branches(node, within);
        break;
      case 'While':
        this.visit(node.clause, [...within, 'condition'], undefined);
        this.visit(node.body, [...within, 'loop'], undefined);
        break;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        this.#substitution(node.script, within);
        break;
      default:
        this.#children(node, within);
    }
  }

  #children(node: SyntaxNode, within: Within): void {
    const enclosure = ENCLOSURES[node.type];
    const inner = enclosure ? [...within, enclosure] : within;
    forEachChild(node, (child) => this.visit(child, inner, undefined));
  }

  #statement({ command, background, end }: Statement, within: Within): void {
    const behind = endsList(this.#text.text, end) ? ';' : undefined;
    this.visit(command, background ? [...within, 'background'] : within, background ? '&' : behind);
  }

  #list({ commands, operators }: AndOr, within: Within, followedBy: ListOperator | undefined): void {
    for (const [index, command] of commands.entries()) {
      this.visit(command, within, operators[index] ?? followedBy);
    }
  }

  #pipeline(node: ParsedPipeline, within: Within, followedBy: ListOperator | undefined): void {
    const { commands, operators } = node;
    if (operators.length === 0) {
      for (const command of commands) this.visit(command, within, followedBy);
      return;
    }
    const between = commands.slice(1).map((next, index) => this.#operatorBetween(commands[index], next));
    this.pipelines.push({ range: toFile(this.#text, placeOf(node)), operators: between, within });
    for (const [index, command] of commands.entries()) {
      this.visit(command, [...within, 'pipeline'], operators[index] ? '|' : followedBy);
    }
  }

  #operatorBetween(before: { readonly end: number } | undefined, { pos }: { readonly pos: number }): Range {
    const gap = this.#text.text.slice(before?.end ?? pos, pos);
    const start = (before?.end ?? pos) + Math.max(gap.indexOf('|'), 0);
    return toFile(this.#text, { start, end: start + (gap.includes('|&') ? 2 : 1) });
  }

  #command(node: Command, within: Within, followedBy: ListOperator | undefined): void {
    const { name, prefix, suffix } = node;
    const at = placeOf(node);
    const words = name ? [wordOf(this.#text, name)] : [];
    const assignments: ShellAssignment[] = [];
    const redirections: Redirection[] = [];
    for (const part of prefix.length > 0 ? [...prefix, ...suffix] : suffix) {
      if (part.type === 'Word') words.push(wordOf(this.#text, part));
      else if (part.type === 'Assignment') assignments.push(assignmentOf(this.#text, part));
      else redirections.push(redirectionOf(this.#text, part));
    }
    const range = toFile(this.#text, at);
    this.commands.push({ words, assignments, redirections, range, at, within, followedBy });
    for (const part of prefix) this.visit(part, within, undefined);
    if (name) this.#word(name, within);
    for (const part of suffix) this.visit(part, within, undefined);
    this.#inline(words, within);
  }

  /** What stands in quotes behind `sh -c` is a script, too. */
  #inline(words: readonly ShellWord[], within: Within): void {
    const script = inlineScript(words);
    if (!script || within.filter((each) => each === 'shell').length >= DEEPEST) return;
    const inner = readScript(script.value, [...within, 'shell']);
    this.commands.push(...inner.commands);
    this.pipelines.push(...inner.pipelines);
    this.fault ??= inner.fault;
  }

  /** Only the commands in its substitutions are of interest. */
  #word(node: Extract<SyntaxNode, { readonly type: 'Word' | 'HereDocBody' }>, within: Within): void {
    this.taken.push(placeOf(node));
    if (node.type === 'Word' && !SUBSTITUTION.test(node.text)) return;
    forEachChild(node, (child) => this.visit(child, within, undefined));
  }

  #branches(node: Extract<SyntaxNode, { readonly type: 'If' | 'Elif' }>, within: Within): void {
    this.visit(node.clause, [...within, 'condition'], undefined);
    this.visit(node.then, [...within, 'branch'], undefined);
    if (node.type === 'Elif') return;
    for (const elif of node.elif) this.visit(elif, within, undefined);
    if (node.else) this.visit(node.else, [...within, 'branch'], undefined);
  }

  /** A script between escaped backticks has been unescaped: its places are not those of the text. */
  #substitution(script: ParsedScript | undefined, within: Within): void {
    if (!script || script.source !== undefined) return;
    const inner: Within = [...within, 'substitution'];
    for (const statement of script.commands) this.visit(statement, inner, undefined);
  }
}

/** Nothing runs inside of a word without one of these. */
const SUBSTITUTION = /`|[$<>]\(/;

/** Whether a semicolon or a line end stands behind a command, and not the end of a `case` branch. */
function endsList(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return text[at] === '\n' || (text[at] === ';' && text[at + 1] !== ';');
}

const ENCLOSURES: Partial<Readonly<Record<SyntaxNode['type'], Enclosure>>> = {
  For: 'loop',
  ArithmeticFor: 'loop',
  Select: 'loop',
  CaseItem: 'branch',
  Subshell: 'subshell',
  BraceGroup: 'group',
  Coproc: 'background',
};
