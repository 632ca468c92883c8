// Readers of names: units, users, variables, credentials, addresses of documents.
// Source: systemd.unit(5), systemd.exec(5), sysusers.d(5) for names of users.

import { readEscape, splitWords } from '../parse-words.ts';
import { UNIT_SUFFIXES } from '../unit-file.ts';
import { eachWord, type Judge, type ReadValue, type ValueFault, type Verdict } from './fault.ts';

const LONGEST_UNIT_NAME = 255;
const UNIT_NAME = new RegExp(`^[A-Za-z0-9:_.\\\\-][A-Za-z0-9:_.\\\\@-]*\\.(?:${UNIT_SUFFIXES.join('|')})$`);

export const isUnitName = (text: string): boolean => UNIT_NAME.test(text) && text.length <= LONGEST_UNIT_NAME;

/** Elsewhere systemd makes an instance of a template by itself, for the service of a socket it does not. */
const isLoneTemplate = (text: string, name: string): boolean => name === 'Service' && text.includes('@.');

/** A unit by its full name; where the directive wants one type only, of that type. */
export const unit: Judge = (text, { record: { unitTypes = [], name } }) => {
  const [only] = unitTypes;
  const fits = isUnitName(text) && (only === undefined || text.endsWith(`.${only}`));
  if (fits) return isLoneTemplate(text, name) ? { expected: 'an instance of the template' } : undefined;
  const bare = /^[\w.@:-]+$/.test(text) && !isUnitName(text) ? `${text}.${only ?? 'service'}` : undefined;
  return {
    expected: only ? `the name of a .${only} unit` : 'a unit with its suffix, such as app.service',
    instead: bare,
  };
};

const LARGEST_ID = 2 ** 32 - 1;
/** Stands for "no user" in 16 and in 32 bits. */
const NO_ID = [65535, LARGEST_ID];

export const user: Judge = (text) => {
  const expected = 'the name of one user or group, or a number';
  if (/^-?\d+$/.test(text)) {
    const isId = /^(?:0|[1-9]\d*)$/.test(text) && Number(text) <= LARGEST_ID;
    return isId && !NO_ID.includes(Number(text)) ? undefined : { expected };
  }
  if (text === '.' || text === '..' || /[/:\p{Cc}]/u.test(text)) return { expected };
  // Taken with a line in the log, and never found.
  return /[\s,;"']/.test(text) ? { expected, tolerated: true } : undefined;
};

export const busName: Judge = (text) =>
  /^[A-Za-z_-][\w-]*(?:\.[A-Za-z_-][\w-]*)+$/.test(text)
    ? undefined
    : { expected: 'a bus name such as org.example.App' };

const VARIABLE = /^[A-Za-z_]\w*$/;

export const variableName: Judge = (text) =>
  VARIABLE.test(text)
    ? undefined
    : {
        expected: 'the name of a variable',
        instead: VARIABLE.test(text.slice(1)) ? text.slice(1) : undefined,
      };

export const variableNameOrAssignment: Judge = (text, question) =>
  variableName(text.split('=', 1)[0] ?? '', question) && {
    expected: 'the name of a variable, or NAME=value',
  };

/** Words of `Environment=`. A word without a name is mostly the rest of a value that lacks its quotes. */
export const assignments: ReadValue = (question) => {
  const words = splitWords(question.value, 'unknown');
  const open = words.find(({ closed }) => !closed);
  if (open) return [{ at: open.at, expected: 'a closing quote; without it the whole line is ignored' }];
  return words.flatMap(({ value, at, raw }, index): ValueFault[] => {
    const name = /^[^=]*/.exec(value.text)?.[0] ?? '';
    if (VARIABLE.test(name) && value.text.includes('=')) return [];
    if (value.pieces.some(({ opaque, start }) => opaque && start <= name.length)) return [];
    const before = words[index - 1];
    const isRest = !value.text.includes('=') && before !== undefined && !/["'\\]/.test(before.raw + raw);
    return [
      {
        at,
        expected: isRest
          ? 'NAME=value; quotes around the whole assignment keep a value with spaces together'
          : 'NAME=value',
      },
    ];
  });
};

const credentialName = (text: string): boolean =>
  /^[\x20-\x7e]{1,255}$/.test(text) && !/[/:]/.test(text) && text !== '.' && text !== '..';

/** A path, or the name of a credential that systemd itself was given. */
const credentialSource = (text: string): Verdict | undefined =>
  text === '' || credentialName(text) || (text.startsWith('/') && !/\/\.\.(?:\/|$)/.test(text))
    ? undefined
    : { expected: 'an absolute path, or the name of a credential, behind the colon' };

export const credential: Judge = (text, { record: { name } }) => {
  const id = text.split(':', 1)[0] ?? '';
  if (!credentialName(id)) return { expected: 'ID:PATH, with a file name as the ID' };
  if (!name.startsWith('Set')) return credentialSource(text.slice(id.length + 1));
  if (!/:./s.test(text)) return { expected: 'ID:VALUE' };
  const isData = name === 'SetCredential' || isBase64(text.slice(id.length + 1));
  return isData ? undefined : { expected: 'ID:DATA, with the data in base64' };
};

const isBase64 = (text: string): boolean => {
  const dense = text.replace(/\s/g, '');
  return dense !== '' && dense.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(dense);
};

export const base64: Judge = (text) => (isBase64(text) ? undefined : { expected: 'data in base64' });

/** Text in which a backslash begins an escape. */
export const escapedText: Judge = (text) => {
  for (let at = text.indexOf('\\'); at >= 0; ) {
    const read = readEscape(text, at);
    if (!read) return { expected: 'escapes that C knows, and \\\\ for a backslash' };
    at = text.indexOf('\\', at + read.length);
  }
  return undefined;
};

export const journalField: Judge = (text) => {
  const [name = '', value] = text.split('=');
  if (value === undefined) return { expected: 'FIELD=value' };
  return /^[A-Z0-9][A-Z0-9_]{0,63}$/.test(name) && !/^\d/.test(name)
    ? undefined
    : {
        expected: 'a field name in capital letters, digits and underscores',
        instead: `${name.toUpperCase()}=${value}`,
      };
};

/** Addresses that `Documentation=` takes. */
export const documentation: ReadValue = eachWord((text) => {
  if (/^(?:https?:\/\/|file:\/|info:|man:)\S+/.test(text)) return undefined;
  const instead = /^www\./.test(text)
    ? `https://${text}`
    : /^\//.test(text)
      ? `file:${text}`
      : /^[\w.-]+\(\d\w*\)$/.test(text)
        ? `man:${text}`
        : undefined;
  return { expected: 'an address that starts with https://, http://, file:, info: or man:', instead };
});

export const fileDescriptorName: Judge = (text) =>
  /^[\x20-\x7e]{1,255}$/.test(text) && !text.includes(':')
    ? undefined
    : { expected: 'a name without colons' };

export const logNamespace: Judge = (text) =>
  /^[\w:.\\@-]{1,200}$/.test(text) ? undefined : { expected: 'a name of letters, digits and :-_.@' };
