// Which calls are installations by pip, under whatever name it is called.

import { type Call, hasSequence } from './calls.ts';

/** `pip`, `pip3.12`, `pipx`, `python -m pip`; pipenv has a lock file of its own. */
export const isPipInstall = (call: Call): boolean =>
  (/^pip(?!env)/.test(call.name) && hasSequence(call, 'install')) ||
  (call.name.startsWith('python') && hasSequence(call, '-m', 'pip', 'install'));
