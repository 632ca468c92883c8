// Limits of memory that contradict each other, or that the heap of the JVM in the same unit goes beyond.
// Source: systemd.resource-control(5), "MemoryMax=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readSize } from '../read-quantity.ts';
import { bytesOf, environmentOf, startCommands } from '../service.ts';

interface Found {
  readonly what: string;
}

export const memoryLimits = whole<UnitModel, Found>({
  id: 'systemd/memory-limits',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ what }) => `${what}.`,
  check(model, report) {
    for (const [lower, upper, outcome] of PAIRS) {
      const [low, high] = [bytesOf(model, lower), bytesOf(model, upper)];
      const directive = settingOf(model, lower);
      if (directive && low !== undefined && high !== undefined && Number.isFinite(low) && low > high) {
        report(directive.range, { what: `${lower}=${directive.value.text} is above ${upper}=: ${outcome}` });
      }
    }
    checkHeap(model, (directive, what, mild) =>
      report(directive.range, { what }, mild ? { severity: 'information' } : {}),
    );
  },
});

const settingOf = ({ settings }: UnitModel, name: string): Directive | undefined =>
  settings.last('Service', name) ?? settings.last('Slice', name);

/** A limit that should not be above another, and what comes of it. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['MemoryHigh', 'MemoryMax', 'the service is killed before it is slowed down'],
  ['MemoryMin', 'MemoryMax', 'more is protected than the service may have'],
  ['MemoryLow', 'MemoryMax', 'more is protected than the service may have'],
];

/** Room that a JVM needs beside its heap: code, threads, metadata, buffers. */
const ROOM = 1.2;
const KIB = 1024;

function checkHeap(
  model: UnitModel,
  report: (directive: Directive, what: string, mild: boolean) => void,
): void {
  const max = settingOf(model, 'MemoryMax') ?? settingOf(model, 'MemoryLimit');
  const limit = max === undefined ? undefined : readSize(max.value.text);
  if (!max || limit === undefined) return;
  const heap = largestHeap(model);
  if (heap === undefined || heap.bytes * ROOM < limit) return;
  const isMild = heap.bytes < limit;
  const outcome = isMild
    ? 'leaves too little beside the heap for code, threads and buffers'
    : 'is no more than the heap may become, so the kernel kills the service before the JVM runs out of memory';
  report(max, `${max.name}=${max.value.text} with ${heap.text} ${outcome}`, isMild);
}

/** The last -Xmx that the JVM reads: those of its command line come after those of variables. */
function largestHeap(model: UnitModel): { readonly bytes: number; readonly text: string } | undefined {
  const variables = [...environmentOf(model).entries()]
    .filter(([name]) => /JAVA|JVM|HEAP|OPTS/.test(name))
    .map(([, value]) => value);
  const words = startCommands(model).flatMap(({ command }) => command.words.map(({ value }) => value.text));
  const options = [...variables, ...words].flatMap((text) => [
    ...text.matchAll(/(?:^|\s)(-Xmx(\d+)([kKmMgGtT]?))(?=\s|$)/g),
  ]);
  const [, text = '', number, unit = ''] = options.at(-1) ?? [];
  return number === undefined
    ? undefined
    : { bytes: Number(number) * KIB ** ['', 'k', 'm', 'g', 't'].indexOf(unit.toLowerCase()), text };
}
