import { InstallationSecret } from '../platform/keys.js';
import type { OrganisationKind, Role } from '../platform/viewer.js';

export interface DemoOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly people: readonly { readonly name: string; readonly email: string; readonly role: Role }[];
}

/** Fictional organisations of local mode. The first person of Fernhollow answers for its content. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    name: 'Fernhollow',
    kind: 'company',
    people: [
      { name: 'Amara Okafor', email: 'amara.okafor@fernhollow.example', role: 'compliance-officer' },
      { name: 'Mei Tanaka', email: 'mei.tanaka@fernhollow.example', role: 'contributor' },
      { name: 'Jonas Lindqvist', email: 'jonas.lindqvist@fernhollow.example', role: 'organisation-admin' },
      { name: 'Siiri Koskela', email: 'siiri.koskela@fernhollow.example', role: 'executive' },
    ],
  },
  {
    name: 'Brightpebble',
    kind: 'company',
    people: [{ name: 'Tomas Varga', email: 'tomas.varga@brightpebble.example', role: 'organisation-admin' }],
  },
  {
    name: 'Demo Reviewing Body',
    kind: 'reviewing-body',
    people: [
      { name: 'Inés Valverde', email: 'ines.valverde@reviewers.example', role: 'reviewer' },
      { name: 'Kofi Mensah', email: 'kofi.mensah@reviewers.example', role: 'reviewer' },
      { name: 'Lucia Ferrari', email: 'lucia.ferrari@reviewers.example', role: 'lead-reviewer' },
      { name: 'Daniel Ochieng', email: 'daniel.ochieng@reviewers.example', role: 'programme-admin' },
    ],
  },
];

const WORDS = (
  'acorn amber anchor apple arrow aspen badge bamboo basil beacon birch blossom bramble breeze bridge brook butter ' +
  'button cabin candle canoe canyon carrot cedar cherry cinder clover cobalt comet copper coral cotton cricket crystal ' +
  'daisy dapple desert dolphin drum ember falcon feather fern fiddle finch flint forest fossil fountain garden ginger ' +
  'glacier globe granite grove hammock harbour hazel heron honey island ivory jasmine juniper kettle kite lagoon lantern ' +
  'lark laurel lemon lentil lichen lily linen lotus lunar magnet mango maple marble meadow melon mint mirror mosaic moss ' +
  'nectar nutmeg oasis ocean olive onyx orchard otter paddle panda papaya parsley pebble pepper pigeon pine planet plum ' +
  'pocket pollen poplar prairie puffin quartz rabbit radish raven ribbon river robin rocket saffron salmon sandal sparrow'
).split(' ');

/**
 * The demo password: four words that follow from the installation's secret, so it differs between
 * installations, can be printed at every start and is stored nowhere but hashed.
 */
export function demoPassword(secret: InstallationSecret): string {
  const key = secret.keyFor('demo-password');
  return [0, 4, 8, 12].map((at) => WORDS[key.readUInt32BE(at) % WORDS.length]).join('-');
}
