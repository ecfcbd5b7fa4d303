import type { Fraction } from './assessment-result.js';
import { fraction } from './fraction.js';

/** Lower bounds of the bands, which a printed score must never seem to reach from below (section 3.9). */
const BOUNDARIES = [25n, 50n, 75n];

/** A fraction as exports carry it. */
export interface FractionJson {
  /** Reduced: "425/8"; a whole number has no denominator: "24". */
  readonly fraction: string;
  /** Four decimals, rounded half up: "53.1250". */
  readonly decimal: string;
}

/**
 * A figure for people: a whole number, rounded half up; where rounding would reach 25, 50 or 75 from below,
 * one truncated decimal instead: 74.9999 prints "74.9", so nobody reads a band that is not there (section 3.9).
 */
export function displayScore(value: Fraction): string {
  const rounded = floorDivide(2n * value.n + value.d, 2n * value.d);
  const seemsToReach = BOUNDARIES.includes(rounded) && value.n < rounded * value.d;
  return seemsToReach ? decimalText(floorDivide(10n * value.n, value.d), 1) : rounded.toString();
}

/** The reduced fraction: "425/8", or "24" where it is whole. */
export function toFractionText(value: Fraction): string {
  return value.d === 1n ? value.n.toString() : `${value.n}/${value.d}`;
}

/** Four decimals, rounded half up: "53.1250". */
export function toDecimalText(value: Fraction): string {
  return decimalText(floorDivide(20_000n * value.n + value.d, 2n * value.d), 4);
}

/** Both export forms; `null` stays `null` and never becomes a number. */
export function fractionToJson(value: Fraction): FractionJson;
export function fractionToJson(value: Fraction | null): FractionJson | null;
export function fractionToJson(value: Fraction | null): FractionJson | null {
  return value === null ? null : { fraction: toFractionText(value), decimal: toDecimalText(value) };
}

/**
 * Reads what `toFractionText` wrote.
 * @throws RangeError where the text is not such a fraction
 */
export function fractionFromText(text: string): Fraction {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a fraction such as "425/8".`);
  return fraction(BigInt(match[1] ?? 0), BigInt(match[2] ?? 1));
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient;
}

function decimalText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
