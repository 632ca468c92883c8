/** A HEALTHCHECK that a later one of its stage replaces. Source: Dockerfile reference, "HEALTHCHECK". */

import { replacedInstruction } from '../replaced-instructions.ts';

export const healthcheckRepeated = replacedInstruction('dockerfile/healthcheck-repeated', 'healthcheck', [
  'DL3012',
  'MultipleInstructionsDisallowed',
]);
