import type { RiskLevel } from '#libs/scoring';
import type { Tone } from '../report.js';

/** Light theme of the design tokens; every colour also differs in luminance, so grey print keeps the order. */
export const palette = {
  ink: '#16211d',
  ink2: '#43504b',
  ink3: '#5c6964',
  line: '#b9c2be',
  hairline: '#d3dad7',
  sunken: '#e9edeb',
  paper: '#ffffff',
  pine: '#0d5c50',
  bar: '#3e8577',
  ochre: '#7c5200',
  madder: '#9f1d2f',
} as const;

/** Ground of the status band, and ground and edge of a notice. */
export const tones: Readonly<Record<Tone, { readonly band: string; readonly soft: string; readonly edge: string }>> = {
  madder: { band: '#9f1d2f', soft: '#fbe9e8', edge: '#9f1d2f' },
  critical: { band: '#741022', soft: '#fbe9e8', edge: '#741022' },
  ochre: { band: '#7c5200', soft: '#faf0d7', edge: '#7c5200' },
  pine: { band: '#0d5c50', soft: '#dcece7', edge: '#0d5c50' },
  grey: { band: '#43504b', soft: '#e9edeb', edge: '#43504b' },
};

export const harmColours: Readonly<Record<RiskLevel, { readonly fill: string; readonly ink: string }>> = {
  low: { fill: '#e3e8e5', ink: '#33403b' },
  medium: { fill: '#f6dc9c', ink: '#4a3200' },
  high: { fill: '#c2540f', ink: '#ffffff' },
  critical: { fill: '#741022', ink: '#ffffff' },
};

export const bandColours = ['#9f1d2f', '#b57d17', '#3e8577', '#0d5c50'] as const;
