/** A mount of RUN with an option that it does not have. Source: Dockerfile reference, "RUN --mount". */

import { toFile } from '../../../core/mapped-text.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { writtenFlags } from '../flags.ts';
import { type MountOption, optionsOfMount } from '../mount-options.ts';
import type { MountFact } from '../vocabulary.ts';

interface Found {
  readonly says: string;
}

export const mountInvalid = each({
  id: 'dockerfile/mount-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ says }: Found) => says,
  nodes: writtenFlags,
  check: ({ flag, instruction }, report, { vocabulary }) => {
    if (flag.name !== 'mount' || instruction.kind !== 'run' || !flag.value) return;
    const { mounts } = vocabulary();
    const options = optionsOfMount(flag.value.value);
    const type = options.find(({ name }) => name === 'type');
    const fact = mounts.get(type?.value.toLowerCase() ?? 'bind');
    for (const option of options) {
      const fault = option.known ? faultOf(option, fact, mounts) : undefined;
      if (!fault) continue;
      const range = toFile(flag.value.value, option.at);
      const edits = [{ range, text: fault.meant ?? '' }];
      const fixes =
        fault.meant === undefined ? [] : [{ title: `Replace by ${fault.meant}`, safe: false, edits }];
      report(range, { says: fault.says }, { fixes });
    }
  },
});

interface Fault extends Found {
  readonly meant: string | undefined;
}

/** Options that Buildah and Podman have besides. Source: buildah-run(1), option --mount. */
const ELSEWHERE = new Set([
  ...[
    'z',
    'u',
    'relabel',
    'bind-propagation',
    'bind-nonrecursive',
    'idmap',
    'chown',
    'tmpcopyup',
    'notmpcopyup',
  ],
  ...['shared', 'rshared', 'private', 'rprivate', 'slave', 'rslave', 'size', 'mode'],
]);

const SWITCHES = new Set(['ro', 'readonly', 'rw', 'readwrite', 'required']);

function faultOf(
  option: MountOption,
  fact: MountFact | undefined,
  mounts: ReadonlyMap<string, MountFact>,
): Fault | undefined {
  const { name, value, hasValue } = option;
  if (name === 'type')
    return fact ? undefined : unknownWord(value, mounts.keys(), 'There is no mount of type', 'type=');
  if (!fact) return undefined;
  if (ELSEWHERE.has(name) && !fact.options.flat().includes(name)) return undefined;
  if (!fact.options.flat().includes(name)) return unknownOption(option, fact);
  if (!hasValue && !SWITCHES.has(name)) return { says: `${name} needs a value.`, meant: undefined };
  const choices = fact.values?.[name];
  if (choices && !choices.includes(value.toLowerCase()))
    return unknownWord(value, choices, `${name} cannot be`, `${name}=`);
  const isNumber = name === 'mode' ? /^0?[0-7]+$/ : /^\d+$/;
  return ['mode', 'uid', 'gid'].includes(name) && !isNumber.test(value)
    ? {
        says: `${name} takes ${name === 'mode' ? 'an octal number' : 'a number'}, not "${value}".`,
        meant: undefined,
      }
    : undefined;
}

function unknownOption({ name, value, hasValue }: MountOption, fact: MountFact): Fault {
  const meant = onlyNearest(nearWords(name, fact.options.flat()));
  const says = `A mount of type ${fact.name} has no option ${name}${meant === undefined ? '.' : `; ${meant} is one.`}`;
  return { says, meant: meant === undefined ? undefined : `${meant}${hasValue ? `=${value}` : ''}` };
}

function unknownWord(word: string, known: Iterable<string>, says: string, prefix: string): Fault {
  const words = [...known];
  const meant = onlyNearest(nearWords(word, words));
  return {
    says: `${says} "${word}"; known are ${words.join(', ')}.`,
    meant: meant === undefined ? undefined : prefix + meant,
  };
}
