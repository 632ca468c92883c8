// jvm/setting-unsafe: options that switch off a check or open a known hole, by the catalogue.

import { each } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';
import { removal } from '../remove-option.ts';
import { settingFor } from '../settings.ts';

/** Source: per entry of the catalogue. */
export const settingUnsafe = each<JvmModel, ReadOption, string>({
  id: 'jvm/setting-unsafe',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (message) => message,
  nodes: readOptions,
  check({ option }, report, { vocabulary }) {
    const setting = settingFor(option, vocabulary.unsafeSettings);
    if (setting) report(option.range, `${option.text}: ${setting.says}`, { fixes: [removal(option, false)] });
  },
});
