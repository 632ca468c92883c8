/** ADD of plain files. Source: Dockerfile reference, "ADD"; Docker's guide on building images, "ADD or COPY". */

import { each } from '../../../core/rule.ts';
import { sourcesOf } from '../copies.ts';
import type { DockerfileModel, Expandable } from '../model.ts';
import { isArchiveName } from '../paths.ts';
import { directInstructions } from '../walk.ts';

/** What COPY does not take. */
const ADD_ONLY = new Set(['checksum', 'keep-git-dir', 'unpack']);

export const addForFiles = each({
  id: 'dockerfile/add-for-files',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3020'],
  says: () => 'ADD also unpacks and downloads; COPY says that plain files are meant.',
  nodes: (model: DockerfileModel) => directInstructions(model, 'add'),
  check: (add, report, { source }) => {
    if (add.words.length < 2 || sourcesOf(add).every(isForAdd)) return;
    const lower = source.slice(add.keywordRange) === 'add';
    const edits = [{ range: add.keywordRange, text: lower ? 'copy' : 'COPY' }];
    const fits = !sourcesOf(add).some(isForAdd) && !add.flags.some(({ name }) => ADD_ONLY.has(name));
    report(add.keywordRange, {}, { fixes: [fits ? { title: 'Write COPY', safe: true, edits } : undefined] });
  },
});

/** An archive, an address, a repository, or what only the build knows. */
const isForAdd = ({ value: { text, pieces } }: Expandable): boolean =>
  isArchiveName(text) ||
  /^(?:https?:\/\/|git@|ssh:\/\/|git:\/\/)|\.git(?:#|$)/.test(text) ||
  (pieces.length === 1 && pieces[0]?.opaque === true);
