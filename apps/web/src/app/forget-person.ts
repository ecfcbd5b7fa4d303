import { forgetEarlierKept } from '../device/earlier-release.ts';
import { wipeDevice } from '../device/device.ts';
import { forgetReading } from '../learning/reading.ts';

/** Nothing of a person stays behind on a shared machine. */
export async function forgetPerson(personId: string): Promise<void> {
  await wipeDevice(personId);
  forgetEarlierKept();
  forgetReading();
}
