// The rules of this language, in the order of the manual's chapters.

import type { Rule } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { addForFiles } from './add-for-files.ts';
import { apkIndexKept } from './apk-index-kept.ts';
import { apkVersionMissing } from './apk-version-missing.ts';
import { aptConfirmationMissing } from './apt-confirmation-missing.ts';
import { aptInteractiveTool } from './apt-interactive-tool.ts';
import { aptListsKept } from './apt-lists-kept.ts';
import { aptRecommendsInstalled } from './apt-recommends-installed.ts';
import { aptUpdateAlone } from './apt-update-alone.ts';
import { aptVersionMissing } from './apt-version-missing.ts';
import { argumentOutOfReach } from './argument-out-of-reach.ts';
import { argumentsInvalid } from './arguments-invalid.ts';
import { baseImageEnded } from './base-image-ended.ts';
import { baseImagePlatform } from './base-image-platform.ts';
import { cdInRun } from './cd-in-run.ts';
import { cmdIgnored } from './cmd-ignored.ts';
import { cmdRepeated } from './cmd-repeated.ts';
import { cmdShellAsArgument } from './cmd-shell-as-argument.ts';
import { commandWithoutUse } from './command-without-use.ts';
import { copyBeforeInstall } from './copy-before-install.ts';
import { copyDestinationSlash } from './copy-destination-slash.ts';
import { copyFromItself } from './copy-from-itself.ts';
import { copyFromUnknown } from './copy-from-unknown.ts';
import { copyIgnored } from './copy-ignored.ts';
import { copyThenExtract } from './copy-then-extract.ts';
import { copyToRelative } from './copy-to-relative.ts';
import { copyWholeFilesystem } from './copy-whole-filesystem.ts';
import { credentialInCommand } from './credential-in-command.ts';
import { definitionComment } from './definition-comment.ts';
import { directiveWithoutEffect } from './directive-without-effect.ts';
import { dnfCacheKept } from './dnf-cache-kept.ts';
import { dnfConfirmationMissing } from './dnf-confirmation-missing.ts';
import { dnfVersionMissing } from './dnf-version-missing.ts';
import { downloadPipedToShell } from './download-piped-to-shell.ts';
import { downloadToolsMixed } from './download-tools-mixed.ts';
import { downloadUnverified } from './download-unverified.ts';
import { emptyContinuation } from './empty-continuation.ts';
import { entrypointRepeated } from './entrypoint-repeated.ts';
import { envSelfReference } from './env-self-reference.ts';
import { execFormOneWord } from './exec-form-one-word.ts';
import { execFormVariable } from './exec-form-variable.ts';
import { exposeHostPart } from './expose-host-part.ts';
import { exposeProtocolCase } from './expose-protocol-case.ts';
import { flagRepeated } from './flag-repeated.ts';
import { flagUnknown } from './flag-unknown.ts';
import { flagValueInvalid } from './flag-value-invalid.ts';
import { fromAsCase } from './from-as-case.ts';
import { fromDefaultInvalid } from './from-default-invalid.ts';
import { fromPlatformFixed } from './from-platform-fixed.ts';
import { fromPlatformRedundant } from './from-platform-redundant.ts';
import { fromVariableUndeclared } from './from-variable-undeclared.ts';
import { gemVersionMissing } from './gem-version-missing.ts';
import { goVersionMissing } from './go-version-missing.ts';
import { healthcheckMissing } from './healthcheck-missing.ts';
import { healthcheckPort } from './healthcheck-port.ts';
import { healthcheckRepeated } from './healthcheck-repeated.ts';
import { heredocGoesOn } from './heredoc-goes-on.ts';
import { heredocUnterminated } from './heredoc-unterminated.ts';
import { hostKeyBakedIn } from './host-key-baked-in.ts';
import { ignoreComment } from './ignore-comment.ts';
import { imageTagLatest } from './image-tag-latest.ts';
import { imageVersionMissing } from './image-version-missing.ts';
import { instructionBeforeFrom } from './instruction-before-from.ts';
import { instructionUnknown } from './instruction-unknown.ts';
import { keyValueLegacy } from './key-value-legacy.ts';
import { keywordCase } from './keyword-case.ts';
import { labelKeyMalformed } from './label-key-malformed.ts';
import { labelMissing } from './label-missing.ts';
import { labelUnlisted } from './label-unlisted.ts';
import { labelValueMalformed } from './label-value-malformed.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { mountInvalid } from './mount-invalid.ts';
import { npmVersionMissing } from './npm-version-missing.ts';
import { onbuildTrigger } from './onbuild-trigger.ts';
import { pipCacheKept } from './pip-cache-kept.ts';
import { pipVersionMissing } from './pip-version-missing.ts';
import { pipeFailureHidden } from './pipe-failure-hidden.ts';
import { portMalformed } from './port-malformed.ts';
import { portOutOfRange } from './port-out-of-range.ts';
import { portUnexposed } from './port-unexposed.ts';
import { registryUntrusted } from './registry-untrusted.ts';
import { runConsecutive } from './run-consecutive.ts';
import { scriptDamaged } from './script-damaged.ts';
import { secretInEnvironment } from './secret-in-environment.ts';
import { secretNameInEnvironment } from './secret-name-in-environment.ts';
import { shellRelinked } from './shell-relinked.ts';
import { signalUnknown } from './signal-unknown.ts';
import { stageNameCase } from './stage-name-case.ts';
import { stageNameDuplicate } from './stage-name-duplicate.ts';
import { stageNameReserved } from './stage-name-reserved.ts';
import { stageUnused } from './stage-unused.ts';
import { startCommandShellForm } from './start-command-shell-form.ts';
import { startCommandThroughShell } from './start-command-through-shell.ts';
import { sudoInRun } from './sudo-in-run.ts';
import { userMissing } from './user-missing.ts';
import { userNotNumeric } from './user-not-numeric.ts';
import { userRootLast } from './user-root-last.ts';
import { useraddSparseLog } from './useradd-sparse-log.ts';
import { variableMalformed } from './variable-malformed.ts';
import { variableUndefined } from './variable-undefined.ts';
import { wgetProgressBar } from './wget-progress-bar.ts';
import { workdirRelative } from './workdir-relative.ts';
import { yarnCacheKept } from './yarn-cache-kept.ts';
import { yumCacheKept } from './yum-cache-kept.ts';
import { yumConfirmationMissing } from './yum-confirmation-missing.ts';
import { yumVersionMissing } from './yum-version-missing.ts';
import { zypperCacheKept } from './zypper-cache-kept.ts';
import { zypperConfirmationMissing } from './zypper-confirmation-missing.ts';
import { zypperDistUpgrade } from './zypper-dist-upgrade.ts';
import { zypperVersionMissing } from './zypper-version-missing.ts';

