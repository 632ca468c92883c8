// The slots whose text can be judged alone: what each expects, in words, or nothing where the text fits.

import { regexComplaint } from './regex.ts';
import {
  addressComplaint,
  type Complaint,
  intComplaint,
  leadingNumber,
  nameComplaint,
  sizeComplaint,
  statusComplaint,
  timeComplaint,
} from './values.ts';

/** `variant` is what the syntax says behind the colon: `<address:bind>`. */
export type Complain = (text: string, variant: string) => Complaint;

export const SLOT_VALUES: Readonly<Record<string, Complain>> = {
  time: (text, variant) =>
    timeComplaint(text, 'ms') ??
    (variant === 'positive' && leadingNumber(text) === 0 ? 'a time above 0' : undefined),
  seconds: (text) => timeComplaint(text, 's'),
  int: intComplaint,
  regex: regexComplaint,
  octal: (text) => (/^[+-]?[0-7]+$/.test(text) ? undefined : 'an octal number such as 660'),
  'int-or-minus': intComplaint,
  'int-or-hex': (text) =>
    /^\d+$|^0[xX][0-9a-fA-F]*$/.test(text) ? undefined : 'a number, decimal or hexadecimal',
  size: (text, variant) =>
    sizeComplaint(text) ??
    (variant === 'positive' && leadingNumber(text) === 0 ? 'a size above 0' : undefined),
  address: addressComplaint,
  status: statusComplaint,
  'any-status': (text) => (/^[1-9]\d\d$/.test(text) ? undefined : 'a status from 100 to 999'),
  statuses: (text) =>
    /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text) ? undefined : 'statuses such as 200,301 or 200-399',
  port: (text) => (leadingNumber(text) <= 65_535 ? undefined : 'a port number'),
  // Below zero, the number wraps around to a large one.
  unsigned: (text, least) =>
    leadingNumber(text) >= Number(least) || leadingNumber(text) < 0 ? undefined : `a number from ${least} on`,
  positive: (text, least) =>
    leadingNumber(text) >= Number(least || 1) ? undefined : `a number from ${least || 1} on`,
  // How many servers a template makes: `3`, or `2-5`.
  count: (text) => (leadingNumber(text) >= 1 ? undefined : 'a number from 1 on, or a range'),
  natural: (text) => (leadingNumber(text) >= 0 ? undefined : 'a number that is not negative'),
  'not-zero': (text) => (leadingNumber(text) === 0 ? 'a number' : undefined),
  'at-most': (text, most) =>
    Math.abs(leadingNumber(text)) <= Number(most) ? undefined : `a number from -${most} to ${most}`,
  'from-to': (text, range) => {
    const [lowest = 0, highest = 0] = range.split('-').map(Number);
    const number = leadingNumber(text);
    return number >= lowest && number <= highest ? undefined : `a number from ${lowest} to ${highest}`;
  },
  'segment-size': (text) => {
    const size = Math.abs(leadingNumber(text));
    return size >= 1 && size <= 65_535 ? undefined : 'a segment size from 1 to 65535';
  },
  range: (text) => (/^\d+(?:-\d+)?$/.test(text) ? undefined : 'a number or a range such as 1-5'),
  threads: (text) => (THREADS.test(text) ? undefined : 'all, odd, even, or numbers such as 1-4'),
  'cpu-threads': (text) =>
    THREADS.test(text.replace(/^auto:/, '')) ? undefined : 'all, odd, even, or numbers such as 1/1-4',
  cpus: (text) => (/^\d/.test(text) ? undefined : 'numbers of CPUs such as 0-3'),
  'init-addr': (text) =>
    text.split(',').every((each) => /^(?:last|libc|none|[\d.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*|)$/.test(each))
      ? undefined
      : 'some of last, libc, none, or an address,',
  hex: (text) => (/^(?:[0-9A-Fa-f]{2})*$/.test(text) ? undefined : 'pairs of hexadecimal digits'),
  network: (text) =>
    /^[\d.]+(?:\/[\d.]+)?$|^[0-9A-Fa-f:.]+(?:\/\d+)?$/.test(text) ? undefined : 'an address or a network',
  'lua-name': (text) => (text.startsWith('lua.') ? undefined : 'the name of a filter'),
  'acl-name': nameComplaint,
  'server-name': nameComplaint,
  // What follows "random" is looked at only where a parenthesis does.
  balance: (text) =>
    /^(?:random(?:[^(]*|\((?:[1-9]\d*)?\).*)|hdr\([^)]+\).*|rdp-cookie(?:\([^)]+\))?)$/.test(text)
      ? undefined
      : 'an algorithm',
  var: (text) =>
    /^(?:proc|sess|txn|req|res|check)\.\w+$/.test(text) ? undefined : 'a variable such as proc.name',
};

/** Threads or processes of a listener, the group in front: `1/1-4`. */
const THREADS =
  /^(?:(?:\d+(?:-\d*)?|all|odd|even)\/)?(?:\d+(?:-\d*)?|all|odd|even)(?:,(?:\d+\/)?\d+(?:-\d*)?)*$/;

/** Characters of which values are made: any other one spoils a word, whatever its unknown parts are. */
export const ALPHABETS: Readonly<Record<string, RegExp>> = {
  int: /^[-+0-9]*$/,
  size: /^[0-9kKmMgG]*$/,
};

/** Numbers of which the program takes the digits in front, whatever follows. */
export const LOOSE_NUMBERS: ReadonlySet<string> = new Set([
  'positive',
  'unsigned',
  'natural',
  'not-zero',
  'at-most',
  'from-to',
]);
