// OOMScoreAdjust=-1000: the kernel will never end this service, whatever it takes, and ends the others first.
// Source: systemd.exec(5), "OOMScoreAdjust=".

import { whole } from '../../../core/rule.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { programName } from '../programs.ts';
import { readInteger } from '../read-quantity.ts';
import { isThirdParty, programsOf, startCommands } from '../service.ts';

const NEVER = -1000;

export const oomImmune = whole<UnitModel, { readonly program: string }>({
  id: 'systemd/oom-immune',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ program }) =>
    `OOMScoreAdjust=-1000 takes ${program} out of the kernel's choice: when its memory grows, everything else is killed instead.`,
  check(model, report) {
    const setting = model.settings.last('Service', 'OOMScoreAdjust');
    const [program] = programsOf(model);
    const [start] = startCommands(model);
    if (!setting || readInteger(setting.value.text) !== NEVER || !start) return;
    if (!program && !isThirdParty(start.command)) return;
    report(
      setting.range,
      { program: program?.name ?? programName(start.command) },
      { fixes: [changing(setting, '-500')] },
    );
  },
});
