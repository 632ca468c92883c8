// jvm/kafka-jmx-unauthenticated: a JMX port that Kafka's own script opens without a password.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmProcess } from '../model.ts';

/** Source: Kafka, bin/kafka-run-class.sh: JMX options that are used unless KAFKA_JMX_OPTS is set. */
export const kafkaJmxUnauthenticated = each<JvmModel, JvmProcess, string>({
  id: 'jvm/kafka-jmx-unauthenticated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: (port) =>
    `Kafka's script opens JMX port ${port} without a password and without TLS, because KAFKA_JMX_OPTS is not set.`,
  nodes: ({ processes }) => processes,
  check({ kafkaJmx }, report) {
    if (kafkaJmx) report(kafkaJmx.range, kafkaJmx.port);
  },
});
