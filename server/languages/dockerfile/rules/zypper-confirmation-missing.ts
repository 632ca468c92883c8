/** zypper without -n or -y. Source: zypper(8), global option --non-interactive. */

import { hasFlag } from '../calls.ts';
import { confirmationMissing } from '../confirmations.ts';

export const zypperConfirmationMissing = confirmationMissing({
  id: 'dockerfile/zypper-confirmation-missing',
  aliases: ['DL3034'],
  programs: ['zypper'],
  asks: (call) => !hasFlag(call, 'n', 'non-interactive', 'y', 'no-confirm'),
  commands: ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch'],
  answer: '-n',
  place: 'program',
});
