// Programs that only start another one: where the real program stands in a list of words.

import type { Word } from '../../core/fragment.ts';
import { inlineScript } from '../../shell/inline-script.ts';
import { baseName } from './start-commands.ts';

/** Counts the words that a wrapper takes for itself, its own name included. */
type Wrapper = (words: readonly string[]) => number;

const one: Wrapper = () => 1;
const two: Wrapper = () => 2;

/** Small init programs: options, then perhaps `--`. */
const init: Wrapper = (words) => {
  let at = 1;
  while (words[at]?.startsWith('-')) {
    if (words[at] === '--') return at + 1;
    at += TAKES_VALUE.has(words[at] ?? '') ? 2 : 1;
  }
  return at;
};

/** Options of tini and dumb-init with a value behind them. */
const TAKES_VALUE = new Set(['-p', '-e', '-r', '--rewrite']);

const environment: Wrapper = (words) => {
  const end = words.findIndex((word, index) => index > 0 && !word.startsWith('-') && !word.includes('='));
  return end < 0 ? words.length : end;
};

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ...['exec', 'nohup', 'command', 'time'].map((name) => [name, one] as const),
  ...['tini', 'tini-static', 'dumb-init', 'docker-init', 'catatonit'].map((name) => [name, init] as const),
  ...['gosu', 'su-exec'].map((name) => [name, two] as const),
  ['env', environment],
]);

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** Index of the program that does the work; the number of words where there is none. */
export function programIndex(words: readonly Word[]): number {
  const texts = words.map(({ value }) => value.text);
  let at = 0;
  while (at < texts.length) {
    const text = texts[at] ?? '';
    const wrapper = WRAPPERS.get(baseName(text));
    if (ASSIGNMENT.test(text)) at++;
    else if (wrapper) at += wrapper(texts.slice(at));
    else break;
  }
  return Math.min(at, texts.length);
}

/** Builtins and programs behind which another command stands as if it stood alone. */
const TRANSPARENT = new Set(['builtin', 'command', 'exec', 'busybox', 'env', 'nohup', 'time', 'nice']);

/** Programs that are something of their own and start another one. */
const STARTERS = new Set(['sudo', 'gosu', 'su-exec', 'chroot']);

const NO_WRAPPER = { transparent: false, length: 0 };

/**
 * Counts the words in front of the command that a wrapper starts; 0 where the program is none.
 * Shape: `transparent` where the wrapper itself is of no interest.
 */
export function wrapperLength(words: readonly Pick<Word, 'value'>[]): {
  readonly transparent: boolean;
  readonly length: number;
} {
  const name = baseName(words[0]?.value.text ?? '');
  const transparent = TRANSPARENT.has(name);
  if (!transparent && !STARTERS.has(name)) return NO_WRAPPER;
  const texts = words.map(({ value }) => value.text);
  let at = 1;
  while (at < texts.length && (/^-/.test(texts[at] ?? '') || ASSIGNMENT.test(texts[at] ?? ''))) at++;
  if (name === 'gosu' || name === 'su-exec' || name === 'chroot') at++;
  return { transparent, length: at < texts.length ? at : 0 };
}

/** Index of the script in `sh -c script`; `undefined` where no shell is started with one. */
export function scriptIndex(words: readonly Pick<Word, 'value'>[]): number | undefined {
  const script = inlineScript(words);
  return script && words.indexOf(script);
}
