// The version of a program that a file is meant for, and how we know.

/** A program whose version decides what is right in a file. */
export interface TargetSubject {
  /** Key in settings and reports, such as `jdk`. */
  readonly kind: string;
  /** Name for people, such as `JDK`. */
  readonly label: string;
  /** Every version that an error has to hold for when nothing is known; oldest first. */
  readonly supported: readonly string[];
  /** The version that advice is given for when nothing is known: the newest long-term one. */
  readonly advised: string;
}

/** A version named by the project itself, and where. */
export interface TargetHint {
  readonly version: string;
  /** For people: `FROM eclipse-temurin:17-jre, line 1`. */
  readonly from: string;
}

/** A version named by the person: a setting yields to the project, a command-line option does not. */
export interface TargetChoice extends TargetHint {
  readonly overrides: boolean;
}

export interface Target {
  readonly subject: TargetSubject;
  /** All versions that could be meant; an error has to be one in each of them. */
  readonly versions: readonly string[];
  /** The version to give advice for. */
  readonly version: string;
  readonly known: boolean;
  readonly from: string;
}

/** Weighs what was said about a version: option, then project, then setting, then every supported one. */
export function resolveTarget(
  subject: TargetSubject,
  hints: readonly TargetHint[],
  choice: TargetChoice | undefined,
): Target {
  const said = choice?.overrides ? choice : (hints[0] ?? choice);
  if (said) {
    return { subject, versions: [said.version], version: said.version, known: true, from: said.from };
  }
  return {
    subject,
    versions: subject.supported,
    version: subject.advised,
    known: false,
    from: `not named in the project, judged for ${subject.supported.join(', ')}`,
  };
}

/** One line for people: `JDK 17: FROM eclipse-temurin:17-jre, line 1`. */
export const describeTarget = ({ subject, known, version, from }: Target): string =>
  known ? `${subject.label} ${version}: ${from}` : `${subject.label} ${from}`;
