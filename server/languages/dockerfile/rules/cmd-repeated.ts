/** A CMD that a later one of its stage replaces. Source: Dockerfile reference, "CMD". */

import { replacedInstruction } from '../replaced-instructions.ts';

export const cmdRepeated = replacedInstruction('dockerfile/cmd-repeated', 'cmd', [
  'DL4003',
  'MultipleInstructionsDisallowed',
]);
