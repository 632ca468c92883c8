// What the options of the debugger's agent say, and why the agent gives up on them.

import { isOpaque } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { JvmOption } from './model.ts';

const JDWP = /^-(?:agentlib:jdwp(?:=|$)|Xrunjdwp(?::|$))/;

export const isDebugger = ({ kind, text }: JvmOption): boolean => kind === 'agent' && JDWP.test(text);

export interface JdwpFault {
  /** In the text of the option. */
  readonly at: Range;
  readonly says: string;
}

/** Options that are on or off. */
const SWITCHES = new Set(['server', 'suspend', 'quiet']);

/** Names of the address in other programs, which the agent does not know. */
const NO_NAMES = new Set(['port', 'host']);

/**
 * The first thing that the agent of a JDK refuses.
 * Shape:  names that are not known here are left alone, and so is an option with unknown parts.
 * Source: JPDA, "Connection and Invocation Details"; seen on JDK 17 and 25.
 */
export function jdwpFault({ text, mapped }: JvmOption): JdwpFault | undefined {
  if (isOpaque(mapped)) return undefined;
  const [head = ''] = JDWP.exec(text) ?? [];
  const whole = { start: 0, end: text.length };
  const given = text.slice(head.length);
  if (given === 'help') return undefined;
  const parts = given.replace(/,$/, '').split(',');
  let start = head.length;
  const values = new Map<string, string>();
  for (const part of given === '' ? [] : parts) {
    const [, name = part, value] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const says = partFault(name, value);
    if (says) return { at: { start, end: start + part.length }, says };
    values.set(name, value ?? '');
    start += part.length + 1;
  }
  return wholeFault(values, whole);
}

function partFault(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return `${name || 'An empty part'} has no value`;
  if (SWITCHES.has(name) && !/^[yn]$/.test(value)) return `${name} is y or n, not ${value || 'empty'}`;
  return NO_NAMES.has(name) ? `${name} is no option of the debugger; address=host:port is` : undefined;
}

function wholeFault(values: ReadonlyMap<string, string>, at: Range): JdwpFault | undefined {
  if (!values.has('transport')) return { at, says: 'transport=dt_socket is missing' };
  if (values.get('server') !== 'y' && !values.has('address'))
    return { at, says: 'without server=y it has to be told an address to connect to' };
  return undefined;
}
