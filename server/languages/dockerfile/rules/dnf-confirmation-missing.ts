/** dnf install without -y. Source: dnf(8), option -y. */

import { hasFlag } from '../calls.ts';
import { confirmationMissing } from '../confirmations.ts';

export const dnfConfirmationMissing = confirmationMissing({
  id: 'dockerfile/dnf-confirmation-missing',
  aliases: ['DL3038'],
  programs: ['dnf', 'microdnf'],
  asks: (call) => !hasFlag(call, 'y', 'assumeyes'),
  commands: ['install', 'groupinstall', 'localinstall'],
  answer: '-y',
  place: 'command',
  mayNotAsk: ({ name }) => name === 'microdnf',
});
