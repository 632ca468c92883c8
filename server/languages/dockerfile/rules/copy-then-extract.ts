/** An archive that is copied, and unpacked by a RUN. Source: Dockerfile reference, "ADD", on local archives. */

import { once } from '../../../core/once.ts';
import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { type Call, operands, textOf } from '../calls.ts';
import { destinationOf, fromOf, sourcesOf } from '../copies.ts';
import type { CopyInstruction, DockerfileModel, Instruction } from '../model.ts';
import { isArchiveName, lastPart } from '../paths.ts';

interface CopiedArchive {
  readonly name: string;
  readonly range: Range;
}

export const copyThenExtract = each({
  id: 'dockerfile/copy-then-extract',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3010'],
  says: ({ name }: { readonly name: string }) =>
    `A layer holds ${name} and another one its content; ADD unpacks it, and a bind mount keeps it out of the image.`,
  nodes: (model: DockerfileModel) => blocksOf(model),
  check: (block, report, model) => {
    for (const { name, range } of extracted(block, model)) report(range, { name });
  },
});

function extracted({ instructions }: Block, model: DockerfileModel): Set<CopiedArchive> {
  const copied: CopiedArchive[] = [];
  const found = new Set<CopiedArchive>();
  const calls = once(
    () => new Map<Instruction, readonly Call[]>(model.runs().map((each) => [each.run, each.calls])),
  );
  for (const instruction of instructions) {
    if (instruction.kind === 'copy' && !fromOf(instruction)) copied.push(...archivesOf(instruction, model));
    if (copied.length === 0) continue;
    const names = new Set(calls().get(instruction)?.flatMap(unpackedBy));
    for (const archive of copied) if (names.has(archive.name)) found.add(archive);
  }
  return found;
}

/** Under the name that it gets, where that is one of an archive, too. */
function archivesOf(copy: CopyInstruction, { source }: DockerfileModel): CopiedArchive[] {
  const written = ({ range }: { readonly range: Range }) => ({ name: plainName(source.slice(range)), range });
  const target = destinationOf(copy);
  const renamed = target ? [written(target)].filter(({ name }) => isArchiveName(name)) : [];
  const sources = sourcesOf(copy).map(written);
  return renamed.length > 0 ? renamed : sources.filter(({ name }) => isArchiveName(name));
}

/** As it is written: a backslash parts folders of Windows here, whatever Docker makes of it. */
const plainName = (text: string): string => lastPart(text.replace(/["']/g, ''));

const UNPACKERS = /^(?:unzip|gunzip|bunzip2|unlzma|unxz|zgz|uncompress|zcat|gzcat)$/;

const unpackedBy = (call: Call): string[] =>
  UNPACKERS.test(call.name) || isTarExtract(call) ? operands(call).map((word) => lastPart(textOf(word))) : [];

const isTarExtract = ({ name, args }: Call): boolean =>
  name === 'tar' && args.some((word) => /^(?:--extract|--get|-[a-zA-Z]*x.*)$/.test(textOf(word)));
