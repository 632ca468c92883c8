// The names of terms, for whoever writes notes about them.

import type { TermNames } from '../../core/terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shape: `PerfDisableSharedMem`, `Xmx`, `Dcom.sun.management.jmxremote.port`: without dashes, colons and values. */
export function termNames(vocabulary: Vocabulary): TermNames {
  const launchers = vocabulary.launchers
    .filter(({ option }) => /^-+[^X-]|^-X[^X]/.test(option))
    .map(({ option }) => option.replace(/^-+/, '').replace(/[:=]$/, ''));
  const properties = vocabulary.properties.map(({ name }) => `D${name}`);
  const names = [...new Set([...vocabulary.flagNames(), ...launchers, ...properties])];
  // Properties, variables, agents, and the options of JVMs that the catalogue leaves out.
  return { described: names, asked: names, madeUp: /^(?:[Dd]\S|[A-Z_]+$|agent\w+:|X)/ };
}
