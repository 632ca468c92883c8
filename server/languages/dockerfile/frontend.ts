// Whether the words of a file are those of Docker's own frontend, which is the one that our rules know.

import type { Target } from '../../core/target.ts';
import type { DockerfileModel } from './model.ts';

/** Another frontend may have other instructions, and a template is no Dockerfile yet. */
export function knowsLanguage({ templated, directives }: DockerfileModel): boolean {
  const syntax = directives.find(({ name }) => name === 'syntax');
  return !templated && (!syntax || /^(?:docker\.io\/)?docker\/dockerfile(?:[:@-]|$)/.test(syntax.value));
}

/** Whether the version that the file names is certain to lack what came with another one; `1` alone is the newest. */
export function isOlderThan({ known, version }: Target, since: string | undefined): boolean {
  const minor = /^1\.(\d+)/.exec(known ? version : '')?.[1];
  const needed = /^1\.(\d+)$/.exec(since ?? '')?.[1];
  return minor !== undefined && needed !== undefined && Number(minor) < Number(needed);
}
