// What most units are made of, to be offered first: directives, units to depend on, times of the calendar.
// Choices about usefulness; facts are in the catalogue.

/** Directives that people reach for in their first lines. */
export const FAMILIAR_DIRECTIVES: ReadonlySet<string> = new Set([
  'Description',
  'Documentation',
  'After',
  'Wants',
  'Requires',
  'Type',
  'User',
  'Group',
  'WorkingDirectory',
  'Environment',
  'EnvironmentFile',
  'ExecStartPre',
  'ExecStart',
  'ExecReload',
  'Restart',
  'RestartSec',
  'LimitNOFILE',
  'ListenStream',
  'OnCalendar',
  'Persistent',
  'OnBootSec',
  'OnUnitActiveSec',
  'What',
  'Where',
  'Options',
  'PathExists',
  'PathChanged',
  'WantedBy',
]);

interface FamiliarUnit {
  readonly name: string;
  readonly summary: string;
}

/** What units are started by. */
const STARTERS: readonly FamiliarUnit[] = [
  { name: 'multi-user.target', summary: 'The running system without a graphical session' },
  { name: 'graphical.target', summary: 'The running system with a graphical session' },
  { name: 'default.target', summary: 'Whatever the machine boots into; in a user manager, the session' },
  { name: 'timers.target', summary: 'All timers of the boot' },
  { name: 'sockets.target', summary: 'All sockets of the boot' },
  { name: 'paths.target', summary: 'All path units of the boot' },
  { name: 'remote-fs.target', summary: 'Network file systems are mounted' },
  { name: 'local-fs.target', summary: 'Local file systems are mounted' },
];

/** What units wait for. */
const STAGES: readonly FamiliarUnit[] = [
  {
    name: 'network-online.target',
    summary: 'The network has been configured; pull it in with Wants= as well',
  },
  { name: 'network.target', summary: 'The network software has started; says nothing of addresses' },
  { name: 'local-fs.target', summary: 'Local file systems are mounted' },
  { name: 'remote-fs.target', summary: 'Network file systems are mounted' },
  { name: 'nss-lookup.target', summary: 'Host names can be looked up' },
  { name: 'time-sync.target', summary: 'The clock has been set' },
  { name: 'basic.target', summary: 'Sockets, timers, paths and file systems are ready' },
  { name: 'sysinit.target', summary: 'The early boot is done' },
  { name: 'multi-user.target', summary: 'The running system without a graphical session' },
  { name: 'dbus.socket', summary: 'The system bus can be reached' },
  { name: 'shutdown.target', summary: 'The machine goes down' },
];

/** Units that often stand as values of directives of a section. */
export const familiarUnits = (section: string): readonly FamiliarUnit[] =>
  section === 'Install' ? STARTERS : STAGES;

/** Words that `OnCalendar=` takes for whole expressions. */
export const CALENDAR_WORDS = [
  'daily',
  'hourly',
  'weekly',
  'monthly',
  'minutely',
  'quarterly',
  'semiannually',
  'yearly',
] as const;
