/** SSH host keys made or copied during the build. Source: ssh-keygen(1), option -A. */

import type { Word } from '../../../core/fragment.ts';
import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { commandsOf } from '../embedded.ts';
import { commandsIn, keyMaking, removesHostKeys } from '../host-keys.ts';
import type { CopyInstruction, DockerfileModel, RunScript, Stage } from '../model.ts';
import { baseName } from '../start-commands.ts';
import { instructionsOfKind } from '../walk.ts';

type Found = 'made' | 'copied' | 'installed';

const MESSAGES: Readonly<Record<Found, string>> = {
  made: 'Makes SSH host keys during the build: all containers of the image share them, and whoever pulls it has them.',
  copied:
    'Copies an SSH host key into the image: all containers share it, and whoever pulls the image has it.',
  installed:
    'On Debian and Ubuntu, installing openssh-server makes host keys, which all containers then share; remove them in the same RUN.',
};

export const hostKeyBakedIn = whole({
  id: 'dockerfile/host-key-baked-in',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: (found: Found) => MESSAGES[found],
  check: (model: DockerfileModel, report) => {
    for (const run of model.runs()) {
      for (const range of madeIn(run)) report(range, 'made');
    }
    for (const copy of instructionsOfKind(model, 'copy', 'add')) {
      const word = copiedIn(copy);
      if (word) report(word, 'copied');
    }
    for (const stage of model.stages) {
      const word = installedIn(model, stage);
      if (word && startsSshd(model, stage)) report(word, 'installed', { severity: 'information' });
    }
  },
});

function madeIn(run: RunScript): Range[] {
  const commands = commandsIn(run);
  const made = commands.flatMap((words) => keyMaking(words) ?? []);
  return made.length > 0 && commands.some(removesHostKeys) ? [] : made;
}

const PRIVATE_KEY = /ssh_host_\w+_key$/;

/** Under its own name, or under that of a host key at the destination. */
const copiedIn = ({ words }: CopyInstruction): Range | undefined =>
  words.find(({ value }) => PRIVATE_KEY.test(value.text))?.range;

const SERVER = 'openssh-server';

/** The word `openssh-server`, where nothing in the stage takes the keys away again. */
function installedIn(model: DockerfileModel, stage: Stage): Range | undefined {
  if (!model.source.text.includes(SERVER)) return undefined;
  const own = model.runs().filter((run) => run.stage === stage && !run.triggered);
  const commands = own.flatMap(commandsIn);
  if (commands.some((words) => removesHostKeys(words) || keyMaking(words))) return undefined;
  const install = commands.find((words) => words.some(isAptGet) && words.some(isText('install')));
  return install?.find(isText(SERVER))?.range;
}

const isText =
  (text: string) =>
  ({ value }: Word): boolean =>
    value.text === text;

const isAptGet = ({ value }: Word): boolean => ['apt-get', 'apt'].includes(baseName(value.text));

function startsSshd(model: DockerfileModel, stage: Stage): boolean {
  return commandsOf(model, stage).some((fragment) => {
    const texts = fragment.list.words.map(({ value }) => value.text);
    return baseName(texts[0] ?? '') === 'sshd' || /(?:^|[\s/])service sshd? start/.test(texts.join(' '));
  });
}
