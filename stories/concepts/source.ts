/** Something to look a fact up in. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** Left out where no lasting address is known. */
  readonly href?: string;
  /** The primary text was not at hand, and this one reports it. */
  readonly reports?: string;
}
