// A term and its value → the text of the option, as notes and completion write it into a carrier.

import type { LauncherOption } from './catalogue.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Options whose value follows at once: `-Xmx2g`. */
const GLUED = /^(?:X(?:m[sxn]|ss|oss|maxjitcodesize|maxf|minf)|m[sx]|ss|oss)$/;

/**
 * Writes an option.
 * Shape:  boolean flags take `true` and `false`; options without a value take an empty one or `true`.
 * Errors: `undefined` where no single word can say it.
 */
export function optionText(term: string, value: string, vocabulary: Vocabulary): string | undefined {
  if (/^D[^=\s]+$/.test(term)) return value === '' ? `-${term}` : `-${term}=${value}`;
  if (GLUED.test(term)) return value === '' ? undefined : `-${term}${value}`;
  return launcherText(term, value, vocabulary) ?? flagText(term, value, vocabulary);
}

function launcherText(term: string, value: string, vocabulary: Vocabulary): string | undefined {
  if (/^agentlib:\w+$/.test(term)) return isBare(value) ? `-${term}` : `-${term}=${value}`;
  const whole = `-${term}:${value}`;
  if (vocabulary.launcher(whole)?.option === whole) return whole;
  for (const name of [`-${term}`, `--${term}`]) {
    const record = [name, `${name}:`].map(vocabulary.launcher).find((each) => bareName(each) === name);
    if (record) return isBare(value) ? bareText(record) : valuedText(name, record, value);
  }
  return undefined;
}

const isBare = (value: string): boolean => value === '' || value === 'true';

const bareName = (record: LauncherOption | undefined): string | undefined =>
  record?.option.replace(/[:=]$/, '');

/** The option without a value, where it may go without. */
const bareText = ({ option, syntax }: LauncherOption): string | undefined =>
  syntax === option || syntax.startsWith(`${option}[`) ? option : undefined;

function valuedText(name: string, { syntax }: LauncherOption, value: string): string | undefined {
  const sign = [':', '='].find(
    (each) => syntax.includes(`${name}${each}`) || syntax.includes(`${name}[${each}`),
  );
  return sign && `${name}${sign}${value}`;
}

function flagText(name: string, value: string, vocabulary: Vocabulary): string | undefined {
  if (!/^[A-Za-z]\w*$/.test(name)) return undefined;
  const known = vocabulary.flag(name);
  const isSwitch = known ? known.type === 'bool' : value === 'true' || value === 'false';
  if (!isSwitch) return value === '' || !known ? undefined : `-XX:${name}=${value}`;
  if (value !== 'true' && value !== 'false') return undefined;
  return `-XX:${value === 'true' ? '+' : '-'}${name}`;
}
