import type { Fraction } from '#libs/scoring';

/** For the length of a bar only; every printed figure goes through `displayScore`. */
export function percent({ n, d }: Fraction): number {
  return Number((n * 1000n) / d) / 1000;
}
