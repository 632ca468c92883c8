/** ENV or ARG with the name of a credential, whatever its value. Source: the name lists of the tools that its aliases name. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { checksThatKnow } from '../secret-names.ts';
import { holdsSecret, secretPairs } from '../secrets.ts';

export const secretNameInEnvironment = each({
  id: 'dockerfile/secret-name-in-environment',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3064', 'SecretsUsedInArgOrEnv'],
  says: ({ name, keyword }: { readonly name: string; readonly keyword: string }) =>
    `${name} sounds like a secret; what ${keyword} holds can be read in the image.`,
  nodes: (model: DockerfileModel) => secretPairs(model),
  check: (found, report) => {
    const { name, nameRange } = found.pair;
    const aliases = checksThatKnow(name, found.triggered);
    if (aliases.length > 0 && !holdsSecret(found))
      report(nameRange, { name, keyword: found.instruction.keyword }, { aliases });
  },
});
