// The rules of HAProxy configurations, in the order in which they run.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { acceptQueueShort } from './accept-queue-short.ts';
import { aclCriteriaMixed } from './acl-criteria-mixed.ts';
import { aclHidesPredefined } from './acl-hides-predefined.ts';
import { aclUndefined } from './acl-undefined.ts';
import { aclUnused } from './acl-unused.ts';
import { actionUnknown } from './action-unknown.ts';
import { adminSocketExposed } from './admin-socket-exposed.ts';
import { alpnMissing } from './alpn-missing.ts';
import { argumentInvalid } from './argument-invalid.ts';
import { argumentMissing } from './argument-missing.ts';
import { argumentUnexpected } from './argument-unexpected.ts';
import { backendLoop } from './backend-loop.ts';
import { backendUnused } from './backend-unused.ts';
import { backlogCapped } from './backlog-capped.ts';
import { cacheSizeInvalid } from './cache-size-invalid.ts';
import { canaryWeightEqual } from './canary-weight-equal.ts';
import { certificateMissing } from './certificate-missing.ts';
import { certificateUnchecked } from './certificate-unchecked.ts';
import { checkPortMissing } from './check-port-missing.ts';
import { conditionEmpty } from './condition-empty.ts';
import { conditionIdle } from './condition-idle.ts';
import { conditionImpossible } from './condition-impossible.ts';
import { conditionInvalid } from './condition-invalid.ts';
import { conditionalBlockInvalid } from './conditional-block-invalid.ts';
import { connectionClosedNeedlessly } from './connection-closed-needlessly.ts';
import { cookieFlagsMissing } from './cookie-flags-missing.ts';
import { counterUntracked } from './counter-untracked.ts';
import { cpuMapIdle } from './cpu-map-idle.ts';
import { defaultInvalid } from './default-invalid.ts';
import { defaultsConflict } from './defaults-conflict.ts';
import { finalNewlineMissing } from './final-newline-missing.ts';
import { forwardedForTrusted } from './forwarded-for-trusted.ts';
import { fullconnIdle } from './fullconn-idle.ts';
import { healthCheckIdle } from './health-check-idle.ts';
import { httpSettingIgnored } from './http-setting-ignored.ts';
import { http2SwitchedOff } from './http2-switched-off.ts';
import { idDuplicate } from './id-duplicate.ts';
import { initAddrMissing } from './init-addr-missing.ts';
import { keywordDeprecated } from './keyword-deprecated.ts';
import { keywordMisplaced } from './keyword-misplaced.ts';
import { keywordRemoved } from './keyword-removed.ts';
import { keywordUnknown } from './keyword-unknown.ts';
import { lineRepeated } from './line-repeated.ts';
import { logFormatInvalid } from './log-format-invalid.ts';
import { logTargetMissing } from './log-target-missing.ts';
import { logVariableUnavailable } from './log-variable-unavailable.ts';
import { managementPortPublished } from './management-port-published.ts';
import { maxconnExceedsGlobal } from './maxconn-exceeds-global.ts';
import { modeMismatch } from './mode-mismatch.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameInvalid } from './name-invalid.ts';
import { nameUndefined } from './name-undefined.ts';
import { numberMisread } from './number-misread.ts';
import { oldWorkerUnbounded } from './old-worker-unbounded.ts';
import { optionUnknown } from './option-unknown.ts';
import { passwordPlain } from './password-plain.ts';
import { patternOperator } from './pattern-operator.ts';
import { protocolDead } from './protocol-dead.ts';
import { quotingInvalid } from './quoting-invalid.ts';
import { redirectLoop } from './redirect-loop.ts';
import { requestChecksRelaxed } from './request-checks-relaxed.ts';
import { requestTimeoutMissing } from './request-timeout-missing.ts';
import { ruleOrderMisleading } from './rule-order-misleading.ts';
import { ruleUnreachable } from './rule-unreachable.ts';
import { sampleInvalid } from './sample-invalid.ts';
import { sampleUnknown } from './sample-unknown.ts';
import { sectionMissing } from './section-missing.ts';
import { serverCheckMissing } from './server-check-missing.ts';
import { serverVerificationUndecided } from './server-verification-undecided.ts';
import { settingRepeated } from './setting-repeated.ts';
import { sslMissing } from './ssl-missing.ts';
import { statisticsExposed } from './statistics-exposed.ts';
import { stickTableExpiryMissing } from './stick-table-expiry-missing.ts';
import { strictTransportMissing } from './strict-transport-missing.ts';
import { timeUnitMissing } from './time-unit-missing.ts';
import { timeoutMissing } from './timeout-missing.ts';
import { tlsVersionOutdated } from './tls-version-outdated.ts';
import { tunnelTimeoutShort } from './tunnel-timeout-short.ts';

export const rules: readonly Rule<HaproxyModel>[] = [
  keywordUnknown,
  sectionMissing,
  keywordRemoved,
  argumentMissing,
  argumentUnexpected,
  argumentInvalid,
  optionUnknown,
  actionUnknown,
  sampleUnknown,
  sampleInvalid,
  logFormatInvalid,
  conditionInvalid,
  conditionalBlockInvalid,
  quotingInvalid,
  nameInvalid,
  nameUndefined,
  nameDuplicate,
  idDuplicate,
  lineRepeated,
  defaultsConflict,
  cacheSizeInvalid,
  logVariableUnavailable,
  aclUndefined,
  checkPortMissing,
  timeoutMissing,
  timeUnitMissing,
  serverCheckMissing,
  protocolDead,
  finalNewlineMissing,
  conditionEmpty,
  conditionIdle,
  conditionImpossible,
  aclHidesPredefined,
  aclCriteriaMixed,
  patternOperator,
  ruleUnreachable,
  ruleOrderMisleading,
  sslMissing,
  certificateMissing,
  serverVerificationUndecided,
  redirectLoop,
  settingRepeated,
  modeMismatch,
  keywordMisplaced,
  numberMisread,
  defaultInvalid,
  statisticsExposed,
  adminSocketExposed,
  tlsVersionOutdated,
  certificateUnchecked,
  passwordPlain,
  maxconnExceedsGlobal,
  backlogCapped,
  canaryWeightEqual,
  requestChecksRelaxed,
  counterUntracked,
  stickTableExpiryMissing,
  connectionClosedNeedlessly,
  healthCheckIdle,
  requestTimeoutMissing,
  cookieFlagsMissing,
  backendLoop,
  backendUnused,
  aclUnused,
  keywordDeprecated,
  acceptQueueShort,
  oldWorkerUnbounded,
  http2SwitchedOff,
  alpnMissing,
  managementPortPublished,
  logTargetMissing,
  httpSettingIgnored,
  cpuMapIdle,
  fullconnIdle,
  initAddrMissing,
  strictTransportMissing,
  forwardedForTrusted,
  tunnelTimeoutShort,
];
