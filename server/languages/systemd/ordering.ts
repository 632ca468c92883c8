// In which order the units around start, and where this order goes in circles through the unit at hand.
// Only what the files say by After= and Before=; what systemd adds by itself is left out.

import { fileName } from '../../core/path.ts';
import { SourceText } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { asGlob, type NamedUnit, templateOf, unitsNamedIn } from './named-units.ts';
import type { Directive } from './nodes.ts';
import { parseNodes } from './parse.ts';

/** A name in After= or Before= that closes a circle. */
export interface Circle {
  readonly word: NamedUnit;
  /** From the unit at hand back to it; each starts after the next. */
  readonly path: readonly string[];
}

/** Units by what a file says of them. */
interface Order {
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly conflicts: ReadonlySet<string>;
}

/** Beyond so many files a circle is nobody's slip. */
const MOST_FILES = 24;

/** Circles of certain names, the shortest for each word. Errors: none where nothing is known of the files around. */
export function circlesThrough(model: UnitModel): Circle[] {
  const { file, directives } = model;
  const orders = new Map([[file.unit, orderOf(directives)]]);
  readAround(model, orders);
  if (orders.size < 2) return [];
  const words = directives.filter(isOrder).flatMap(unitsNamedIn);
  return words.flatMap((word) => {
    const path = circleOf(word, file.unit, orders);
    return path && !areApart(path, orders) ? [{ word, path }] : [];
  });
}

const isOrder = ({ section, name }: Directive): boolean =>
  section === 'Unit' && (name === 'After' || name === 'Before');

function orderOf(directives: readonly Directive[]): Order {
  const named = (wanted: string) =>
    new Set(
      directives
        .filter(({ section, name }) => section === 'Unit' && name === wanted)
        .flatMap((directive) => unitsNamedIn(directive).map(({ unit }) => unit)),
    );
  return { after: named('After'), before: named('Before'), conflicts: named('Conflicts') };
}

/** Reads the files of all units that are named, then of those that these name, and so on. */
function readAround({ around, vocabulary }: UnitModel, orders: Map<string, Order>): void {
  const asked = new Set(orders.keys());
  for (let last = [...orders.values()]; last.length > 0 && orders.size < MOST_FILES; ) {
    const named = new Set(last.flatMap(({ after, before }) => [...after, ...before]));
    const unread = [...named].filter((unit) => !asked.has(unit) && !vocabulary.target(unit));
    if (unread.length === 0) return;
    const files = new Map(
      around
        .find(unread.flatMap((unit) => [unit, templateOf(unit)].map(asGlob)))
        .map((found) => [fileName(found.path), found]),
    );
    last = [];
    for (const unit of unread) {
      asked.add(unit);
      const text = (files.get(unit) ?? files.get(templateOf(unit)))?.text();
      if (text === undefined) continue;
      const order = orderOf(parseNodes(new SourceText(text)).filter((node) => node.kind === 'directive'));
      orders.set(unit, order);
      last.push(order);
    }
  }
}

function circleOf({ unit, directive }: NamedUnit, own: string, orders: ReadonlyMap<string, Order>) {
  const mine = orders.get(own);
  // What one file says both ways is a slip of its own.
  if (unit === own || (mine?.after.has(unit) && mine.before.has(unit))) return undefined;
  if (directive.name === 'After') {
    const back = pathBetween(unit, own, orders);
    return back && [own, ...back];
  }
  const there = pathBetween(own, unit, orders);
  return there && [...there, own];
}

/** The shortest way along units that each start after the next. */
function pathBetween(from: string, to: string, orders: ReadonlyMap<string, Order>): string[] | undefined {
  const came = new Map<string, string | undefined>([[from, undefined]]);
  for (const unit of came.keys()) {
    if (unit === to) return stepsTo(to, came);
    for (const next of firstBefore(unit, orders)) if (!came.has(next)) came.set(next, unit);
  }
  return undefined;
}

/** Units that start before this one, as either of the two says. */
const firstBefore = (unit: string, orders: ReadonlyMap<string, Order>): string[] => [
  ...(orders.get(unit)?.after ?? []),
  ...[...orders].flatMap(([other, { before }]) => (before.has(unit) ? other : [])),
];

function stepsTo(to: string, came: ReadonlyMap<string, string | undefined>): string[] {
  const steps: string[] = [];
  for (let unit: string | undefined = to; unit !== undefined; unit = came.get(unit)) steps.unshift(unit);
  return steps;
}

/** Units that conflict with each other never start together. */
const areApart = (path: readonly string[], orders: ReadonlyMap<string, Order>): boolean =>
  path.some((unit) => path.some((other) => orders.get(unit)?.conflicts.has(other)));
