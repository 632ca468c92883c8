// A JVM with a private /tmp: jps and jstat look for it in the shared one and do not see it.
// Source: systemd.exec(5), "PrivateTmp=".

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { programsOf } from '../service.ts';
import { readBoolean } from '../settings.ts';

export const privateTmpJava = whole<UnitModel, null>({
  id: 'systemd/private-tmp-java',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'With a private /tmp, jps and jstat do not see this JVM from outside; jcmd with its process id, JFR and JMX do.',
  check(model, report) {
    const setting = model.settings.last('Service', 'PrivateTmp');
    const isPrivate = readBoolean(setting?.value.text) === true || setting?.value.text === 'disconnected';
    if (setting && isPrivate && programsOf(model).some(({ name }) => name === 'java'))
      report(setting.range, null);
  },
});
