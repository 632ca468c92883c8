/** yum install without -y. Source: yum(8), option -y. */

import { hasFlag } from '../calls.ts';
import { confirmationMissing } from '../confirmations.ts';

export const yumConfirmationMissing = confirmationMissing({
  id: 'dockerfile/yum-confirmation-missing',
  aliases: ['DL3030'],
  programs: ['yum'],
  asks: (call) => !hasFlag(call, 'y', 'assumeyes'),
  commands: ['install', 'groupinstall', 'localinstall'],
  answer: '-y',
  place: 'command',
});
