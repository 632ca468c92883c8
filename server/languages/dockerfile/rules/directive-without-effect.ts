/** A parser directive in a place where it is a comment, or with a value that means nothing. Source: Dockerfile reference, "Parser directives". */

import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { DockerfileModel } from '../model.ts';

interface Found {
  readonly text: string;
  readonly isEscape: boolean;
}

export const directiveWithoutEffect = each({
  id: 'dockerfile/directive-without-effect',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, isEscape }: Found) =>
    isEscape
      ? `escape can be \\ or \`, not "${text}"; Docker refuses the file.`
      : `${text} counts only in front of everything else, blank lines and other comments included; here it is a comment.`,
  nodes: earlyComments,
  check: (comment, report, model) => {
    const text = model.source.slice(comment);
    const written = /^#[ \t]*(syntax|escape)[ \t]*=[ \t]*(\S+)[ \t]*$/i.exec(text);
    const directive = model.directives.find(({ range }) => range.start === comment.start);
    if (directive?.name === 'escape' && !/^[\\`]$/.test(directive.value)) {
      report(directive.valueRange, { text: directive.value, isEscape: true }, { severity: 'error' });
    } else if (written && !directive) {
      report(comment, { text: `# ${written[1]}=`, isEscape: false });
    }
  },
});

/** In front of the first instruction, where it may be meant; further down it is most likely an example. */
function earlyComments({ comments, instructions }: DockerfileModel): Range[] {
  const first = instructions[0]?.range.start ?? Number.POSITIVE_INFINITY;
  const end = comments.findIndex(({ start }) => start > first);
  return comments.slice(0, end < 0 ? comments.length : end);
}
