// What Kafka's start scripts make of a process's variables. Options that are written out are read elsewhere.

import type { Assignment, Process } from '../../core/fragment.ts';
import { isOpaque } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

/** A port that the scripts hand to JMX, with nothing said about passwords. */
export interface KafkaJmxPort {
  readonly port: string;
  /** `JMX_PORT` with its value. */
  readonly range: Range;
}

/** Programs that go through `kafka-run-class.sh`. */
const KAFKA = /(?:^|\/)(?:kafka-(?:server-start|run-class)|connect-(?:distributed|standalone))(?:\.sh)?$/;

/**
 * Finds `JMX_PORT` where one of Kafka's scripts surely reads it and supplies its own JMX options.
 * Shape:  `undefined` where `KAFKA_JMX_OPTS` is set, or where the last value is empty or unknown.
 * Source: Kafka, bin/kafka-run-class.sh, "JMX settings".
 */
export function kafkaJmxPort({ fragments }: Process): KafkaJmxPort | undefined {
  const assigned = fragments.filter((fragment): fragment is Assignment => fragment.kind === 'assignment');
  const last = assigned.findLast(({ name }) => name === 'JMX_PORT');
  if (!last || assigned.some(({ name }) => name === 'KAFKA_JMX_OPTS')) return undefined;
  const starts = fragments.some(
    (fragment) =>
      fragment.kind === 'command' &&
      fragment.list.words.slice(0, 4).some(({ value }) => KAFKA.test(value.text)),
  );
  const port = last.value.text.text;
  return starts && !isOpaque(last.value.text) && /^\d+$/.test(port) ? { port, range: last.range } : undefined;
}

/** Whether a text names files with further variables, which may say more about JMX. */
export const readsOtherVariables = (text: string): boolean => /^[ \t]*EnvironmentFile[ \t]*=/m.test(text);
