// What each stage says, term by term, for the hints that notes declare. How terms are changed: edit-terms.ts.

import {
  allOpaque,
  MappedTextBuilder,
  standingFor,
  toText,
  verbatim,
  withOpaque,
} from '../../core/mapped-text.ts';
import type { Term, TermGroup, TermValue } from '../../core/terms.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import { removeTerm, replaceTerm, setTerm } from './edit-terms.ts';
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
 * Shape: what stands in front of the first FROM is one group; the final stage with the stages it is built on
 *        is one; any other stage is one of its own. Of what a later instruction replaces, only the last
 *        counts. Something can be missing only in the final stage: what others lack does not reach the image.
 */
export function termGroups(model: DockerfileModel): TermGroup[] {
  const final = model.stages.at(-1);
  const chain = final ? lineage(final) : [];
  const inChain = new Set(chain);
  const others = model.stages.filter((stage) => !inChain.has(stage));
  return [
    ...(model.preamble.length > 0 ? [preambleGroup(model)] : []),
    ...others.map((stage) => stageGroup(model, [stage], stage, false)),
    ...(final ? [stageGroup(model, chain, final, !model.templated)] : []),
  ];
}

/** Whether an instruction stands there that the term belongs to: the part of its name in front of the dot. */
export function mentions({ instructions }: DockerfileModel, name: string): boolean {
  const [keyword = ''] = name.split('.', 1);
  return keyword.includes('*') || instructions.some((each) => each.keyword === keyword);
}

function preambleGroup(model: DockerfileModel): TermGroup {
  const terms = effective(placedTerms(model, model.preamble, undefined), undefined);
  const anchor = model.preamble[0]?.range ?? { start: 0, end: 0 };
  return group({ model, root: undefined, last: undefined, terms }, anchor, false);
}

function stageGroup(
  model: DockerfileModel,
  chain: readonly Stage[],
  last: Stage,
  closed: boolean,
): TermGroup {
  const said = chain.flatMap((stage) => placedTerms(model, [stage.from, ...stage.instructions], stage));
  return group({ model, root: chain[0], last, terms: effective(said, last) }, last.from.range, closed);
}

function group(said: StageTerms, anchor: Range, closed: boolean): TermGroup {
  const placed = (term: Term) => said.terms.find((candidate) => candidate.term === term);
  return {
    prefix: '',
    anchor,
    terms: said.terms.map(({ term }) => term),
    closed,
    set: (key, value) => setTerm(said, key, value),
    replace: (term, value) => edited(placed(term), (each) => replaceTerm(said.model, each, value)),
    remove: (term) => edited(placed(term), (each) => removeTerm(said.model, each)),
  };
}

const edited = (
  placed: PlacedTerm | undefined,
  edit: (placed: PlacedTerm) => readonly TextEdit[] | undefined,
): readonly TextEdit[] | undefined => placed && edit(placed);

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

const placedTerms = (
  model: DockerfileModel,
  instructions: readonly Instruction[],
  stage: Stage | undefined,
): PlacedTerm[] =>
  instructions.flatMap((instruction) => {
    if (instruction.kind === 'unknown') return [];
    return [
      ...ownTerms(model, stage, instruction),
      ...instruction.flags.map((flag) => flagTerm(instruction, flag)),
    ];
  });

function ownTerms(model: DockerfileModel, stage: Stage | undefined, instruction: Instruction): PlacedTerm[] {
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
  const empty = standingFor(instruction.kind === 'arg' ? `$${name}` : '', nameRange);
  const unset = { text: instruction.kind === 'arg' ? allOpaque(empty) : empty, range: nameRange };
  const term = { key: `${instruction.keyword}.${name}`, range, value: value ? termValue(value) : unset };
  return { instruction, pair, term };
}

function flagTerm(instruction: Instruction, flag: InstructionFlag): PlacedTerm {
  const key = `${instruction.keyword}.--${flag.name}`;
  const term: Term = { key, range: flag.range, ...(flag.value ? { value: termValue(flag.value) } : {}) };
  return { instruction, flag, term };
}

const termValue = ({ value, range }: Expandable): TermValue => ({ text: value, range });

/** With build arguments at their defaults; the name of a stage says nothing about an image. */
function imageValue(stage: Stage | undefined, image: Expandable | undefined): TermValue | undefined {
  if (!image || !stage) return undefined;
  const { base } = stage;
  const { value, range } = image;
  if (base.kind === 'scratch') return { text: standingFor('scratch', range), range };
  if (base.kind !== 'image') return { text: allOpaque(value), range };
  return { text: base.text === value.text ? value : standingFor(base.text, range), range };
}

/** Variables of a shell command belong to its text; those that Docker expands make a value unknown. */
function argumentsValue({ source }: DockerfileModel, instruction: Instruction): TermValue {
  const { text, range, heredocs } = instruction;
  const where = heredocs.length > 0 ? { start: text.extent.start, end: range.end } : text.extent;
  const builder = new MappedTextBuilder().append(withOpaque(text, expansionsIn(instruction)));
  for (const { body, expands } of heredocs) {
    const lines = verbatim(source.text, body.start, body.end);
    builder.replaced('\n', { start: body.start, end: body.start });
    // A shell expands what stands in the heredoc of a RUN, and its variables belong to the text.
    builder.append(
      expands && instruction.kind !== 'run' ? withOpaque(lines, variablesIn(lines.text)) : lines,
    );
  }
  return { text: builder.build(where), range: where };
}

const variablesIn = (text: string): Range[] =>
  [...text.matchAll(/(?<!\\)\$(?:\{[^}]*\}?|\w+)/g)].map(({ index, 0: variable }) => ({
    start: index,
    end: index + variable.length,
  }));

/** Ranges in the arguments that Docker expands. */
function expansionsIn(instruction: Instruction): Range[] {
  const words = 'words' in instruction ? instruction.words : [];
  const pieces = words.flatMap(({ value }) => value.pieces.filter(({ opaque }) => opaque));
  return pieces.flatMap(({ from }) => {
    const start = toText(instruction.text, from.start);
    const end = toText(instruction.text, from.end - 1);
    return start === undefined || end === undefined ? [] : [{ start, end: end + 1 }];
  });
}
