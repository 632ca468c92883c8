// jvm/jmx-unauthenticated: a JMX port that asks nobody for a password.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { lastOf, type ReadSet, setsOf } from '../option-set.ts';

interface Found {
  readonly text: string;
  readonly port: string;
  readonly plain: boolean;
}

const JMX = 'com.sun.management.jmxremote';
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/;

/** Source: Java SE Monitoring and Management Guide, "Monitoring and Management Using JMX Technology". */
export const jmxUnauthenticated = each<JvmModel, ReadSet, Found>({
  id: 'jvm/jmx-unauthenticated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, port, plain }) =>
    `${text} lets anyone who reaches JMX port ${port} run code in this JVM${plain ? '; the connection is not encrypted either' : ''}.`,
  nodes: setsOf,
  check({ set }, report) {
    const port = lastOf(set, `D${JMX}.port`);
    const authenticate = lastOf(set, `D${JMX}.authenticate`);
    const host = lastOf(set, `D${JMX}.host`);
    if (!port || !authenticate || !isFalse(authenticate)) return;
    // An address that the file does not tell may be loopback.
    if (host && (!host.valueKnown || LOOPBACK.test(host.value ?? ''))) return;
    const ssl = lastOf(set, `D${JMX}.ssl`);
    const found = {
      text: authenticate.text,
      port: port.value ?? '',
      plain: ssl !== undefined && isFalse(ssl),
    };
    report(authenticate.range, found, {
      related: [{ range: port.range, message: 'the port is opened here' }],
      fixes: host ? [] : [bindToLoopback(authenticate), askForPassword(authenticate)],
    });
  },
});

const isFalse = ({ value, valueKnown }: JvmOption): boolean => valueKnown && value?.toLowerCase() === 'false';

function bindToLoopback({ list, index }: JvmOption): Fix | undefined {
  const edits = list.insert(index + 1, `-D${JMX}.host=127.0.0.1`);
  return edits && { title: 'Listen on 127.0.0.1 only', safe: false, edits };
}

function askForPassword({ list, index }: JvmOption): Fix | undefined {
  const edits = list.replace(index, `-D${JMX}.authenticate=true`);
  return edits && { title: 'Ask for a password (needs a password file)', safe: false, edits };
}
