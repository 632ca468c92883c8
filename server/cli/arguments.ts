// Reads the words behind a command into options and operands, and says what is wrong with them.

import { parseArgs } from 'node:util';
import { addTo } from '../core/group.ts';
import { nearest } from './nearest.ts';

/** Wrong use of the command line; the message is for the person who typed it. */
export class UsageError extends Error {}

export interface Option {
  /** Name of its value in the help, such as `FILE` or `text|json`; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

export type Options<Name extends string = string> = Readonly<Record<Name, Option>>;

/** Options that every command has. */
export const COMMON = {
  help: { help: 'show this help' },
  version: { help: 'show the version' },
} as const satisfies Options;

const SHORT: Readonly<Record<string, string>> = { h: 'help', V: 'version' };

/** The options given, by their long names, and the operands in order. */
export class Arguments<Name extends string> {
  readonly operands: readonly string[];
  readonly #given: ReadonlyMap<string, readonly string[]>;

  constructor(operands: readonly string[], given: ReadonlyMap<string, readonly string[]>) {
    this.operands = operands;
    this.#given = given;
  }

  has(name: Name | keyof typeof COMMON): boolean {
    return this.#given.has(name);
  }

  /** Values of an option that may be repeated, in order. */
  all(name: Name): readonly string[] {
    return this.#given.get(name) ?? [];
  }

  /** Value of an option; the last one wins. */
  text(name: Name): string | undefined {
    return this.all(name).at(-1);
  }

  /** Value of an option that knows only some. */
  oneOf<Choice extends string>(name: Name, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw wrongValue(name, value, `Choose one of ${choices.join(', ')}.`);
    return choice;
  }
}

export const wrongValue = (option: string, value: string, advice: string): UsageError =>
  new UsageError(`--${option} does not take "${value}". ${advice}`);

/**
 * Reads a command's words.
 * Shape:  `--name value` or `--name=value`; everything behind `--` is an operand.
 * Errors: UsageError that names the word and the options there are.
 */
export function readArguments<Name extends string>(
  argv: readonly string[],
  options: Options<Name>,
): Arguments<Name> {
  const known: Options = { ...options, ...COMMON };
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens(argv, known)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option || (token.rawName.startsWith('--') && token.name.length === 1))
      throw unknown(token.rawName, known);
    addTo(given, token.name, givenValue(token, option));
  }
  return new Arguments(operands, given);
}

function tokens(argv: readonly string[], known: Options) {
  const config = Object.entries(known).map(([name, { value }]) => {
    const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
    return [name, { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) }] as const;
  });
  const options = Object.fromEntries(config);
  return parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

interface GivenOption {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function givenValue({ rawName, value, inlineValue }: GivenOption, option: Option): string {
  if (!option.value && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
  if (!option.value) return '';
  // A word that looks like the next option is one; a value may start with a dash behind "=".
  const looksLikeOption = !inlineValue && value !== undefined && /^-./.test(value);
  if (value === undefined || value === '' || looksLikeOption)
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`);
  return value;
}

function unknown(rawName: string, known: Options): UsageError {
  const names = Object.keys(known).map((name) => `--${name}`);
  const [guess] = nearest(rawName, names);
  return new UsageError(
    `Unknown option ${rawName}.${guess ? ` Did you mean ${guess}?` : ''} Options: ${names.join(', ')}.`,
  );
}
