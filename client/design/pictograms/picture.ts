/** A picture of 64 by 64 in up to three layers of path data: a soft ground, lines, and solid parts. */
export interface Picture {
  tint?: string;
  line?: string;
  solid?: string;
}
