// Proxies in front of ports by which a Java process is managed.
// Source: CVE-2015-0225; Java documentation, "Monitoring and Management Using JMX".

import type { Word } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly port: string;
}

/** Of the RMI registry, and of Cassandra's JMX. */
const PORT = /:(1099|7199)$/;
const LOOPBACK = /^(?:127\.|localhost:|\[?::1\]?:)/;

/** Whoever manages a JVM can run code in it. */
export const managementPortPublished = perSection<Found>({
  id: 'haproxy/management-port-published',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ port }) =>
    `${port} is a usual port of JMX: passing it on offers code execution to whoever reaches the proxy.`,
  mentions: /:(?:1099|7199)\b/,
  check(section, report) {
    const judge = (address: Word | undefined): void => {
      const port = address && !address.opaque ? PORT.exec(address.text)?.[1] : undefined;
      if (address && port !== undefined) report(address.range, { port });
    };
    for (const { address } of section.binds) if (!LOOPBACK.test(address?.text ?? '')) judge(address);
    for (const { address } of section.servers) judge(address);
  },
});
