// Files that options name and that are there: argument files, agents, files with further options.

import type { Link } from '../../core/features.ts';
import { isOpaque } from '../../core/mapped-text.ts';
import type { JvmModel, JvmOption } from './model.ts';

export const links = ({ processes, around }: JvmModel): Link[] =>
  processes.flatMap(({ sources }) =>
    sources.flatMap(({ options }) =>
      options.flatMap((option) => {
        const path = pathIn(option);
        const isThere = path !== undefined && !isOpaque(option.mapped) && around.find([path]).length > 0;
        return isThere ? [{ range: option.valueRange ?? option.nameRange, target: path }] : [];
      }),
    ),
  );

const NAMES_A_FILE =
  /^(?:Flags|VMOptionsFile|Djava\.security\.policy|Dlog4j2?\.configuration(?:File)?|Dlogback\.configurationFile|Djava\.util\.logging\.config\.file)$/;

/** A path without anything that a glob or a shell would read in another way. */
export function pathIn({ kind, name, term, value }: JvmOption): string | undefined {
  const given =
    kind === 'argument-file'
      ? name
      : term === 'javaagent'
        ? value?.replace(/=.*$/, '')
        : NAMES_A_FILE.test(term)
          ? value?.replace(/^file:/, '')
          : undefined;
  const path = given?.replace(/^\.\//, '');
  return path !== undefined && /^[\w.-][\w./-]*$/.test(path) ? path : undefined;
}
