// Words of EXPOSE: `[address:][host port:]port[-port][/protocol]`, each part with its place in the word.

import type { Range } from '../../core/text.ts';
import type { Expandable } from './model.ts';

export interface ExposedPort {
  /** What stands in front of the port of the container: an address, a port of the host, their colons. */
  readonly host: Range;
  readonly container: string;
  /** One number, or both ends of a range; none where a variable hides them. */
  readonly numbers: readonly number[];
  readonly protocol: string;
  readonly protocolAt: Range;
}

/** Source: Dockerfile reference, "EXPOSE"; BuildKit's reading of ports. */
export function readPort({ value: { text } }: Expandable): ExposedPort {
  const start = text.lastIndexOf(':') + 1;
  const slash = text.indexOf('/', start);
  const end = slash < 0 ? text.length : slash;
  const container = text.slice(start, end);
  return {
    host: { start: 0, end: start },
    container,
    numbers: /^\d+(?:-\d+)?$/.test(container) ? container.split('-').map(Number) : [],
    protocol: slash < 0 ? '' : text.slice(end + 1),
    protocolAt: { start: Math.min(end + 1, text.length), end: text.length },
  };
}
