// Unpacks the browser of @sparticuz/chromium, and the libraries it brings, into TMPDIR. A process of its own,
// because the package writes to the temporary folder of its process and to no other.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

await chromium.executablePath();
const packed = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
await inflate(path.normalize(fileURLToPath(packed)));
