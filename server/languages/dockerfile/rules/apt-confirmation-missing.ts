/** apt-get install without -y. Source: apt-get(8), options -y and -q. */

import { type Call, countFlag, hasArgument, hasFlag } from '../calls.ts';
import { confirmationMissing } from '../confirmations.ts';

/** Two of `-q` mean `-y`, too. */
const isAnswered = (call: Call): boolean =>
  hasFlag(call, 'y', 'yes', 'assume-yes', 'qq') ||
  countFlag(call, 'q') === 2 ||
  countFlag(call, 'quiet') === 2 ||
  hasArgument(call, '-q=2');

export const aptConfirmationMissing = confirmationMissing({
  id: 'dockerfile/apt-confirmation-missing',
  aliases: ['DL3014'],
  programs: ['apt-get'],
  asks: (call) => !isAnswered(call),
  commands: ['install'],
  answer: '-y',
  place: 'command',
});
