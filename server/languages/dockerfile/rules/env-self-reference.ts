/** ENV reads a variable that the same ENV sets. Source: Dockerfile reference, "Environment replacement". */

import type { Fix } from '../../../core/finding.ts';
import { scan } from '../../../core/rule.ts';
import type { DockerfileModel, Pair, Reference } from '../model.ts';
import { directInstructions } from '../walk.ts';

interface State {
  readonly model: DockerfileModel;
  readonly known: Set<string>;
}

export const envSelfReference = scan({
  id: 'dockerfile/env-self-reference',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3044'],
  says: ({ name }: { readonly name: string }) =>
    `${name} gets its value in this very ENV, and all values of one ENV are read before any is set.`,
  start: (model: DockerfileModel): State => ({ model, known: new Set() }),
  nodes: (model: DockerfileModel) => directInstructions(model, 'env', 'arg'),
  step: (state, { kind, pairs }, report) => {
    const names = pairs.map(({ name }) => name);
    for (const [index, pair] of kind === 'env' && pairs.length > 1 ? pairs.entries() : []) {
      const others = names.filter((name, at) => at !== index && !state.known.has(name));
      const own = referencesOf(pair).filter(({ name }) => others.includes(name));
      for (const { name, range } of own) {
        const isEarlier = names.indexOf(name) < index;
        report(range, { name }, { fixes: [isEarlier ? splitAt(state.model, pairs, index) : undefined] });
      }
    }
    for (const name of names) state.known.add(name);
    return state;
  },
});

const referencesOf = ({ value }: Pair): readonly Reference[] => value?.references ?? [];

/** From this pair on in an ENV of its own. */
function splitAt(
  { source, escape: mark }: DockerfileModel,
  pairs: readonly Pair[],
  index: number,
): Fix | undefined {
  const [before, pair] = [pairs[index - 1], pairs[index]];
  if (!before || !pair) return undefined;
  const gap = { start: before.range.end, end: pair.range.start };
  const isPlain = source.slice(gap).replaceAll(mark, '').trim() === '';
  const edits = [{ range: gap, text: `${source.lineEnd}ENV ` }];
  return isPlain ? { title: 'Set it in an ENV of its own', safe: true, edits } : undefined;
}
