/** ENV or ARG holds a credential. Source: Dockerfile reference, "ARG"; Docker's documentation of build secrets. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { checksThatKnow } from '../secret-names.ts';
import { holdsSecret, secretPairs } from '../secrets.ts';

interface Found {
  readonly name: string;
  readonly keyword: string;
  readonly given: boolean;
}

export const secretInEnvironment = each({
  id: 'dockerfile/secret-in-environment',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3064', 'SecretsUsedInArgOrEnv'],
  says: ({ name, keyword, given }: Found) =>
    given
      ? `${keyword} ${name} writes a secret into the image, where everybody who can pull it reads it.`
      : `A value given for ARG ${name} stays in the image history; mount it with RUN --mount=type=secret instead.`,
  nodes: (model: DockerfileModel) => secretPairs(model),
  check: (found, report) => {
    if (!holdsSecret(found)) return;
    const { name, nameRange, value } = found.pair;
    const given = value !== undefined;
    const aliases = checksThatKnow(name, found.triggered);
    const severity = given ? {} : { severity: 'information' as const };
    report(nameRange, { name, keyword: found.instruction.keyword, given }, { aliases, ...severity });
  },
});
