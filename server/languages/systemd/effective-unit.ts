// A unit together with its drop-ins, merged in the order in which systemd reads them.
// The files come from around the one that is open; what is not among them is not seen.

import { fileName } from '../../core/path.ts';
import type { Neighbour } from '../../core/surroundings.ts';
import { SourceText } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import { asGlob, templateOf } from './named-units.ts';
import type { Directive } from './nodes.ts';
import { parseNodes } from './parse.ts';
import { Settings } from './settings.ts';

/** A file that takes part. */
export interface Part {
  readonly name: string;
  readonly directives: readonly Directive[];
}

export interface EffectiveUnit {
  /** The unit first where it is known, then its drop-ins. */
  readonly parts: readonly Part[];
  readonly settings: Settings;
}

/** `undefined` where the file stands alone. */
export function effectiveUnit(model: UnitModel): EffectiveUnit | undefined {
  const { file, around, vocabulary } = model;
  const base = file.dropIn
    ? around.find(namesOf(file.unit).map((name) => `../${asGlob(name)}`)).slice(0, 1)
    : [];
  const beside = file.dropIn ? around.find(['*.conf']) : around.find(dropInGlobs(file.unit));
  const own: Part = { name: model.name, directives: model.directives };
  const dropIns = [...beside.map(partOf), ...(file.dropIn ? [own] : [])].sort(byName);
  const parts = [...(file.dropIn ? base.map(partOf) : [own]), ...dropIns];
  if (parts.length < 2) return undefined;
  return {
    parts,
    settings: new Settings(
      parts.flatMap(({ directives }) => directives),
      vocabulary,
    ),
  };
}

/** Drop-ins are read by their names, wherever their folders are. */
const byName = (a: Part, b: Part): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function partOf({ path, text }: Neighbour): Part {
  const nodes = parseNodes(new SourceText(text() ?? ''));
  return {
    name: fileName(path),
    directives: nodes.filter(
      (node): node is Directive => node.kind === 'directive' && node.section !== undefined,
    ),
  };
}

/** The unit, and for an instance its template. */
const namesOf = (unit: string): string[] => [...new Set([unit, templateOf(unit)])];

/** Folders of drop-ins: of the unit, of every prefix that ends in a dash, and of its type. */
function dropInGlobs(unit: string): string[] {
  const suffix = unit.slice(unit.lastIndexOf('.'));
  const stem = unit.slice(0, -suffix.length);
  const prefixes = [...stem.matchAll(/-/g)].map(({ index }) => `${stem.slice(0, index + 1)}${suffix}`);
  return [...namesOf(unit), ...prefixes, suffix.slice(1)].map((name) => `${asGlob(name)}.d/*.conf`);
}

/** The merged unit as text; a remark in front of each line that comes from a drop-in. */
export function spellUnit({ parts, settings }: EffectiveUnit): string {
  const sections = new Map<string, string[]>();
  for (const [index, { name, directives }] of parts.entries()) {
    for (const directive of directives) {
      if (directive.value.text === '' || settings.endedBy(directive)) continue;
      const lines = sections.get(directive.section ?? '') ?? [];
      sections.set(directive.section ?? '', lines);
      if (index > 0) lines.push(`# ${name}`);
      lines.push(`${directive.name}=${directive.value.text}`);
    }
  }
  return [...sections].map(([name, lines]) => `[${name}]\n${lines.join('\n')}`).join('\n\n');
}
