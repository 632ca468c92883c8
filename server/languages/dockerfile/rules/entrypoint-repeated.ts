/** An ENTRYPOINT that a later one of its stage replaces. Source: Dockerfile reference, "ENTRYPOINT". */

import { replacedInstruction } from '../replaced-instructions.ts';

export const entrypointRepeated = replacedInstruction('dockerfile/entrypoint-repeated', 'entrypoint', [
  'DL4004',
  'MultipleInstructionsDisallowed',
]);
