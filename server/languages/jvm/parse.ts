// Text → model, for files that are ours and for processes that other languages' files describe.

import type { Process } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import { carrierOf } from './carrier.ts';
import { kafkaJmxPort } from './kafka.ts';
import type { JvmModel } from './model.ts';
import { readOptionFile } from './parse-option-file.ts';
import { hasOptionProperty, readProperties } from './parse-properties.ts';
import { hasOptionAssignment, readShellFile } from './parse-shell.ts';
import { readProcess } from './process.ts';
import { concernsJvm } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads a file of options, properties or assignments. Total: any text gives a model. */
export function parse(context: ParseContext, vocabulary: Vocabulary): JvmModel {
  const carrier = carrierOf(context.path, context.source.text);
  const processes =
    carrier === 'properties'
      ? readProperties(context)
      : [carrier === 'shell' ? readShellFile(context, vocabulary) : readOptionFile(context, carrier)];
  return { source: context.source, carrier, vocabulary, processes };
}

/** Reads processes of a host file. */
export const parseProcesses = (
  processes: readonly Process[],
  context: ParseContext,
  vocabulary: Vocabulary,
): JvmModel => ({
  source: context.source,
  carrier: undefined,
  vocabulary,
  processes: processes.map((process) => readProcess(process, context, vocabulary)),
});

/** Whether a process starts a JVM, or hands options to one. */
export const claims = (process: Process, vocabulary: () => Vocabulary): boolean =>
  process.fragments.some((fragment) => concernsJvm(fragment, vocabulary)) ||
  kafkaJmxPort(process) !== undefined;

/** Whether a file with a name that others use as well carries JVM options. */
export function carriesOptions(text: string, path: string, vocabulary: () => Vocabulary): boolean {
  const carrier = carrierOf(path, text);
  if (carrier === 'properties') return hasOptionProperty(text);
  return carrier !== 'shell' || hasOptionAssignment(text, vocabulary());
}
