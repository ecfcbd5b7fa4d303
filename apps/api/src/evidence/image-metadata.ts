import type { Metadata } from 'sharp';
import { findPersonalData } from '#libs/privacy';
import type { RemovedMetadata } from './evidence.types.js';

/** Tags of a picture that say something about people or places, and what kind of thing they say. */
const TAGS: Readonly<Record<number, RemovedMetadata>> = {
  0x010e: 'description',
  0x010f: 'camera',
  0x0110: 'camera',
  0x0132: 'moment',
  0x013b: 'author',
  0x8298: 'author',
  0x8825: 'place',
  0x9003: 'moment',
  0x9286: 'description',
  0x9c9b: 'description',
  0x9c9c: 'description',
  0x9c9d: 'author',
  0x9c9e: 'description',
  0x9c9f: 'description',
  0xa430: 'author',
  0xa431: 'camera',
};
const SUB_FOLDER = 0x8769;
const TEXT = 2;
const MOST_ENTRIES = 500;
const LONGEST_TEXT = 20_000;

/** Words of XMP and IPTC packets, as their names appear in them. */
const PACKET_WORDS: readonly (readonly [RegExp, RemovedMetadata])[] = [
  [/GPSL(?:at|ong)itude|photoshop:City|Iptc4xmpCore:Location/i, 'place'],
  [/dc:creator|dc:rights|tiff:Artist|PersonInImage/i, 'author'],
  [/dc:description|dc:title|dc:subject|tiff:ImageDescription/i, 'description'],
  [/tiff:M(?:ake|odel)|aux:SerialNumber/i, 'camera'],
  [/xmp:CreateDate|DateTimeOriginal/i, 'moment'],
];

/**
 * What the metadata of a picture gives away. Texts in it are read for what may identify somebody; what they
 * say is neither kept nor logged.
 */
export function readImageMetadata({ exif, xmp, iptc, comments }: Metadata): RemovedMetadata[] {
  const found = new Set<RemovedMetadata>();
  const texts: string[] = [];
  if (exif) readExif(exif, found, texts);
  if (xmp) {
    const packet = xmp.toString('utf8', 0, LONGEST_TEXT);
    for (const [words, kind] of PACKET_WORDS) if (words.test(packet)) found.add(kind);
    texts.push(packet.replace(/<[^<>]{0,500}>/g, ' '));
  }
  if (iptc) {
    found.add('description');
    texts.push(iptc.toString('utf8', 0, LONGEST_TEXT));
  }
  for (const { text } of comments ?? []) {
    found.add('description');
    texts.push(text.slice(0, LONGEST_TEXT));
  }
  if (texts.some((text) => findPersonalData(text).length > 0)) found.add('personal');
  return [...found].sort();
}

/** Reads the folders of an EXIF block that may be cut off or lie; whatever points outside is passed over. */
function readExif(block: Buffer, found: Set<RemovedMetadata>, texts: string[]): void {
  const tiff = block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block;
  if (tiff.length < 8) return;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const folders = [long(4)];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder + 2 > tiff.length) continue;
    const count = short(folder);
    for (let index = 0; index < count && entries < MOST_ENTRIES; index += 1, entries += 1) {
      const at = folder + 2 + index * 12;
      if (at + 12 > tiff.length) break;
      const tag = short(at);
      if (tag === SUB_FOLDER) folders.push(long(at + 8));
      const kind = TAGS[tag];
      if (kind === undefined) continue;
      found.add(kind);
      const length = long(at + 4);
      if (short(at + 2) !== TEXT || length > LONGEST_TEXT) continue;
      const start = length <= 4 ? at + 8 : long(at + 8);
      texts.push(tiff.toString('utf8', start, start + length).replaceAll('\0', ' '));
    }
  }
}
