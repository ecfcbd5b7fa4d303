import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { FileStore, StoreFault, type ReceivedFile } from '../platform/files.js';
import { problem, Problem } from '../platform/problems.js';
import type { CleanedFile } from './clean-document.js';
import { readImageMetadata } from './image-metadata.js';

const MOST_PIXELS = 50_000_000;
const LONGEST_SECONDS = 30;

// Only the two formats that are accepted can be opened at all, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });
sharp.cache(false);

const WRITERS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  'image/jpeg': (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  'image/png': (image) => image.png(),
};

/**
 * Pictures are drawn anew: turned the way their camera says, with their colour profile, and without place,
 * camera, comments or anything else that travelled along. One at a time, since a large one fills memory.
 */
@Injectable()
export class ImageCleaner {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly files: FileStore) {}

  /** The picture as a file of its own, with what was taken out; undefined for what is no picture. Refuses what is cut off or too large. */
  clean(original: ReceivedFile, mediaType: string): Promise<CleanedFile | undefined> {
    const write = WRITERS[mediaType];
    if (!write) return Promise.resolve(undefined);
    const cleaned = this.last.then(() => this.draw(original, write));
    this.last = cleaned.catch(() => undefined);
    return cleaned;
  }

  private async draw(original: ReceivedFile, write: (image: Sharp) => Sharp): Promise<CleanedFile> {
    const image = sharp(original.path, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    try {
      const metadata = await image.metadata();
      if (metadata.width * metadata.height > MOST_PIXELS) throw refusal('has more than 50 million pixels');
      const drawn = write(image.autoOrient().keepIccProfile().timeout({ seconds: LONGEST_SECONDS }));
      const removed = readImageMetadata(metadata);
      return { file: await this.files.receive(drawn, Number.MAX_SAFE_INTEGER), removed };
    } catch (fault) {
      if (fault instanceof StoreFault || fault instanceof Problem) throw fault;
      const tooMany = /pixel limit/.test((fault as Error).message);
      throw refusal(tooMany ? 'has more than 50 million pixels' : 'is cut off or damaged');
    }
  }
}

const refusal = (because: string): Problem => problem('FILE_UNSAFE', { because: `the picture ${because}` });
