// jvm/setting-obsolete: options that once helped and have no effect or no reason any more, by the catalogue.

import { each } from '../../../core/rule.ts';
import { type JvmModel, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { settingFor } from '../settings.ts';

/** Source: per entry of the catalogue. */
export const settingObsolete = each<JvmModel, ReadOption, string>({
  id: 'jvm/setting-obsolete',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: (message) => message,
  nodes: readOptions,
  check({ option, process }, report, { vocabulary }) {
    const setting = settingFor(option, vocabulary.obsoleteSettings);
    const oldest = versionsOf(process, option)[0];
    if (!setting || !process.hotspot || oldest === undefined || oldest < (setting.since ?? 0)) return;
    report(option.range, `${option.text}: ${setting.says}`, {
      tags: ['unnecessary'],
      fixes: [removal(option, false)],
    });
  },
});
