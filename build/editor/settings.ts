// The user settings of every editor started here: quiet, offline, the same picture on every machine.
// Settings of Ops Hints itself do not belong here; the examples carry their own.

const common = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Settings for a run without a person in front of it. */
export const unattendedSettings = {
  ...common,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'security.workspace.trust.enabled': false,
  'window.dialogStyle': 'custom',
  'workbench.colorTheme': 'Default Dark Modern',
};

/** Settings for a person who looks at the examples; the folder is ours, so nobody is asked to trust it. */
export const attendedSettings = { ...common, 'security.workspace.trust.enabled': false };
