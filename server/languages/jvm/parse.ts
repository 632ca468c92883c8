// Text → model, for files that are ours and for processes that other languages' files describe.

import type { Process } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import { SourceText } from '../../core/text.ts';
import { type Carrier, carrierOf, mayHoldOptions } from './carrier.ts';
import { kafkaJmxPort } from './kafka.ts';
import { type JvmModel, type JvmProcess, modelOf } from './model.ts';
import { hasOptionProperty } from './option-properties.ts';
import { readOptionFile } from './parse-option-file.ts';
import { readProperties } from './parse-properties.ts';
import { hasShellOptions, readShellFile } from './parse-shell.ts';
import { readYaml, type YamlBlock } from './parse-yaml.ts';
import { readProcess } from './process.ts';
import { concernsJvm, type ReadVariable, variableReader } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads a file of options, properties, assignments or containers. Total: any text gives a model. */
export function parse(context: ParseContext, vocabulary: Vocabulary): JvmModel {
  const carrier = carrierOf(context.path, context.source.text);
  const processes = READERS[carrier](context, vocabulary);
  return modelOf({ source: context.source, carrier, vocabulary, around: context.around, processes });
}

type Reader = (context: ParseContext, vocabulary: Vocabulary) => readonly JvmProcess[];

const READERS: Readonly<Record<Carrier, Reader>> = {
  lines: (context) => [readOptionFile(context, 'lines')],
  words: (context) => [readOptionFile(context, 'words')],
  properties: readProperties,
  shell: (context, vocabulary) => [readShellFile(context, vocabulary)],
  yaml: readYamlFile,
};

function readYamlFile(context: ParseContext, vocabulary: Vocabulary): JvmProcess[] {
  const { processes, blocks } = readYaml(context.source.text);
  const read = variableReader(() => vocabulary);
  return [
    ...processes
      .filter((process) => claims(process, () => vocabulary, read))
      .map((process) => readProcess(process, context, vocabulary, read)),
    ...blocks.flatMap((block) => readBlock(block, context, vocabulary)),
  ];
}

/** A block of text as the file that it becomes, at its place among blanks. */
function readBlock({ name, start, end }: YamlBlock, context: ParseContext, vocabulary: Vocabulary) {
  const { text } = context.source;
  const inner = text.slice(start, end);
  if (!mayHoldOptions(inner)) return [];
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const alone = blank(text.slice(0, start)) + inner.replace(/^[^\n]*/, blank) + blank(text.slice(end));
  const carrier = carrierOf(name, alone);
  if (carrier === 'yaml') return [];
  return READERS[carrier]({ ...context, path: name, source: new SourceText(alone) }, vocabulary);
}

/** Reads processes of a host file. */
export const parseProcesses = (
  processes: readonly Process[],
  context: ParseContext,
  vocabulary: Vocabulary,
  read: ReadVariable,
): JvmModel =>
  modelOf({
    source: context.source,
    carrier: undefined,
    vocabulary,
    around: context.around,
    processes: processes.map((process) => readProcess(process, context, vocabulary, read)),
  });

/** Whether a process starts a JVM, or hands options to one. */
export const claims = (process: Process, vocabulary: () => Vocabulary, read: ReadVariable): boolean =>
  process.fragments.some((fragment) => concernsJvm(fragment, vocabulary, read)) ||
  kafkaJmxPort(process) !== undefined;

/** Whether a file with a name that others use as well carries JVM options. */
export function carriesOptions(text: string, path: string, vocabulary: () => Vocabulary): boolean {
  const carrier = carrierOf(path, text);
  if (carrier === 'properties') return hasOptionProperty(text);
  return carrier !== 'shell' || hasShellOptions(text, vocabulary());
}