export const rules: readonly Rule<DockerfileModel>[] = [
  // The file as a whole.
  instructionUnknown,
  instructionBeforeFrom,
  onbuildTrigger,
  argumentsInvalid,
  flagUnknown,
  flagValueInvalid,
  flagRepeated,
  mountInvalid,
  variableMalformed,
  heredocUnterminated,
  directiveWithoutEffect,
  emptyContinuation,
  keywordCase,
  definitionComment,
  ignoreComment,
  // FROM and stages.
  imageVersionMissing,
  imageTagLatest,
  baseImageEnded,
  registryUntrusted,
  baseImagePlatform,
  fromPlatformFixed,
  fromPlatformRedundant,
  fromVariableUndeclared,
  fromDefaultInvalid,
  fromAsCase,
  stageNameDuplicate,
  stageUnused,
  stageNameReserved,
  stageNameCase,
  // ARG, ENV and LABEL.
  argumentOutOfReach,
  variableUndefined,
  envSelfReference,
  keyValueLegacy,
  secretInEnvironment,
  secretNameInEnvironment,
  labelKeyMalformed,
  labelMissing,
  labelUnlisted,
  labelValueMalformed,
  maintainerDeprecated,
  // COPY and ADD.
  addForFiles,
  copyDestinationSlash,
  copyFromUnknown,
  copyFromItself,
  copyToRelative,
  copyWholeFilesystem,
  copyThenExtract,
  copyIgnored,
  copyBeforeInstall,
  downloadUnverified,
  // RUN.
  scriptDamaged,
  heredocGoesOn,
  credentialInCommand,
  downloadPipedToShell,
  aptUpdateAlone,
  aptConfirmationMissing,
  yumConfirmationMissing,
  dnfConfirmationMissing,
  zypperConfirmationMissing,
  aptListsKept,
  apkIndexKept,
  yumCacheKept,
  dnfCacheKept,
  zypperCacheKept,
  pipCacheKept,
  yarnCacheKept,
  aptVersionMissing,
  apkVersionMissing,
  yumVersionMissing,
  dnfVersionMissing,
  zypperVersionMissing,
  pipVersionMissing,
  npmVersionMissing,
  gemVersionMissing,
  goVersionMissing,
  aptRecommendsInstalled,
  aptInteractiveTool,
  zypperDistUpgrade,
  useraddSparseLog,
  sudoInRun,
  cdInRun,
  commandWithoutUse,
  wgetProgressBar,
  downloadToolsMixed,
  shellRelinked,
  pipeFailureHidden,
  runConsecutive,
  hostKeyBakedIn,
  // How a container runs.
  workdirRelative,
  userMissing,
  userRootLast,
  userNotNumeric,
  portMalformed,
  portOutOfRange,
  portUnexposed,
  exposeProtocolCase,
  exposeHostPart,
  signalUnknown,
  healthcheckMissing,
  healthcheckPort,
  healthcheckRepeated,
  cmdRepeated,
  entrypointRepeated,
  startCommandShellForm,
  startCommandThroughShell,
  cmdIgnored,
  cmdShellAsArgument,
  execFormVariable,
  execFormOneWord,
];
