// What a JVM refuses in an -Xlog option: unknown tags, levels, decorators and output options.

import { nearestWord } from '../../core/nearest.ts';
import { type LogOption, type LogPart, type LogSelection, type LogSetting, logFile } from './parse-log.ts';
import { READ_JDKS } from './status.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWholeNumber } from './whole-number.ts';

export interface LogFault {
  readonly part: LogPart;
  readonly what: string;
  readonly meant: string | undefined;
}

const LEVELS = ['off', 'trace', 'debug', 'info', 'warning', 'error'];

/** The first unified log. */
const FIRST = 9;

/** Faults that keep a JDK from starting. For one between those that were read, a tag has to be unknown to both. */
export function logFaults(setting: LogSetting, jdk: number, vocabulary: Vocabulary): LogFault[] {
  if (jdk < FIRST) return [];
  const tags = tagsOf(jdk, vocabulary);
  const decorators = vocabulary.logDecorators.flatMap(({ name, abbr }) => (abbr ? [name, abbr] : [name]));
  return [
    ...setting.selections.flatMap((selection) => [
      ...selection.tags.flatMap((part) => unknown(part, tags, 'tag')),
      ...crowded(selection),
      ...(selection.level ? unknown(selection.level, LEVELS, 'level') : []),
    ]),
    ...outputFault(setting),
    ...setting.decorators.flatMap((part) => unknown(part, decorators, 'decorator')),
    ...optionFaults(setting, jdk),
  ];
}

function tagsOf(jdk: number, vocabulary: Vocabulary): string[] {
  const near = [
    READ_JDKS.findLast((read) => read <= jdk),
    READ_JDKS.find((read) => read >= jdk) ?? READ_JDKS.at(-1),
  ];
  const known = vocabulary.logTags.filter((tag) => near.some((read) => read && tag.jdk.includes(read)));
  return ['all', ...known.map(({ tag }) => tag)];
}

function unknown(part: LogPart, words: readonly string[], what: string): LogFault[] {
  if (words.includes(part.text.toLowerCase())) return [];
  return [{ part, what: `the ${what} "${part.text}"`, meant: nearestWord(part.text, words) }];
}

const MOST_TAGS = 5;

function crowded({ tags }: LogSelection): LogFault[] {
  const twice = tags.find(({ text }, at) => tags.findIndex((other) => other.text === text) < at);
  if (twice) return [{ part: twice, what: `the tag "${twice.text}" twice`, meant: undefined }];
  const excess = tags[MOST_TAGS];
  return excess ? [{ part: excess, what: `more than ${MOST_TAGS} tags`, meant: undefined }] : [];
}

/** `file=` needs a name, and there is no other type of output that is written with an equal sign. */
function outputFault({ output }: LogSetting): LogFault[] {
  const [, type, name] = (output && /^([^=/\\]*)=(.*)$/.exec(output.text)) ?? [];
  if (!output || type === undefined || (type.toLowerCase() === 'file' && name !== '')) return [];
  return [{ part: output, what: `the output "${output.text}"`, meant: undefined }];
}

const OPTIONS = ['filecount', 'filesize', 'foldmultilines'];

/** The JDK that judges the options of the standard streams; older ones skip them with a warning. */
const JUDGES_STREAMS = 25;

function optionFaults(setting: LogSetting, jdk: number): LogFault[] {
  if (logFile(setting) !== undefined)
    return setting.options.flatMap((option) => optionFault(option, jdk) ?? []);
  if (jdk < JUDGES_STREAMS) return [];
  return setting.options.flatMap(({ name }) =>
    name.text === 'foldmultilines'
      ? []
      : [{ part: name, what: `the output option "${name.text}" without a file`, meant: undefined }],
  );
}

/** The JDK in which output may fold lines, where that is certain. */
const FOLDS = 21;

function optionFault({ name, value }: LogOption, jdk: number): LogFault | undefined {
  if (!OPTIONS.includes(name.text))
    return {
      part: name,
      what: `the output option "${name.text}"`,
      meant: nearestWord(name.text, OPTIONS),
    };
  if (name.text === 'foldmultilines') {
    if (jdk <= 17) return { part: name, what: `the output option "${name.text}"`, meant: undefined };
    const known = jdk < FOLDS || /^(?:true|false)$/.test(value.text);
    return known ? undefined : { part: value, what: `foldmultilines "${value.text}"`, meant: undefined };
  }
  const read = readWholeNumber(value.text);
  const fits = read !== undefined && (name.text === 'filesize' || read <= 1000n);
  const meant = /^(\d+[kmg])i?b$/i.exec(value.text)?.[1];
  return fits ? undefined : { part: value, what: `the ${name.text} "${value.text}"`, meant };
}
