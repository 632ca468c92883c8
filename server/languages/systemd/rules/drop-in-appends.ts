// A drop-in that sets ExecStart= without taking back the one of the unit: it comes on top, and is one too many.
// Source: systemd.unit(5), "Drop-ins"; systemd.service(5), "ExecStart=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { isShortTask } from '../programs.ts';
import { startCommands } from '../service.ts';

export const dropInAppends = whole<UnitModel, { readonly name: string }>({
  id: 'systemd/drop-in-appends',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name }) =>
    name === 'ExecStart'
      ? 'This command comes on top of that of the unit, and systemd refuses a service with two; an empty ExecStart= in front takes the first one back.'
      : `This line adds another time to those of the unit; an empty ${name}= in front takes them back.`,
  check(model, report) {
    const { file, settings, source, hasTemplateLines } = model;
    if (!file.dropIn || hasTemplateLines || settings.text('Service', 'Type') === 'oneshot') return;
    // Oneshot units may have several commands, and this is what those run.
    const isTask = startCommands(model).every(({ command }) => isShortTask(command));
    for (const [section, name] of [
      ['Service', 'ExecStart'],
      ['Timer', 'OnCalendar'],
    ] as const) {
      const [first] = settings.all(section, name);
      if (!first || first.value.text === '' || (name === 'ExecStart' && isTask)) continue;
      const start = first.extent.start;
      const edits = [{ range: { start, end: start }, text: `${name}=${source.lineEnd}` }];
      const fix = { title: `Put an empty ${name}= in front`, safe: false, edits };
      // A further time can be meant, a further command of a service hardly ever.
      report(first.range, { name }, { fixes: [fix], ...(name === 'OnCalendar' ? { severity: 'hint' } : {}) });
    }
  },
});
