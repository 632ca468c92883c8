// What each stage says, term by term, for the hints that notes declare. How terms are changed: edit-terms.ts.

import { isOpaque } from '../../core/mapped-text.ts';
import type { Term, TermGroup, TermValue } from '../../core/terms.ts';
import { removeTerm, setTerm } from './edit-terms.ts';
import { lineage } from './lineage.ts';
import type {
  DockerfileModel,
  Expandable,
  Instruction,
  InstructionFlag,
  Pair,
  PairsInstruction,
  Stage,
} from './model.ts';
import type { PlacedTerm, StageTerms } from './placed-term.ts';

/**
 * The terms of a file.
 * Shape: the final stage with the stages it is built on is one group, any other stage is one of its own.
 *        Of what a later instruction replaces, only the last counts. Something can be missing only in the
 *        final stage: what the others lack does not reach the image.
 */
export function termGroups(model: DockerfileModel): TermGroup[] {
  const final = model.stages.at(-1);
  if (!final) return [];
  const chain = lineage(final);
  const others = model.stages.filter((stage) => !chain.includes(stage));
  return [...others.map((stage) => group(model, [stage], false)), group(model, chain, !model.templated)];
}

function group(model: DockerfileModel, chain: readonly Stage[], closed: boolean): TermGroup {
  const [root, last] = [chain[0], chain.at(-1)];
  const terms = effective(
    chain.flatMap((stage) => placedTerms(model, stage)),
    last,
  );
  const said: StageTerms = { model, root, last, terms };
  return {
    prefix: '',
    anchor: last?.from.range ?? { start: 0, end: 0 },
    terms: terms.map(({ term }) => term),
    closed,
    set: (key, value) => setTerm(said, key, value),
    remove: (term) => {
      const placed = terms.find((candidate) => candidate.term === term);
      return placed && removeTerm(model, placed);
    },
  };
}

/** Instructions of which a container sees the last one only. */
const REPLACED = new Set(['USER', 'HEALTHCHECK', 'STOPSIGNAL']);

function effective(all: readonly PlacedTerm[], last: Stage | undefined): PlacedTerm[] {
  const winners = new Map(all.map((placed) => [placed.term.key, placed]));
  return all.filter(({ term, instruction, pair, flag }, index) => {
    if (instruction.kind === 'cmd') return instruction === last?.start.cmd;
    if (instruction.kind === 'entrypoint') return instruction === last?.start.entrypoint;
    const single = pair !== undefined || REPLACED.has(instruction.keyword);
    return !single || flag !== undefined || winners.get(term.key) === all[index];
  });
}

const placedTerms = (model: DockerfileModel, stage: Stage): PlacedTerm[] =>
  [stage.from, ...stage.instructions].flatMap((instruction) => {
    if (instruction.kind === 'unknown') return [];
    return [
      ...ownTerms(model, stage, instruction),
      ...instruction.flags.map((flag) => flagTerm(instruction, flag)),
    ];
  });

function ownTerms(model: DockerfileModel, stage: Stage, instruction: Instruction): PlacedTerm[] {
  if (instruction.kind === 'arg' || instruction.kind === 'env' || instruction.kind === 'label') {
    return instruction.pairs.map((pair) => pairTerm(instruction, pair));
  }
  const { keyword, range } = instruction;
  const value =
    instruction.kind === 'from' ? imageValue(stage, instruction.image) : argumentsValue(model, instruction);
  return [{ instruction, term: { key: keyword, range, ...(value ? { value } : {}) } }];
}

/** An argument without default has a value that only the build knows. */
function pairTerm(instruction: PairsInstruction, pair: Pair): PlacedTerm {
  const { name, nameRange, range, value } = pair;
  const unset = { text: '', range: nameRange, known: instruction.kind !== 'arg' };
  const term = { key: `${instruction.keyword}.${name}`, range, value: value ? termValue(value) : unset };
  return { instruction, pair, term };
}

function flagTerm(instruction: Instruction, flag: InstructionFlag): PlacedTerm {
  const key = `${instruction.keyword}.--${flag.name}`;
  const term: Term = { key, range: flag.range, ...(flag.value ? { value: termValue(flag.value) } : {}) };
  return { instruction, flag, term };
}

const termValue = ({ value, range }: Expandable): TermValue => ({
  text: value.text,
  range,
  known: !isOpaque(value),
});

/** With build arguments at their defaults; the name of a stage says nothing about an image. */
function imageValue({ base }: Stage, image: Expandable | undefined): TermValue | undefined {
  if (!image) return undefined;
  const { range } = image;
  if (base.kind === 'scratch') return { text: 'scratch', range, known: true };
  return base.kind === 'image'
    ? { text: base.text, range, known: true }
    : { text: image.value.text, range, known: false };
}

/** Variables of a shell command belong to its text; those that Docker expands make a value unknown. */
function argumentsValue({ source }: DockerfileModel, instruction: Instruction): TermValue {
  const { text, range, heredocs } = instruction;
  const bodies = heredocs.map(({ body }) => `\n${source.slice(body)}`).join('');
  const expanded = 'words' in instruction ? instruction.words : [];
  return {
    text: text.text + bodies,
    range: heredocs.length > 0 ? { start: text.extent.start, end: range.end } : text.extent,
    known: !isOpaque(text) && !expanded.some(({ value }) => isOpaque(value)),
  };
}
