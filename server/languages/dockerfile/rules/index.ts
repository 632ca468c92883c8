// The rules of this language, in the order of the manual's chapters.

import type { Rule } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { hostKeyBakedIn } from './host-key-baked-in.ts';
import { imageVersionMissing } from './image-version-missing.ts';
import { instructionUnknown } from './instruction-unknown.ts';
import { secretInEnvironment } from './secret-in-environment.ts';
import { stageNameDuplicate } from './stage-name-duplicate.ts';
import { startCommandRepeated } from './start-command-repeated.ts';
import { startCommandShellForm } from './start-command-shell-form.ts';

export const rules: readonly Rule<DockerfileModel>[] = [
  instructionUnknown,
  imageVersionMissing,
  stageNameDuplicate,
  secretInEnvironment,
  hostKeyBakedIn,
  startCommandShellForm,
  startCommandRepeated,
];
