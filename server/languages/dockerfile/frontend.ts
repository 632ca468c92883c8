// Whether the words of a file are those of Docker's own frontend, which is the one that our rules know.

import type { DockerfileModel } from './model.ts';

/** Another frontend may have other instructions, and a template is no Dockerfile yet. */
export function knowsLanguage({ templated, directives }: DockerfileModel): boolean {
  const syntax = directives.find(({ name }) => name === 'syntax');
  return !templated && (!syntax || /^(?:docker\.io\/)?docker\/dockerfile(?:[:@-]|$)/.test(syntax.value));
}
