// Readers of paths: absolute ones, relative ones, pairs of them, and lists with other marks between.
// Source: systemd.exec(5), "Paths".

import type { Judge, Verdict } from './fault.ts';

/** Without quotes, which a value that is no list does not take off. */
const unquoted = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

const climbs = (text: string): boolean => /(?:^|\/)\.\.?(?:\/|$)/.test(text.replace(/^\.\//, '/'));

/** An absolute path. The shape of the rest is the file system's own business. */
export const absolute: Judge = (text): Verdict | undefined => {
  if (text === '' || text.startsWith('/')) return undefined;
  const bare = unquoted(text);
  return { expected: 'an absolute path', instead: bare.startsWith('/') ? bare : undefined };
};

/** Specifiers that are names, numbers and ids. The instance may be empty, so what follows it counts too. */
const NO_PATH = /^%(?:[AbBgGHlmMnNopqUuvwW]|[ij][\w.-])/;

/** Where a part is filled in, the start of the path may be certain all the same. */
export const absolutePartly: Judge = (text): Verdict | undefined =>
  /^[A-Za-z0-9_.]/.test(text) || NO_PATH.test(text) ? { expected: 'an absolute path' } : undefined;

/** An absolute path that systemd wants without `..` in it. */
export const normalized: Judge = (text, question) =>
  absolute(text, question) ??
  (/\/\.\.(?:\/|$)/.test(text) ? { expected: 'a path without ".."', instead: resolved(text) } : undefined);

function resolved(text: string): string | undefined {
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The program's folder, `~` for the user's home. */
export const workingDirectory: Judge = (text, question) => {
  const verdict = text === '~' ? undefined : normalized(text, question);
  return verdict && { ...verdict, expected: `${verdict.expected}, or ~ for the home of the user` };
};

/** Below a folder that the directive stands for: `name`, `name:link`. */
export const belowBase: Judge = (text, { record: { name } }) => {
  if (name === 'ConfigurationDirectory' && text.includes(':'))
    return { expected: 'a path alone; only the other kinds of folders take a link behind a colon' };
  for (const path of text.split(':').slice(0, 2)) {
    if (path.startsWith('/'))
      return {
        expected: 'a path relative to the folder that the directive stands for',
        instead: lastPart(text),
      };
    if (climbs(path)) return { expected: 'a path without ".."' };
  }
  return text === 'private' || text.startsWith('private/')
    ? { expected: 'another name than "private", which systemd keeps for itself' }
    : undefined;
};

/** `/var/lib/app` of `StateDirectory=/var/lib/app` is meant as `app`. */
const lastPart = (text: string): string | undefined =>
  /^\/(?:run|etc|var\/(?:lib|cache|log))\/([^:]+)$/.exec(text)?.[1];

/** `/source:/destination:rbind`. */
export const boundPath: Judge = (text, question) => {
  const [source = '', destination, ...options] = text.split(/(?<!\\):/);
  const wrong = normalized(source, question) ?? (destination ? normalized(destination, question) : undefined);
  if (wrong) return { expected: wrong.expected };
  const option = options.join(':');
  return ['', 'rbind', 'norbind', 'idmap', 'noidmap'].includes(option)
    ? undefined
    : { expected: 'rbind or norbind as the third part' };
};

/** `egress:/sys/fs/bpf/program`. */
export const boundProgram: Judge = (text) =>
  /^[a-z][a-z0-9_]*:\//.test(text) ? undefined : { expected: 'TYPE:PATH such as egress:/sys/fs/bpf/program' };

/** `/path:options` of a file system in memory. */
export const temporaryMount: Judge = (text, question) => {
  const verdict = normalized(text.split(':')[0] ?? '', question);
  return verdict && { expected: verdict.expected };
};

export const imageMount: Judge = (text, question) => {
  const [image = '', destination] = text.split(/(?<!\\):/);
  if (question.record.name === 'MountImages' && destination === undefined)
    return { expected: 'IMAGE:DESTINATION' };
  return absolute(image, question);
};

export const colonSeparated: Judge = (text, question) => {
  const wrong = text.split(':').map((part) => normalized(part, question));
  return wrong.find((verdict) => verdict !== undefined) && { expected: 'absolute paths with colons between' };
};

/** A path, or a text that is told from one by its start. */
export const hashOrPath: Judge = (text) => {
  if (text.startsWith('/')) return undefined;
  const isHash = /^(?:[0-9a-f]{2}){16,}$/i.test(text);
  return isHash ? undefined : { expected: 'an absolute path, or a hash in hexadecimal digits' };
};

export const signatureOrPath: Judge = (text) =>
  /^\/|^base64:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?$/.test(text)
    ? undefined
    : { expected: 'an absolute path, or base64:DATA' };

export const openFile: Judge = (text, question) => {
  const [path = '', , options = ''] = text.split(/(?<!\\):/);
  const known = ['', 'read-only', 'append', 'truncate', 'graceful'];
  if (!options.split(',').every((option) => known.includes(option)))
    return { expected: 'read-only, append, truncate or graceful as the third part' };
  const verdict = normalized(path, question);
  return verdict && { expected: verdict.expected };
};

/** `/path`, or `file:/path` and its kin as a stream of a service. */
export const pathBehind = (text: string, prefixes: readonly string[]): Verdict | undefined => {
  const prefix = prefixes.find((candidate) => text.startsWith(candidate));
  const path = prefix === undefined || prefix === 'fd:' ? '/' : text.slice(prefix.length);
  return path.startsWith('/') ? undefined : { expected: `an absolute path behind ${prefix ?? ''}` };
};
