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
  says: ({ unknown }: { readonly unknown: boolean }) =>
    unknown
      ? 'What ADD does here depends on the value of a variable; for plain files COPY would say so.'
      : 'ADD also unpacks and downloads; COPY says that plain files are meant.',
  nodes: (model: DockerfileModel) => directInstructions(model, 'add'),
  check: (add, report, { source }) => {
    const sources = sourcesOf(add).filter((source) => !isForAdd(source));
    if (add.words.length < 2 || sources.length === 0) return;
    const unknown = sources.every(isUnknown);
    const lower = source.slice(add.keywordRange) === 'add';
    const edits = [{ range: add.keywordRange, text: lower ? 'copy' : 'COPY' }];
    const fits =
      !sourcesOf(add).some(isForAdd) &&
      !sources.some(isUnknown) &&
      !add.flags.some(({ name }) => ADD_ONLY.has(name));
    const fixes = [fits ? { title: 'Write COPY', safe: true, edits } : undefined];
    report(add.keywordRange, { unknown }, { fixes, ...(unknown ? { severity: 'hint' } : {}) });
  },
});

/** An archive, an address or a repository. */
const isForAdd = ({ value: { text } }: Expandable): boolean =>
  isArchiveName(text) || /^(?:https?:\/\/|git@|ssh:\/\/|git:\/\/)|\.git(?:#|$)/.test(text);

/** Nothing but a variable. */
const isUnknown = ({ value: { pieces } }: Expandable): boolean =>
  pieces.length === 1 && pieces[0]?.opaque === true;
