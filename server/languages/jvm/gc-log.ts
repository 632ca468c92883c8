// Garbage collection logging of JDK 8, and what says the same in unified logging.

import type { GcLogging } from './catalogue.ts';
import type { JvmOption } from './model.ts';
import { hasUnknown } from './option-set.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Options of the old logging in a list, in its order. */
export const oldLogOptions = (set: readonly JvmOption[], vocabulary: Vocabulary): JvmOption[] =>
  set.filter(({ name, kind, term }) =>
    kind === 'flag' ? isGcFlag(vocabulary.gcLogging(name)) : term === 'Xloggc',
  );

/** Flags that trace other parts of the JVM have a successor each, and are no part of the collection log. */
const isGcFlag = (logging: GcLogging | undefined): boolean =>
  logging !== undefined && !/^-Xlog:(?!gc|safepoint$)/.test(logging.log ?? '');

/**
 * One `-Xlog` option for a list of old ones.
 * Shape:  always with level and tags, rotated as the old options say, else as JDK 9 does by itself.
 * Errors: `undefined` where the file's name is not known for certain, or nothing is logged.
 */
export function unifiedLog(old: readonly JvmOption[], vocabulary: Vocabulary): string | undefined {
  if (hasUnknown(old) || old.some(({ valueKnown }) => !valueKnown)) return undefined;
  const on = old.filter(({ sign }) => sign !== '-');
  const logging = on.flatMap(({ name }) => vocabulary.gcLogging(name) ?? []);
  const file = old.findLast(({ term }) => term === 'Xloggc')?.value;
  const what = selections(logging);
  if (file !== undefined && /[":]/.test(file)) return undefined;
  const output = file === undefined ? 'stdout' : `file=${file}`;
  const decorators = [...new Set(logging.flatMap(({ decorator }) => decorator ?? []))];
  const shown = [...(decorators.length > 0 ? decorators : ['uptime']), 'level', 'tags'].join(',');
  const rotation = file === undefined ? '' : rotationOf(on);
  return `-Xlog:${what}:${output}:${shown}${rotation === '' ? '' : `:${rotation}`}`;
}

/** `gc*` takes everything in that starts with `gc` at the same level. */
function selections(logging: readonly GcLogging[]): string {
  const all = [...new Set(logging.flatMap(({ log }) => log?.replace('-Xlog:', '') ?? []))];
  const found = all.includes('gc*') ? all.filter((each) => each !== 'gc') : all;
  return found.length === 0 ? 'gc' : found.join(',');
}

function rotationOf(old: readonly JvmOption[]): string {
  const rotates = old.some(({ name }) => name === 'UseGCLogFileRotation');
  const count = old.findLast(({ name }) => name === 'NumberOfGCLogFiles')?.value;
  const size = old.findLast(({ name }) => name === 'GCLogFileSize')?.value;
  if (!rotates) return 'filecount=0';
  return [count === undefined ? [] : [`filecount=${count}`], size === undefined ? [] : [`filesize=${size}`]]
    .flat()
    .join(',');
}
